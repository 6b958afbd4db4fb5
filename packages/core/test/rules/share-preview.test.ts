import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  type Family,
  type FamilyView,
  previewedIn,
  type SharePreview,
  sharePreview,
  type Viewer,
  viewAs,
} from '../../src/index.js';
import { itemsIn } from '../../src/testing/index.js';
import { newIds } from '../ids.js';
import { isLower } from '../lower.js';
import { as, at, changed, fact, given, having, item, more, type Name, person, since, worker } from '../scene.js';
import { block } from '../standstill.js';
import { now, wildFamily, wildViewers } from '../wild.js';

/** Before something is shared: exactly what whom it is for will see of it. */

const { Mia, Ana, Leo, Rosa, Nuno } = person;
const asked = (who: Name, input: object, family = having()) =>
  sharePreview(family, viewAs(family, as(who), at) as FamilyView, input, at);
const previewed = (who: Name, input: object, family = having()): SharePreview => {
  const decision = asked(who, input, family);
  if (!decision.ok) throw new Error(decision.error.map(({ code }) => code).join());
  return decision.value;
};
const shared = (who: Name, input: object, family = having()) =>
  decide(family, { type: 'ShareItem', input }, { actor: as(who), now: at, newId: newIds() });

/** What somebody sees of a plan's things once the share was made. */
function afterwards(who: Name, input: object, reader: Name, owner: string, family = having()) {
  const decided = shared(who, input, family);
  if (!decided.ok) throw new Error('It was refused');
  const plan = viewAs(decided.value.reduce(evolve, family), as(reader), at)?.members.find(
    ({ id }) => id === owner,
  )?.plan;
  return { items: plan ? itemsIn(plan) : [], summaries: plan?.summaries ?? [], busy: plan?.busy ?? [] };
}

const playing = {
  ...{ owner: Leo, author: { person: Leo }, createdAt: since, changedAt: since, area: 'social', words: 'Play' },
};
const gig = fact('appointment', 'gig', {
  ...playing,
  ...{ start: '2026-06-20T09:00:00.000Z', end: '2026-06-20T10:00:00.000Z', goal: item.band.id },
});
const taken = [expect.objectContaining({ start: gig.start, end: gig.end })];

describe('[V10] before a share stands what its reader will see', () => {
  describe('ALLOW', () => {
    it('the whole of it, where that is chosen: what the reader sees once it is shared', () => {
      const full = { item: item.band, to: Rosa, level: 'FULL' };
      const { seen, ...rest } = previewed('Leo', full);
      const [real] = afterwards('Leo', full, 'Rosa', Leo).items.filter(({ id }) => id === item.band.id);
      expect(JSON.stringify(seen)).toBe(JSON.stringify(real));
      expect(rest).toEqual({ busy: [], isCheckedFirst: false });
    });

    it('the words and nothing else, and with a goal’s words the times that come with them', () => {
      const words = { item: item.band, to: Ana, level: 'SUMMARY', words: 'I make music.' };
      const family = having(gig);
      const { seen, busy } = previewed('Leo', words, family);
      expect(seen).toEqual({ kind: 'summary', id: expect.any(String), of: Leo, words: 'I make music.' });
      expect(busy).toEqual(taken);
      expect(afterwards('Leo', words, 'Ana', Leo, family).busy).toEqual(taken);
      expect(previewed('Leo', { ...words, hideTimes: true }, family).busy).toEqual([]);
    });

    it('the time alone, and not that of anything else', () => {
      const other = fact('appointment', 'other', {
        ...playing,
        ...{ start: '2026-06-21T09:00:00.000Z', end: '2026-06-21T10:00:00.000Z' },
      });
      const busy = given('busy', { of: Leo, by: Leo, to: Ana, bundle: 'appointment', level: 'BUSY' });
      const time = { item: { kind: 'appointment', id: gig.id }, to: Ana, level: 'BUSY' };
      expect(previewed('Leo', time, having(gig, other, busy))).toEqual({
        seen: null,
        busy: taken,
        isCheckedFirst: false,
      });
    });

    it('what the reader sees already, where that is more than is shared now', () => {
      const before = given('before', { of: Leo, by: Leo, to: Ana, item: item.band });
      const words = { item: item.band, to: Ana, level: 'SUMMARY', words: 'I make music.' };
      expect(previewed('Leo', words, having(before)).seen).toMatchObject({ kind: 'goal', words: 'Play in a band' });
    });

    it('of what a parent shares, what is seen once a worker has checked it', () => {
      const full = { item: item.skate, to: Nuno, level: 'FULL' };
      expect(previewed('Ana', full)).toMatchObject({ seen: { words: 'Learn to skate' }, isCheckedFirst: true });
      expect(afterwards('Ana', full, 'Nuno', Mia).items).toEqual([]);
    });

    it('[F4] of somebody who was entered twice, and is one, what stands with the other record', () => {
      const twin = fact('person', 'twin', { knownAs: 'Leo', born: '2009-02-01' });
      const sing = fact('goal', 'sing', {
        ...{ owner: twin.id, author: { person: twin.id }, createdAt: since, changedAt: since, area: 'social' },
        ...{ words: 'Sing', status: 'open' },
      });
      const one = fact('onePerson', 'Leo', {
        ...{ kept: Leo, absorbed: twin.id, born: '2009-02-01', proposedBy: worker('Esther'), proposedAt: since },
        ...{ acceptedBy: worker('Denise'), at: since },
      });
      const full = { item: { kind: 'goal', id: sing.id }, to: Rosa, level: 'FULL' };
      expect(previewed('Leo', full, having(twin, sing, one)).seen).toMatchObject({ words: 'Sing', owner: Leo });
    });

    it('nothing can be done with it, and it is the reader’s', () => {
      const { seen } = previewed('Leo', { item: item.band, to: Ana, level: 'FULL' });
      expect(JSON.stringify(seen)).not.toMatch(/"viewerCan[A-Za-z]*":true/);
      expect(seen && previewedIn(seen)?.as).toBe(Ana);
    });
  });

  describe('DENY', () => {
    const refusals: readonly (readonly [who: Name, what: string, input: object])[] = [
      ['Leo', 'whose it is not to decide', { item: item.skate, to: Ana, level: 'FULL' }],
      ['Mia', 'what is hers and not hers to decide', { item: item.skate, to: Leo, level: 'FULL' }],
      ['Leo', 'what is hidden from him', { item: item.secret, to: Ana, level: 'FULL' }],
      ['Leo', 'with himself', { item: item.band, to: Leo, level: 'FULL' }],
      ['Leo', 'with somebody he does not know', { item: item.band, to: Nuno, level: 'FULL' }],
      ['Leo', 'words without words', { item: item.band, to: Ana, level: 'SUMMARY' }],
      ['Leo', 'nothing that is said', {}],
      ['Esther', 'as a worker', { item: item.band, to: Ana, level: 'FULL' }],
    ];

    it.each(refusals)('%s, %s: refused as the share would be', (who, _what, input) => {
      const [one, other] = [asked(who, input), shared(who, input)];
      expect(one.ok).toBe(false);
      expect(one).toEqual(other);
    });

    it('nothing is made: the family is as it was', () => {
      const family = having();
      previewed('Leo', { item: item.band, to: Ana, level: 'FULL' }, family);
      expect(JSON.stringify(family)).toBe(JSON.stringify(having()));
    });
  });
});

