import { describe, expect, it } from 'vitest';
import { put } from '../src/family.js';
import {
  type AnyRecord,
  allowedReasons,
  atLeast,
  explain,
  type Family,
  type Grant,
  get,
  refusedReasons,
  type Viewer,
} from '../src/index.js';
import { demonstrationNow, generateFamily, viewersOf, workedCases } from '../src/testing/index.js';
import { subjectsOf } from './grid.js';
import { as, at, council, fact, item, person, silva, since, worker } from './scene.js';
import {
  concern,
  denise,
  disclosure,
  glass,
  met,
  ngozi,
  onDuty,
  proposal,
  reader,
  request,
  statement,
  talk,
} from './standstill.js';
import { now, wildFamily, wildViewers } from './wild.js';

const { family } = silva;
const why = (who: Viewer, what: { kind: string; id: string }, one: Family = family, when = at) =>
  explain(one, who, get(one, what.kind as 'goal', what.id) as AnyRecord, when).reason;
const grant = (given: object): Grant =>
  ({
    kind: 'grant',
    id: 'eeeeeeee-0000-4000-8000-000000000001',
    of: person.Leo,
    by: person.Leo,
    to: person.Ben,
    item: item.band,
    bundle: null,
    level: 'FULL',
    words: null,
    from: '2026-02-01T09:00:00.000Z',
    until: '2026-12-01',
    revokedAt: null,
    staleSince: null,
    checked: null,
    confirmedAt: null,
    showsTimes: false,
    objections: [],
    ...given,
  }) as unknown as Grant;
const given = (...grants: object[]) =>
  put(
    family,
    grants.map((one) => grant(one)),
  );
const with_ = (...records: object[]) => put(family, records as unknown as readonly AnyRecord[]);
const changed = (kind: 'goal' | 'person' | 'parentalResponsibility', id: string, to: object, one = family) =>
  put(one, [{ ...(get(one, kind, id) as object), ...to } as unknown as AnyRecord]);
const held = silva.record('parentalResponsibility', 'Ana Mia').id;
const competent = {
  kind: 'competence',
  id: 'eeeeeeee-0000-4000-8000-000000000002',
  child: person.Mia,
  areas: ['sport'],
  outcome: 'competent',
  by: as('Esther').worker,
  at: '2026-03-01T09:00:00.000Z',
  reviewBy: null,
  rationale: null,
};
const block = {
  kind: 'safetyBlock',
  id: 'eeeeeeee-0000-4000-8000-000000000003',
  protected: [person.Mia],
  blocked: person.Ana,
  scope: 'all',
  basis: 'x',
  evidence: null,
  from: '2026-03-01T09:00:00.000Z',
  reviewBy: '2026-12-01',
  endedAt: null,
  endedBy: null,
};

describe('[D5] a yes is explained by the relation that gave it', () => {
  it.each([
    ['Mia', item.skate, 'owner'],
    ['Ana', item.skate, 'pr_holder_default'],
    ['Esther', item.skate, 'assigned'],
    ['Esther', item.concern, 'author_own_words'],
    ['Esther', item.file, 'author_own_words'],
    ['Rosa', item.band, 'grant_summary'],
    ['Leo', item.lesson, 'own_participation'],
    ['Tom', { kind: 'person', id: person.Leo }, 'family_worker'],
    ['Rosa', { kind: 'person', id: person.Mia }, 'member_tie'],
    ['Ana', silva.record('plan', 'Mia'), 'decider'],
    ['Esther', silva.record('planLink', 'agreed'), 'link_ends_full'],
  ] as const)('%s: %j by %s', (name, what, reason) => {
    expect(why(as(name), what)).toBe(reason);
  });

  it.each([
    ['asked_owner', 'Mia', request()],
    ['asked_worker', 'Esther', request()],
    ['owner', 'Ben', request()],
    ['mediation_party', 'Ben', talk()],
    ['mediator', 'Esther', proposal()],
    ['mediation_supervisor', 'Denise', proposal()],
    ['author_own_words', 'Esther', concern()],
    ['safeguarding_role', 'Ngozi', concern()],
    ['named_reader', 'Tom', concern()],
    ['named_reader', 'Tom', disclosure()],
    ['safeguarding_disclosure', 'Imran', disclosure()],
    ['safeguarding_concern', 'Ngozi', item.skate],
    ['break_glass', 'Callum', item.skate],
    ['break_glass', 'Callum', glass()],
    ['released_statement', 'Ben', statement],
  ] as const)('%s for %s', (reason, name, what) => {
    const asked = request({ exploredAt: since });
    const named = fact('partnerWorker', 'Imran', {
      person: person.Mia,
      worker: worker('Imran'),
      organisation: council,
      from: '2026-01-10',
    });
    const staff = [denise, ngozi, named, reader(concern())];
    const made = [asked, talk(), proposal(), met(), disclosure(), glass(), statement];
    expect(why(as(name), what, with_(...staff, ...made))).toBe(reason);
  });

  it('and on duty a name', () => {
    expect(why(onDuty, { kind: 'person', id: person.Ana })).toBe('on_duty');
  });

  it('META by the work with somebody whom a restricted note is about', () => {
    const priya = with_({
      kind: 'assignment',
      id: 'eeeeeeee-0000-4000-8000-000000000004',
      worker: as('Priya').worker,
      person: person.Mia,
      from: '2026-06-01',
      until: null,
    });
    expect(why(as('Priya'), item.concern, priya)).toBe('assigned_restricted');
  });
});

