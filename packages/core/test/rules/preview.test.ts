import { describe, expect, it } from 'vitest';
import { without } from '../../src/family.js';
import {
  type AnyRecord,
  type Family,
  type FamilyView,
  look,
  previewedIn,
  type Viewer,
  viewAs,
  visibility,
} from '../../src/index.js';
import { knownTo } from '../../src/policy/known.js';
import { policy } from '../../src/policy/table.js';
import { subjectsOf } from '../grid.js';
import { isLower } from '../lower.js';
import {
  as,
  at,
  changed,
  checked,
  fact,
  given,
  having,
  idOf,
  item,
  more,
  type Name,
  person,
  since,
  worker,
} from '../scene.js';
import { block, concern, denise, glass, met, ngozi, proposal, talk } from '../standstill.js';
import { now, wildFamily, wildViewers } from '../wild.js';

/** What a member would see, for whoever works with them: never more than either of the two. */

const { Mia, Ana, Ben, Leo } = person;
const tom = worker('Tom');
const familyFor = (who: Name, family: Family) => viewAs(family, as(who), at);
const previewFor = (who: Name, of: Exclude<Name, 'Esther'>, family = having()) =>
  familyFor(who, family)?.members.find(({ id }) => id === as(of).person)?.preview ?? null;
const planIn = (view: FamilyView | null, owner: string) => view?.members.find(({ id }) => id === owner)?.plan;
const wordsIn = (view: FamilyView | null, owner: string) =>
  (({ goals = [], needs = [], actions = [], appointments = [], notes = [], summaries = [] }) =>
    [...goals, ...needs, ...actions, ...appointments, ...notes, ...summaries].map(({ words }) => words))(
    planIn(view, owner) ?? ({} as Partial<NonNullable<ReturnType<typeof planIn>>>),
  );

