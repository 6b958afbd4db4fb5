import { describe, expect, it } from 'vitest';
import {
  all,
  type Command,
  decide,
  emptyFamily,
  evolve,
  type Family,
  type FamilyId,
  type FamilyView,
  parseFamily,
  viewAs,
  worklistOf,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { strangerWorker, viewersOf } from '../src/testing/index.js';
import { deepFrozen } from './frozen.js';
import { newIds } from './ids.js';
import { as, at, refusals, silva, worker } from './scene.js';
import { wildFamily, wildViewers } from './wild.js';

const none = emptyFamily('00000000-0000-4000-8000-00000000fa01' as FamilyId, silva.family.provider);
const callum: Viewer = { ...as('Callum'), onDuty: true };
const maya = { knownAs: 'Maya', born: '2013-03-03', support: true };
const anna = { knownAs: 'Anna', born: '1985-05-05' };

const start = (people: unknown, actor: Viewer = callum, family: Family = none) =>
  decide(deepFrozen(family), { type: 'StartFamily', input: { people } } as Command, {
    ...{ actor, now: at, newId: newIds() },
  });

function started(people: unknown): Family {
  const made = start(people);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.reduce(evolve, none);
}

describe('[F7] [APP-19] a family starts', () => {
  it('ALLOW a worker on duty starts one, and is the worker of whom they support, with a plan for each', () => {
    const made = start([maya, anna]);
    expect(made.ok && made.value.map(({ type, actor, at: when }) => [type, actor, when])).toEqual([
      ['FamilyStarted', as('Callum'), at],
    ]);
    const family = started([maya, anna]);
    const [first, second] = all(family, 'person').toSorted((one) => (one.knownAs === 'Maya' ? -1 : 1));
    expect([first, second]).toMatchObject([
      { knownAs: 'Maya', born: '2013-03-03', died: null, interpreter: false },
      { knownAs: 'Anna', born: '1985-05-05' },
    ]);
    expect(all(family, 'assignment')).toMatchObject([
      { worker: worker('Callum'), person: first?.id, from: at, until: null },
    ]);
    expect(all(family, 'plan')).toMatchObject([{ owner: first?.id, matters: null, openedAt: at }]);
    expect(parseFamily(JSON.parse(JSON.stringify(family))).ok).toBe(true);
  });

  it('ALLOW it is on their caseload from then on, as any family, and on nobody else’s', () => {
    const family = started([maya, anna]);
    expect(worklistOf(family)).toMatchObject([{ worker: worker('Callum'), label: 'Anna, Maya' }]);
    const view = viewAs(family, as('Callum'), at) as FamilyView;
    expect(view.members.map(({ knownAs, plan }) => [knownAs, plan !== null]).toSorted()).toEqual([
      ['Anna', false],
      ['Maya', true],
    ]);
    expect([as('Esther'), { person: null, worker: strangerWorker }].map((who) => viewAs(family, who, at))).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ['a worker who is not on duty', as('Callum')],
    ['a worker of another family', as('Esther')],
    ['a member of another family', as('Ana')],
    ['a member, whatever they say of duty', { ...as('Ana'), onDuty: true }],
    ['nobody', { person: null, worker: null, onDuty: true }],
  ])('DENY %s starts one', (_, actor) => {
    expect(refusals(start([maya], actor))).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['nobody', [], ['BAD_INPUT people']],
    ['nobody whom the worker supports', [anna], ['BAD_INPUT people']],
    ['somebody without a name', [{ ...maya, knownAs: ' ' }], ['BAD_INPUT people.0.knownAs']],
    ['somebody without a birth date', [maya, { knownAs: 'X' }], ['BAD_INPUT people.1.born']],
    ['somebody who has died', [{ ...maya, died: '2020-01-01', extra: 1 }], ['BAD_INPUT people.0.extra']],
    ['more than 20', Array.from({ length: 21 }, () => maya), ['BAD_INPUT people']],
  ])('DENY with %s', (_, people, expected) => {
    expect(refusals(start(people))).toEqual(expected);
  });

  it('DENY where a family is: to everybody the same, whatever is in it and whatever they may know of it', () => {
    for (const family of [silva.family, wildFamily(1)])
      for (const viewer of [...viewersOf(family), ...wildViewers(family)]) {
        const answer = refusals(start([maya], viewer, family));
        expect(['FORBIDDEN', 'CONFLICT']).toContain(answer.join());
        if (viewer.onDuty !== true || viewer.worker === null) expect(answer).toEqual(['FORBIDDEN']);
      }
    expect(refusals(start([maya], callum, silva.family))).toEqual(['CONFLICT']);
  });
});