describe('[V10] [D11] what is hidden from whoever shares moves nothing of it', () => {
  const full = { item: item.band, to: Ana, level: 'FULL' };
  const about = changed(item.band, { about: [Mia] });
  it.each([
    ['a block', [], [block({ protected: [Leo], blocked: Ana })]],
    [
      'that somebody of whom it tells agreed',
      [about],
      [given('agreed', { of: Mia, by: Ana, to: Ana, item: item.band })],
    ],
    ['that they have died', [], [changed({ kind: 'person', id: Ana }, { died: '2026-06-01' })]],
  ] as const)('%s', (_what, standing, hidden) => {
    const before = having(...standing);
    const after = more(before, ...hidden);
    expect(JSON.stringify(asked('Leo', full, after))).toBe(JSON.stringify(asked('Leo', full, before)));
    expect(previewed('Leo', full, before).seen).not.toBeNull();
  });
});

/** Some shares of what each may share in these families, by way of approved words, with each member whom they know. */
function* sharesIn(seeds: number) {
  for (let seed = 0; seed < seeds; seed += 1) {
    const family = wildFamily(seed, 'small');
    for (const viewer of wildViewers(family)) {
      const view = viewAs(family, viewer, now);
      const items = (view?.members ?? []).flatMap(({ plan }) => (plan === null ? [] : itemsIn(plan)));
      const pairs = items
        .filter(({ viewerCanShare }) => viewerCanShare)
        .slice(0, 3)
        .flatMap((one) => view?.members.map(({ id: to }) => ({ one, to })) ?? []);
      for (const { one, to } of pairs) {
        const input = { item: { kind: one.kind, id: one.id }, to, level: 'SUMMARY', words: 'Chosen.' };
        yield {
          one,
          previewed: sharePreview(family, view as FamilyView, input, now),
          shared: decideAs(family, viewer, input),
        };
      }
    }
  }
}

const decideAs = (family: Family, actor: Viewer, input: object) =>
  decide(family, { type: 'ShareItem', input }, { actor, now, newId: newIds() });

describe('[V10] in families that nobody would meet', () => {
  it('it is refused as the share would be, and shows the words or no more than the sharer sees', {
    timeout: 120_000,
  }, () => {
    const found = [...sharesIn(4)];
    const refused = found.filter(({ shared: one }) => !one.ok);
    expect(refused.map(({ previewed: one }) => one)).toEqual(refused.map(({ shared: one }) => one));
    const seen = found.flatMap(({ one, previewed: { ok, ...rest } }) => {
      const shown = ok && 'value' in rest ? rest.value.seen : null;
      return shown === null ? [] : [{ one, shown }];
    });
    const isInOrder = ({ one, shown }: (typeof seen)[number]) =>
      shown.kind === 'summary' ? shown.words === 'Chosen.' : isLower(plain(shown), plain(one)) === null;
    expect(seen.filter((each) => !isInOrder(each))).toEqual([]);
    expect([refused.length, seen.length].every((count) => count > 20)).toBe(true);
  });
});

const plain = (view: unknown) => JSON.parse(JSON.stringify(view));