const relative = fact('conflictOfInterest', 'Esther', {
  worker: worker('Esther'),
  relativeOf: person.Ana,
  from: '2026-01-01',
});
const closure = fact('closure', 'Mia', { person: person.Mia, at: '2026-06-01T09:00:00.000Z', reason: 'All met' });
const careOrder = fact('stay', 'Rosa', {
  child: person.Mia,
  carer: person.Rosa,
  authority: 'fullCareOrder',
  localAuthority: council,
  from: '2026-01-01',
});
const incompetent = { ...competent, areas: ['health'], outcome: 'notCompetent' };
const socialWorker = fact('partnerWorker', 'Tom', {
  person: person.Mia,
  worker: worker('Tom'),
  organisation: council,
  from: '2026-01-01',
});
const agreedStay = { ...careOrder, id: silva.record('stay', 'agreed').id, authority: 'section20' };
const delegated = fact('delegatedAuthority', 'Rosa', {
  holder: person.Rosa,
  child: person.Mia,
  areas: ['health'],
  from: '2026-01-01',
});
const caring = fact('careArrangement', 'Rosa', {
  carer: person.Rosa,
  child: person.Mia,
  recordedBy: worker('Esther'),
  from: '2026-01-01',
});

/** Each no: its reason, who asks of what, and in which family. */
const refusedCases = [
  ['safety_block', as('Ana'), item.skate, with_(block)],
  ['safety_block', as('Ana'), item.concern, with_(block)],
  ['safeguarding_restricted', as('Mia'), item.concern, family],
  ['grant_revoked', as('Ben'), item.band, given({ revokedAt: at })],
  ['grant_expired', as('Ben'), item.band, given({ until: '2026-06-01' })],
  [
    'grant_suspended',
    as('Rosa'),
    item.skate,
    given({ of: person.Mia, by: person.Ana, to: person.Rosa, item: item.skate }),
  ],
  [
    'grant_suspended',
    as('Rosa'),
    item.skate,
    given({ of: person.Mia, by: person.Mia, to: person.Rosa, item: item.skate }),
  ],
  ['grant_suspended', as('Ben'), item.band, given({ from: '2020-01-01T00:00:00.000Z' })],
  ['summary_stale', as('Ben'), item.band, given({ level: 'SUMMARY', words: 'x', staleSince: at })],
  [
    'grant_excludes_sensitive',
    as('Ben'),
    item.band,
    changed('goal', item.band.id, { sensitive: ['abuse'] }, given({ item: null, bundle: 'goal' })),
  ],
  ['about_other_person', as('Ben'), item.brother, given({ item: item.brother })],
  ['about_other_person', as('Ana'), item.skate, changed('goal', item.skate.id, { about: [person.Leo] })],
  ['pr_restricted', as('Ana'), item.skate, changed('parentalResponsibility', held, { status: 'restricted' })],
  ['pr_restricted', as('Ana'), item.skate, changed('parentalResponsibility', held, { status: 'suspended' })],
  ['pr_ended', as('Ana'), item.skate, changed('parentalResponsibility', held, { status: 'ended' })],
  ['pr_ended', as('Ana'), item.skate, changed('parentalResponsibility', held, { until: '2026-01-01' })],
  ['pr_ended', as('Ana'), item.band, changed('person', person.Leo, { born: '2005-01-01' })],
  ['confidential_pending_assessment', as('Ana'), item.worries, family],
  ['subject_decides_competent', as('Ana'), item.skate, with_(competent)],
  ['age_16_subject_decides', as('Ana'), item.band, family],
  ['confidential', as('Ana'), item.secret, family],
  ['assignment_ended', as('Priya'), item.skate, family],
  ['not_assigned', as('Tom'), item.skate, family],
  ['not_in_scope', as('Nuno'), item.skate, family],
  ['no_relationship_authority', as('Rosa'), item.skate, family],
  ['conflict_of_interest', as('Esther'), item.skate, with_(relative)],
  ['closed', as('Ana'), item.skate, with_(closure)],
  ['closed', as('Esther'), item.skate, with_(closure)],
  ['la_limits', as('Ana'), item.worries, with_(careOrder, incompetent)],
  ['la_limits', as('Tom'), item.skate, with_(agreedStay, socialWorker)],
  ['not_delegated', as('Rosa'), item.skate, with_(delegated)],
  ['not_delegated', as('Rosa'), item.skate, with_(caring)],
  ['break_glass_scope', as('Callum'), item.boots, with_(glass())],
  ['break_glass_scope', as('Callum'), item.diary, with_(glass())],
  ['break_glass_scope', as('Callum'), item.rest, with_(glass())],
  ['safeguarding_restricted', as('Callum'), item.concern, with_(glass())],
] as const;

