import {
  type Command,
  type CommandName,
  type Decision,
  decide,
  evolve,
  type Family,
  type FamilyEvent,
  type Instant,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { buildFamily, demonstrationNow, type WorkerName } from '../src/testing/index.js';
import { deepFrozen } from './frozen.js';
import { newIds } from './ids.js';

/** A family for examples: Mia is 12 and Leo 17, children of Ana and Ben who live apart; Esther works with all but Ben. */
export const silva = buildFamily({
  family: 'Silva',
  since: '2026-01-05T10:00:00.000Z',
  people: {
    Ana: { born: '1985-05-05' },
    Ben: { born: '1983-03-03' },
    Mia: { born: '2014-02-01' },
    Leo: { born: '2009-02-01' },
    Rosa: { born: '1955-01-01' },
    Nuno: { born: '1990-01-01' },
  },
  kin: [
    ['Ana', 'parent', 'Mia'],
    ['Ana', 'parent', 'Leo'],
    ['Ben', 'parent', 'Mia'],
    ['Ben', 'parent', 'Leo'],
    ['Mia', 'sibling', 'Leo'],
    ['Rosa', 'grandparent', 'Mia'],
    ['Nuno', 'partner', 'Ana'],
  ],
  responsible: [
    { holder: 'Ana', child: 'Mia', basis: 'mother', from: '2014-02-01' },
    { holder: 'Ben', child: 'Mia', basis: 'fatherOnBirthRecord', from: '2014-02-01' },
    { holder: 'Ana', child: 'Leo', basis: 'mother', from: '2009-02-01' },
  ],
  support: [
    { worker: 'Esther', person: 'Mia', from: '2026-01-05' },
    { worker: 'Esther', person: 'Leo', from: '2026-01-05' },
    { worker: 'Esther', person: 'Ana', from: '2026-01-05' },
    { worker: 'Tom', person: 'Ana', from: '2026-01-05' },
    { worker: 'Priya', person: 'Mia', from: '2025-01-05', until: '2025-12-01' },
  ],
  plans: { Ana: 'Rest.', Mia: 'Skating.', Leo: 'Music.' },
  items: {
    skate: { kind: 'goal', of: 'Mia', words: 'Learn to skate', area: 'sport' },
    secret: { kind: 'goal', of: 'Mia', words: 'Between us', area: 'social', confidential: true },
    worries: { kind: 'need', of: 'Mia', words: 'I worry', driver: 'home', area: 'health', sensitive: ['mentalHealth'] },
    boots: { kind: 'action', of: 'Mia', words: 'Find boots', goal: 'skate', area: 'sport' },
    lesson: {
      kind: 'appointment',
      of: 'Mia',
      words: 'First lesson',
      start: '2026-06-20T09:00:00.000Z',
      end: '2026-06-20T10:00:00.000Z',
      participants: ['Leo'],
      goal: 'secret',
      area: 'sport',
    },
    diary: { kind: 'note', of: 'Mia', sort: 'own', words: 'I fell twice', area: 'sport' },
    open: { kind: 'note', of: 'Mia', sort: 'shared', words: 'For anybody I choose', area: 'sport' },
    file: { kind: 'note', of: 'Mia', by: 'Esther', sort: 'worker', words: 'Called', area: 'sport' },
    concern: { kind: 'note', of: 'Mia', by: 'Esther', sort: 'safeguarding', words: 'Asked', area: 'sport' },
    band: { kind: 'goal', of: 'Leo', words: 'Play in a band', area: 'social' },
    brother: { kind: 'goal', of: 'Leo', words: 'Help my sister, who is ill', area: 'social', about: ['Mia'] },
    rest: { kind: 'goal', of: 'Ana', words: 'Sleep', area: 'health' },
  },
  grants: {
    bandToRosa: { of: 'Leo', to: 'Rosa', item: 'band', level: 'SUMMARY', words: 'He plays.', until: '2026-12-01' },
  },
  links: {
    asked: { kind: 'supports', from: 'rest', to: 'skate', by: 'Esther', proposedOnly: true },
    agreed: { kind: 'supports', from: 'rest', to: 'band', by: 'Esther' },
  },
});

export const at = demonstrationNow;
type Name = Parameters<typeof silva.actor>[0] | WorkerName;

/** Somebody of the scene, as an actor or a viewer. */
export const as = (name: Name): Viewer => silva.actor(name);
export const person = silva.people;
export const item = silva.items;
export const idOf = (kind: Parameters<typeof silva.record>[0], name: string) => silva.record(kind, name).id;
export const planOf = (name: string) => idOf('plan', name);

/** What somebody's command makes happen, or why not; the family is frozen first. */
export const when = (
  name: Name,
  type: CommandName,
  input: unknown,
  family: Family = silva.family,
  now: Instant = at,
): Decision<readonly FamilyEvent[]> =>
  decide(deepFrozen(family), { type, input } as Command, { actor: as(name), now, newId: newIds() });

/** The codes and places of a refusal, `CODE path`; nothing for a yes. */
export const refusals = (decision: Decision<readonly FamilyEvent[]>): readonly string[] =>
  decision.ok ? [] : decision.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

/** The family after some commands that are not refused. */
export function after(...steps: readonly (readonly [Name, CommandName, unknown])[]): Family {
  return steps.reduce<Family>((family, [name, type, input], n) => {
    const made = decide(family, { type, input } as Command, { actor: as(name), now: at, newId: newIds(n + 1) });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.reduce(evolve, family);
  }, silva.family);
}