describe('[V9] whoever works with a member may look as them', () => {
  describe('ALLOW', () => {
    it('their worker, who sees of it what the member does: a daughter’s goals, and none of her confidences', () => {
      expect(wordsIn(previewFor('Esther', 'Ana'), Mia)).toEqual(wordsIn(familyFor('Ana', having()), Mia));
      expect(wordsIn(previewFor('Esther', 'Ana'), Mia)).toContain('Learn to skate');
      expect(wordsIn(previewFor('Esther', 'Ana'), Mia)).not.toContain('Between us');
    });

    it('who stands in for that worker, and who answers for them', () => {
      const cover = fact('cover', 'Priya', {
        ...{ worker: worker('Priya'), covers: worker('Esther'), from: '2026-01-05', until: '2026-12-01' },
      });
      for (const who of ['Priya', 'Denise'] as const)
        expect(wordsIn(previewFor(who, 'Mia', having(cover, denise)), Mia)).toContain('Between us');
    });

    it('it is the member’s: they are “you” in it, and its words are those that they read', () => {
      const preview = previewFor('Esther', 'Leo');
      expect(preview?.members.filter(({ you }) => you).map(({ id }) => id)).toEqual([Leo]);
      expect(preview && previewedIn(preview)).toEqual({ to: expect.objectContaining({ kind: 'family' }), as: Leo });
    });

    it('words approved stand where the item does for the worker, at an end of a link too', () => {
      const words = given('words', {
        of: Leo,
        by: Leo,
        to: Ana,
        item: item.band,
        level: 'SUMMARY',
        words: 'He plays.',
      });
      const preview = previewFor('Esther', 'Ana', having(words));
      expect(wordsIn(preview, Leo)).toEqual(['He plays.']);
      const band = preview?.links.filter(({ id }) => id === idOf('planLink', 'agreed'));
      expect(band).toEqual([expect.objectContaining({ to: { kind: 'summary', id: words.id }, linkKind: null })]);
    });
  });

  describe('DENY', () => {
    it('nobody else: not a worker of somebody else in the family, a lead, whoever broke the glass, or a member', () => {
      const family = having(ngozi, glass());
      expect(previewFor('Esther', 'Rosa', family)).toBeNull();
      for (const who of ['Tom', 'Ngozi', 'Callum', 'Ana', 'Mia'] as const)
        expect([who, previewFor(who, 'Mia', family)]).toEqual([who, null]);
    });

    it('of a child who has no account yet, and of somebody who has died', () => {
      expect(
        previewFor('Esther', 'Mia', having(changed({ kind: 'person', id: Mia }, { born: '2016-07-01' }))),
      ).toBeNull();
      expect(
        previewFor('Esther', 'Leo', having(changed({ kind: 'person', id: Leo }, { died: '2026-06-01' }))),
      ).toBeNull();
    });

    it('nothing that the worker is not shown: another’s item that is shared with the member, a note of their own', () => {
      const shared = given('rest', { of: Ana, by: Ana, to: Leo, item: item.rest });
      const family = having(shared, ended('Ana'), denise);
      expect(wordsIn(familyFor('Leo', family), Ana)).toEqual(['Sleep']);
      expect(wordsIn(previewFor('Esther', 'Leo', family), Ana)).toEqual([]);
      expect(wordsIn(familyFor('Mia', family), Mia)).toContain('I fell twice');
      expect(wordsIn(previewFor('Denise', 'Mia', family), Mia)).not.toContain('I fell twice');
    });

    it('nothing in it can be done', () => {
      const json = JSON.stringify(previewFor('Esther', 'Mia'));
      expect(json).toContain('"viewerCanShare":false');
      expect(json).not.toMatch(/"viewerCan[A-Za-z]*":true/);
    });

    it('it is no part of what the worker’s own view holds', () => {
      expect(JSON.stringify(familyFor('Esther', having()))).not.toContain('"preview"');
    });
  });
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Esther no longer works with somebody. */
const ended = (name: 'Ana') =>
  changed({ kind: 'assignment', id: idOf('assignment', `Esther ${name}`) }, { until: '2026-06-01' });

/** What is hidden from whoever looks, with what stands there anyway. */
const hidden: readonly (readonly [who: Name, as: 'Ana' | 'Mia' | 'Leo', what: string, AnyRecord[], AnyRecord[]])[] = [
  [
    ...(['Esther', 'Ana', 'that a father she does not work with has died'] as const),
    [given('Ana', { of: Mia, by: Ben, to: Ana, item: item.skate, checked })],
    [changed({ kind: 'person', id: Ben }, { died: '2026-06-01' })],
  ],
  [
    ...(['Esther', 'Leo', 'what somebody she does not work with shares with him'] as const),
    [ended('Ana')],
    [given('rest', { of: Ana, by: Ana, to: Leo, item: item.rest })],
  ],
  ['Esther', 'Mia', 'what was decided of a concern', [ngozi, concern({ by: tom })], [met({ by: tom })]],
  ['Denise', 'Mia', 'what a private note says', [denise], [changed(item.diary, { words: 'I flew' })]],
  [
    ...(['Tom', 'Ana', 'that a party to a talk has agreed'] as const),
    [talk(), proposal()],
    [proposal({ agreed: [{ party: Ana, at: since }] })],
  ],
];

describe('[V9] [D11] what is hidden from the worker moves no byte of a preview', () => {
  it.each(hidden)('for %s, as %s: %s', (who, name, _what, standing, change) => {
    const before = having(...standing);
    const after = more(before, ...change);
    expect(after).not.toEqual(before);
    expect(isSame(familyFor(who, after), familyFor(who, before))).toBe(true);
    expect(isSame(previewFor(who, name, after), previewFor(who, name, before))).toBe(true);
    expect(JSON.stringify(previewFor(who, name, before))).toContain('"you":true');
  });

  it('and what the worker knows does move it', () => {
    const goals = (family: Family) => wordsIn(previewFor('Esther', 'Ben', family), Mia);
    const [esther, family] = [
      fact('assignment', 'Ben', { worker: worker('Esther'), person: Ben, from: since }),
      having(),
    ];
    expect(goals(more(family, esther))).toContain('Learn to skate');
    expect(goals(more(family, esther, block()))).toEqual([]);
  });
});

/** Every preview in so many families, or as much of each as is asked, with what the worker sees and the member does. */
function* previews(seeds: number, part = (family: Family, _viewer: Viewer) => family) {
  for (let seed = 0; seed < seeds; seed += 1) {
    const whole = wildFamily(seed, 'small');
    for (const viewer of wildViewers(whole).filter(({ worker: one }) => one !== null)) {
      const family = part(whole, viewer);
      const worker = viewAs(family, viewer, now);
      for (const { id, preview } of worker?.members ?? [])
        if (worker !== null && preview !== null)
          yield { family, viewer, worker, id, preview, member: viewAs(family, { person: id, worker: null }, now) };
    }
  }
}

const plain = (view: unknown) => JSON.parse(JSON.stringify(view));

/** What is said to its reader in words of their own, or as if what the worker is not told of had not happened. */
const spoken = ['you', 'audience', 'letter', 'youDeclined', 'youAgreed'];
/** What points to a thing, or in a preview to the words about it; that these lead somewhere is asked below. */
const pointers = ['from', 'to', 'item'];
const lacking = (view: unknown, fields: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(view, (field, value) => (fields.includes(field) ? undefined : value)));

describe('[V9] in families that nobody would meet', () => {
  it('a preview shows nothing that its member does not see', { timeout: 120_000 }, () => {
    let compared = 0;
    for (const { preview, member } of previews(12)) {
      compared += 1;
      // Members of a family that was joined go by the id that it had.
      const theirs = member === null ? null : { ...plain(member), id: preview.id };
      // Whoever agreed to something stands there as if they had not, where the worker is not told who has.
      const due = preview.due.filter(({ task }) => task !== 'AGREE_PROPOSAL');
      expect(isLower(lacking({ ...preview, due }, ['youDeclined', 'youAgreed']), theirs)).toBeNull();
      expect(JSON.stringify(preview)).not.toMatch(/"viewerCan[A-Za-z]*":true/);
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('a preview shows nothing that its worker is not shown: words approved stand in a grant', {
    timeout: 120_000,
  }, () => {
    let words = 0;
    for (const { preview, worker } of previews(12)) {
      const granted = new Map(worker.grants.map((grant) => [grant.id as string, grant.words]));
      const summaries = preview.members.flatMap(({ plan }) => plan?.summaries ?? []);
      words += summaries.length;
      expect(summaries.filter((summary) => granted.get(summary.id) !== summary.words)).toEqual([]);
      const born = worker.members.flatMap(({ id, born: date }) => (date === null ? [] : [id]));
      expect(preview.notices.filter(({ person: who }) => !born.includes(who))).toEqual([]);
      const self = preview.members.find(({ you }) => you);
      expect(preview.audience === 'adult' || born.some((id) => id === self?.id)).toBe(true);
      const decided = [...worker.grants, ...worker.mediationRequests, ...worker.proposals].map(
        ({ id }) => id as string,
      );
      expect(preview.due.filter(({ record }) => !decided.includes(record?.id ?? ''))).toEqual([]);
      const rest = lacking(preview, [...spoken, ...pointers, 'summaries', 'busy', 'notices', 'due']);
      expect(isLower(rest, plain(worker))).toBeNull();
    }
    expect(words).toBeGreaterThan(0);
  });

  it('where nothing is hidden from the worker it is the member’s view, with nothing to be done', {
    timeout: 120_000,
  }, () => {
    let compared = 0;
    for (const { preview, member } of previews(12, openTo)) {
      compared += 1;
      const theirs = member === null ? null : { ...plain(member), id: preview.id };
      expect([isLower(undone(preview), undone(theirs)), isLower(undone(theirs), undone(preview))]).toEqual([
        null,
        null,
      ]);
      expect(isSame(undone(preview), undone(theirs))).toBe(true);
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('[D11] it is the same with and without whatever is hidden from the worker', { timeout: 120_000 }, () => {
    let compared = 0;
    for (const { family, viewer, worker, id, preview } of previews(3)) {
      const told = JSON.stringify(worker);
      for (const bare of lackingHidden(family, viewer).filter(
        (one) => JSON.stringify(viewAs(one, viewer, now)) === told,
      )) {
        compared += 1;
        const other = viewAs(bare, viewer, now)?.members.find((member) => member.id === id)?.preview;
        expect(isSame(other, preview)).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

/** A view in which nothing can be done. */
const undone = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view, (field, value) => (/^viewerCan/.test(field) ? value && false : value)));

/** As much of a family as a worker knows the whole of. */
function openTo(family: Family, viewer: Viewer): Family {
  const sight = look(family, viewer, now);
  const known = knownTo(sight);
  const isWhole = ({ kind, id }: AnyRecord) =>
    Object.keys(policy[kind].groups).every((group) => sight.isOpen(sight.recordOf(id) as AnyRecord, group));
  const closed = (subjectsOf(known).slice(1) as readonly AnyRecord[]).filter(
    (record) => record.kind !== 'person' && !isWhole(record),
  );
  const left = closed.reduce((rest, { kind, id }) => without(rest, kind, id), known);
  return isSame(left, family) ? family : openTo(left, viewer);
}

/** A family as it would be without one of the things of which somebody may know nothing, some of them. */
const lackingHidden = (family: Family, viewer: Viewer): readonly Family[] =>
  (subjectsOf(family).slice(1) as readonly AnyRecord[])
    .filter(({ kind }) => !standing.includes(kind) && kind !== 'person' && kind !== 'plan')
    .filter((record, n) => n % 9 === 0 && visibility(family, viewer, record, now).level === 'NONE')
    .map(({ kind, id }) => without(family, kind, id));

/** By these, staff stand in, answer and lead: who they are is told. */
const standing: readonly string[] = ['cover', 'supervision', 'safeguardingLead', 'familyPart', 'onePerson'];