describe('[D6] a no is explained by the first reason that applies', () => {
  it.each(refusedCases)('%s', (reason, who, what, one) => {
    expect(why(who, what, one)).toBe(reason);
  });

  it('and every reason of the closed list is met above', () => {
    const met = new Set<string>(refusedCases.map(([reason]) => reason));
    expect(Object.keys(refusedReasons).filter((reason) => !met.has(reason))).toEqual([]);
  });

  it('what closes comes before what was shared, and what was shared before authority', () => {
    const order = Object.keys(refusedReasons);
    const steps = ['safety_block', 'closed', 'grant_revoked', 'about_other_person', 'pr_restricted', 'not_assigned'];
    expect(order.filter((reason) => steps.includes(reason))).toEqual(steps);
  });
});

describe('[D7] each reason', () => {
  it('has its rule, its source and a sentence', () => {
    for (const [rule, source, sentence] of [...Object.values(allowedReasons), ...Object.values(refusedReasons)]) {
      expect(rule).toMatch(/^[LMV]\d+$/);
      expect(source).not.toBe('');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('of a yes names the relation that gave the level, and of a no none, for all there is', () => {
    const wrong = [
      { family: wildFamily(3, 'small'), viewers: wildViewers, when: now },
      { family: generateFamily(3, { crowded: true }), viewers: viewersOf, when: demonstrationNow },
    ].flatMap(({ family: one, viewers, when }) =>
      viewers(one).flatMap((viewer) =>
        (subjectsOf(one).slice(1) as readonly AnyRecord[])
          .map((record) => explain(one, viewer, record, when))
          .filter(
            ({ level, reason }) =>
              atLeast(level, 'META') !== reason in allowedReasons || (level === 'NONE') !== reason in refusedReasons,
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('of every worked case is a reason of its level', () => {
    for (const { family: one, cases } of workedCases)
      for (const { viewer, record, at: when, expected } of cases) {
        const { level, reason } = explain(one, viewer, get(one, record.kind, record.id) as AnyRecord, when);
        expect([level, reason in (expected === 'NONE' ? refusedReasons : allowedReasons)]).toEqual([expected, true]);
      }
  });
});
