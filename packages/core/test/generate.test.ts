import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { areKeptApart, disagreementState, optionsIn } from '../src/between.js';
import {
  type AnyRecord,
  all,
  assessed,
  decide,
  disagreementStates,
  type Family,
  get,
  isAged,
  isClosed,
  type Kind,
  look,
  type PersonId,
  parseFamily,
  policy,
  sharedChannels,
} from '../src/index.js';
import {
  dayFrom,
  demonstrationFamilies,
  demonstrationNow,
  demonstrationPartners,
  demonstrationPeople,
  demonstrationWorkers,
  generateFamilies,
  generateFamily,
  hiddenAdditions,
  linkWorkers,
  seeded,
  strangerWorker,
  viewersOf,
  workedCases,
  workerOf,
} from '../src/testing/index.js';
import { birthday, holds } from '../src/time.js';

const at = demonstrationNow;
const fingerprint = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
const share = (families: readonly Family[], isSo: (family: Family) => boolean) =>
  families.filter(isSo).length / families.length;

describe('a generated family', () => {
  it('is the same for the same seed', () => {
    expect(generateFamily(7)).toEqual(generateFamily(7));
    expect(generateFamily(7)).not.toEqual(generateFamily(8));
  });

  it('stays the same from one version to the next', () => {
    expect(fingerprint(generateFamily(1))).toMatchInlineSnapshot(`"75e267323803f8b0"`);
    expect(fingerprint(generateFamily(1, { crowded: true }))).toMatchInlineSnapshot(`"f7079a97e654a45b"`);
    expect(fingerprint(workedCases.map(({ family }) => family))).toMatchInlineSnapshot(`"9b4e911f58cc0ea7"`);
  });

  it.each([
    ['as they are', {}],
    ['of all ages', { preset: 'national' }],
    ['crowded', { crowded: true }],
  ] as const)('is read again as it was written, for 300 seeds, %s', (_, options) => {
    for (let seed = 0; seed < 300; seed += 1) {
      const text = JSON.stringify(generateFamily(seed, options));
      const parsed = parseFamily(JSON.parse(text));
      expect(parsed.ok && JSON.stringify(parsed.value)).toBe(text);
    }
  });

  it('has ids that no other family has', () => {
    const ids = generateFamilies(3, 300).flatMap(({ id, records }) => [
      id,
      ...Object.values(records).flatMap((table) => Object.keys(table)),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('nor has any of those written by hand the ids of another', () => {
    const ids = workedCases.flatMap(({ family: { id, records } }) => [
      id,
      ...Object.values(records).flatMap((table) => Object.keys(table)),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('two thousand families of the mission preset', () => {
  const families = generateFamilies(2, 2_000);
  const youngPersonOf = (family: Family) => all(family, 'person')[0]?.id as PersonId;
  const mean = (count: (family: Family) => number) =>
    families.reduce((sum, family) => sum + count(family), 0) / families.length;
  const within = (value: number, expected: number, tolerance: number) =>
    expect(Math.abs(value - expected), `${value} is not near ${expected}`).toBeLessThanOrEqual(tolerance);

  it('have 60 % of young people under 16, within 3 points', () => {
    within(
      share(families, (family) => !isAged(family, youngPersonOf(family), 16, at)),
      0.6,
      0.03,
    );
  });

  it('help 2.6 people each, within 0.1', () => {
    within(
      mean((family) => all(family, 'plan').length),
      2.6,
      0.1,
    );
  });

  it('have 151 goals for every 123 people helped, within 5 %', () => {
    const goals = mean((family) => all(family, 'goal').length) / mean((family) => all(family, 'plan').length);
    within(goals, 151 / 123, 0.05 * (151 / 123));
  });

  it('leave 6 in 151 goals unmet, within 1 point', () => {
    const unmet = mean((family) => all(family, 'goal').filter(({ status }) => status === 'setAside').length);
    within(unmet / mean((family) => all(family, 'goal').length), 6 / 151, 0.01);
  });

  it('have a live safety block in 12 %, within 2 points', () => {
    within(
      share(families, (family) => all(family, 'safetyBlock').some(({ endedAt }) => endedAt === null)),
      0.12,
      0.02,
    );
  });

  it('have parents who live apart in 15 %, within 2 points', () => {
    const isApart = (family: Family) =>
      all(family, 'relationship').some(
        ({ kinship, person }) =>
          kinship === 'formerPartner' &&
          all(family, 'relationship').some(
            (tie) => tie.kinship === 'parent' && tie.person === person && tie.to === youngPersonOf(family),
          ),
      );
    within(share(families, isApart), 0.15, 0.02);
  });

  it('have a looked-after child in 6 %, within 1.5 points', () => {
    within(
      share(families, (family) => all(family, 'stay').length > 0),
      0.06,
      0.015,
    );
  });

  it('have a parent with an own hidden item in 20 %, within 2 points', () => {
    const isHiding = (family: Family) =>
      all(family, 'need').some(
        ({ owner, confidential, sensitive }) => isAged(family, owner, 27, at) && (confidential || sensitive.length > 0),
      );
    within(share(families, isHiding), 0.2, 0.02);
  });
});

type Records<K extends Kind> = readonly ReturnType<typeof all<K>>[number][];

describe('four hundred crowded families', () => {
  const families = Array.from({ length: 400 }, (_, seed) => generateFamily(seed, { crowded: true }));
  const some =
    <K extends Kind>(kind: K, isSo: (record: Records<K>[number], family: Family) => boolean = () => true) =>
    (family: Family) =>
      all(family, kind).some((record) => isSo(record, family));
  const past = (instant: string | null) => instant !== null && instant <= at;
  const kinships = (family: Family, kinship: string) =>
    all(family, 'relationship').filter((tie) => tie.kinship === kinship);
  const parentsOf = (family: Family, child: PersonId) =>
    kinships(family, 'parent')
      .filter(({ to }) => to === child)
      .map(({ person }) => person);
  const opensBy = (relation: string) => (family: Family) =>
    viewersOf(family)
      .filter(({ worker }) => worker === null)
      .some((viewer) => {
        const sight = look(family, viewer, at);
        return (['need', 'goal', 'action', 'appointment'] as const)
          .flatMap((kind): readonly AnyRecord[] => all(family, kind))
          .some((item) => sight.opening(item).by === relation);
      });
  const isHalf = (family: Family) =>
    kinships(family, 'sibling').some(({ person, to }) => {
      const [one, other] = [parentsOf(family, person), parentsOf(family, to)];
      return one.some((id) => other.includes(id)) && one.some((id) => !other.includes(id)) && other.length > 1;
    });

  it.each<readonly [what: string, isSo: (family: Family) => boolean]>([
    [
      'a child in two households',
      some('householdMembership', (one, family) =>
        all(family, 'householdMembership').some(
          ({ person, household }) => person === one.person && household !== one.household,
        ),
      ),
    ],
    ['somebody who goes to school', some('serviceTie', (one) => one.sort === 'school' && holds(one, at))],
    ['somebody who left a school', some('serviceTie', (one) => one.sort === 'school' && !holds(one, at))],
    [
      'a child for whom three parents are responsible',
      some('person', ({ id }, family) => {
        const held = all(family, 'parentalResponsibility').filter(
          ({ child, status }) => child === id && status === 'held',
        );
        return held.filter(({ holder }) => parentsOf(family, id).includes(holder)).length === 3;
      }),
    ],
    ['a step-parent', some('relationship', ({ kinship }) => kinship === 'stepParent')],
    ['a foster carer', some('relationship', ({ kinship }) => kinship === 'fosterCarer')],
    [
      'a relative who cares for a child day to day',
      some('careArrangement', ({ carer, child }, family) =>
        all(family, 'relationship').some(
          ({ person, to, kinship }) => person === carer && to === child && kinship === 'grandparent',
        ),
      ),
    ],
    ['a special guardian', some('parentalResponsibility', ({ basis }) => basis === 'specialGuardianship')],
    ['responsibility with evidence', some('parentalResponsibility', ({ evidence }) => evidence !== null)],
    ['responsibility that ended', some('parentalResponsibility', ({ status }) => status === 'ended')],
    ['an order of which only is told', some('courtOrder', ({ evidencedAt }) => evidencedAt === null)],
    [
      'an order that nobody has read',
      some('courtOrder', ({ evidencedAt, readAt }) => past(evidencedAt) && readAt === null),
    ],
    [
      'an order that limits sight',
      some('courtOrder', (one) => one.coversInformation === true && holds({ from: null, until: one.until }, at)),
    ],
    ['an order that limits no sight', some('courtOrder', ({ coversInformation }) => coversInformation === false)],
    ['an order that is over', some('courtOrder', ({ until }) => until !== null && !holds({ from: null, until }, at))],
    ['an order for one holder', some('courtOrder', ({ holder }) => holder !== null)],
    ['an order for all of them', some('courtOrder', ({ holder }) => holder === null)],
    ['a block of everything', some('safetyBlock', ({ scope, endedAt }) => scope === 'all' && endedAt === null)],
    [
      'a block of whereabouts',
      some('safetyBlock', ({ scope, endedAt }) => scope === 'whereabouts' && endedAt === null),
    ],
    ['a block that ended', some('safetyBlock', ({ endedAt }) => past(endedAt))],
    ['siblings by different fathers', isHalf],
    ['somebody born on 29 February', some('person', ({ born }) => born.endsWith('-02-29'))],
    [
      'a parent of 17',
      some(
        'parentalResponsibility',
        ({ holder }, family) => isAged(family, holder, 17, at) && !isAged(family, holder, 18, at),
      ),
    ],
    [
      'a holder who has died',
      some('parentalResponsibility', ({ holder }, family) => get(family, 'person', holder)?.died !== null),
    ],
    ['a grant that was revoked', some('grant', ({ revokedAt }) => past(revokedAt))],
    ['a grant that is over', some('grant', ({ from, until }) => !holds({ from, until }, at) && from <= at)],
    ['approved words that are stale', some('grant', ({ staleSince }) => past(staleSince))],
    ['approved words with their times', some('grant', ({ showsTimes }) => showsTimes)],
    ['a holder’s grant that nobody has checked', some('grant', ({ by, of, checked }) => by !== of && checked === null)],
    [
      'a holder’s grant that rests since the child was found competent',
      some('grant', ({ by, of, item, from, until, revokedAt, checked, confirmedAt }, family) => {
        const area = item === null ? undefined : get(family, item.kind as 'goal', item.id)?.area;
        const isServing = holds({ from, until }, at) && revokedAt === null && checked !== null && confirmedAt === null;
        if (by === of || area === undefined || !isServing || isAged(family, of, 16, at)) return false;
        return assessed(family, of, area, from) !== 'competent' && assessed(family, of, area, at) === 'competent';
      }),
    ],
    [
      'a grant that somebody objects to',
      some('grant', ({ objections }) => objections.some(({ withdrawnAt }) => withdrawnAt === null)),
    ],
    [
      'an objection that was taken back',
      some('grant', ({ objections }) => objections.some(({ withdrawnAt }) => past(withdrawnAt))),
    ],
    [
      'a holder’s grant that the child confirmed',
      some('grant', ({ by, of, confirmedAt }) => by !== of && past(confirmedAt)),
    ],
    ...(['proposed', 'accepted', 'refused', 'done'] as const).map(
      (state) => [`a handover that is ${state}`, some('handover', (one) => one.state === state)] as const,
    ),
    [
      'a handover at which notes were kept back',
      some('handover', ({ state, keptBack }) => state === 'done' && keptBack.length > 0),
    ],
    ['a closed plan', some('closure', ({ person }, family) => isClosed(family, person, at))],
    ['a plan that was opened again', some('closure', ({ reopenedAt }) => past(reopenedAt))],
    ...(['fullCareOrder', 'interimCareOrder', 'emergencyProtection', 'section20'] as const).map(
      (authority) =>
        [
          `a looked-after child under ${authority} with a social worker`,
          some('stay', (stay, family) => {
            const named = all(family, 'partnerWorker').filter(({ person }) => person === stay.child);
            return (
              stay.authority === authority &&
              holds(stay, at) &&
              named.some((one) => one.organisation === stay.localAuthority)
            );
          }),
        ] as const,
    ),
    [
      'a stay that ended, and one after it',
      some('stay', ({ until }, family) => until !== null && all(family, 'stay').length > 1),
    ],
    ['a stay with the authority’s agreement', some('stay', ({ sensitiveAgreedAt }) => past(sensitiveAgreedAt))],
    ['an area that is delegated', opensBy('delegated_authority')],
    ['something practical for whoever cares', opensBy('carer_practical')],
    ['capacity that is lacking', some('capacity', ({ outcome }) => outcome === 'lacksCapacity')],
    ['capacity that is there', some('capacity', ({ outcome }) => outcome === 'hasCapacity')],
    ['a decision in a child’s best interests that opens something', opensBy('best_interests_child')],
    ['a decision in somebody’s best interests from 16 that opens something', opensBy('best_interests_mca')],
    ['a decision of which the person was not told', some('bestInterestsDecision', ({ toldAt }) => toldAt === null)],
    ['a supervisor', some('supervision', (one) => holds(one, at))],
    ['a safeguarding lead', some('safeguardingLead', (one) => holds(one, at))],
    ['somebody who stands in', some('cover', (one) => holds(one, at))],
    [
      'an assigned worker who is a relative',
      some('conflictOfInterest', (one, family) =>
        all(family, 'assignment').some(
          ({ worker, from, until }) => worker === one.worker && holds({ from, until }, at),
        ),
      ),
    ],
    [
      'a partner with an approved packet',
      some('partnerPacket', ({ person, organisation, approvedAt, withdrawnAt }, family) => {
        const named = all(family, 'partnerWorker').filter((one) => one.person === person && holds(one, at));
        return past(approvedAt) && withdrawnAt === null && named.some((one) => one.organisation === organisation);
      }),
    ],
    ['a packet that waits for a yes', some('partnerPacket', ({ approvedAt }) => approvedAt === null)],
    ['a packet that was withdrawn', some('partnerPacket', ({ withdrawnAt }) => past(withdrawnAt))],
    ['an involvement agreement', some('involvementAgreement')],
    [
      'a plan whose owner has none',
      some('plan', ({ owner }, family) => all(family, 'involvementAgreement').every(({ party }) => party !== owner)),
    ],
    ['a channel of a young person’s that reaches a guardian', (family) => sharedChannels(family, at).length > 0],
    ['a channel with times at which it is safe', some('safeContact')],
    ['a request that nobody has spoken of', some('mediationRequest', ({ exploredAt }) => exploredAt === null)],
    ['a request that waits for its owner', some('mediationRequest', (one) => past(one.exploredAt) && !one.decision)],
    ...(['full', 'summary', 'notNow', 'never'] as const).map(
      (is) => [`a request decided ${is}`, some('mediationRequest', ({ decision }) => decision === is)] as const,
    ),
    ['a request whose reply has left', some('mediationRequest', ({ replyOn }) => replyOn <= dayFrom(at, 0))],
    ['a request whose reply is to come', some('mediationRequest', ({ replyOn }) => replyOn > dayFrom(at, 0))],
    ...disagreementStates.map(
      (state) =>
        [
          `a disagreement that is ${state}`,
          some('disagreement', (one, family) => disagreementState(family, one, at) === state),
        ] as const,
    ),
    ['a disagreement that nobody has taken on', some('disagreement', ({ worker }) => worker === null)],
    ['a disagreement that a worker noted', some('disagreement', ({ askedBy }) => askedBy === null)],
    ['a party who does not want to talk', some('disagreement', ({ declined }) => declined.length > 0)],
    [
      'parties between whom a block stands',
      some('disagreement', ({ parties }, family) => areKeptApart(all(family, 'safetyBlock'), parties, at)),
    ],
    [
      'a worker between them who works with none of them',
      some('disagreement', ({ worker, parties }, family) =>
        all(family, 'assignment').every((one) => one.worker !== worker || !parties.includes(one.person)),
      ),
    ],
    ['a position as told to the worker', some('position', ({ by }) => by.worker !== null)],
    ['a proposal that was withdrawn', some('proposal', ({ withdrawnAt }) => past(withdrawnAt))],
    ['two proposals that stand at once', some('disagreement', (one, family) => optionsIn(family, one, at).length > 1)],
    [
      'a party who said yes to two of them',
      some('disagreement', (one, family) =>
        one.parties.some(
          (party) =>
            optionsIn(family, one, at).filter(({ agreed }) => agreed.some((yes) => yes.party === party)).length > 1,
        ),
      ),
    ],
    [
      'a proposal that was withdrawn as another was agreed',
      some('proposal', ({ disagreement, withdrawnAt }, family) =>
        all(family, 'proposal').some(
          (other) => other.disagreement === disagreement && other.agreedAt !== null && other.agreedAt === withdrawnAt,
        ),
      ),
    ],
    ['a proposal to which some agreed', some('proposal', (one) => one.agreed.length > 0 && one.agreedAt === null)],
    ...(['undecided', 'met', 'notMet'] as const).map(
      (is) => [`a concern that is ${is}`, some('safeguardingConcern', ({ threshold }) => threshold === is)] as const,
    ),
    ['a concern about several people', some('safeguardingConcern', ({ about }) => about.length > 1)],
    ['a concern that needs private notes', some('safeguardingConcern', ({ needs }) => needs.length > 0)],
    ['a concern with a source', some('safeguardingConcern', ({ allegedSource }) => allegedSource !== null)],
    [
      'a disclosure to an organisation that is named',
      some('safeguardingDisclosure', ({ organisation, concern }, family) =>
        all(family, 'partnerWorker').some(
          (one) =>
            one.organisation === organisation &&
            get(family, 'safeguardingConcern', concern)?.about.includes(one.person),
        ),
      ),
    ],
    ['a named reader', some('namedReader', ({ from, until }) => holds({ from, until }, at))],
    ['a named reader whose time is over', some('namedReader', ({ from, until }) => !holds({ from, until }, at))],
    ['glass that is broken now', some('breakGlass', ({ from, until }) => holds({ from, until }, at))],
    ['an hour that is over and looked at', some('breakGlass', ({ reviewedAt }) => past(reviewedAt))],
    ['an hour that nobody has looked at', some('breakGlass', (one) => past(one.until) && one.reviewedAt === null)],
    ['a released statement', some('releasedStatement')],
    ['somebody who asks to see what is held', some('accessRequest')],
    ['a former name', some('formerName', (one) => !one.protected)],
    ['a protected former name', some('formerName', (one) => one.protected)],
    ...(['11', '13', '16', '18'] as const).map(
      (age) => [`a review of access at ${age}`, some('accessReview', (one) => one.age === age)] as const,
    ),
    ...[10, 11, 13, 16, 18, 20].flatMap((age) =>
      [0, 1].map(
        (days) =>
          [
            `somebody who turns ${age} ${days === 0 ? 'today' : 'tomorrow'}`,
            some('person', ({ born }) => birthday(born, age) === dayFrom(at, days)),
          ] as const,
      ),
    ),
  ])('have %s among them', (_, isSo) => {
    expect(families.filter(isSo).length).toBeGreaterThan(1);
  });

  it('have somebody for every relation that the table names', () => {
    const rows = Object.values(policy).flatMap(({ groups }) => Object.values(groups as Record<string, object>));
    const named = new Set(rows.flatMap((row) => Object.keys(row)));
    const met = new Set<string | null>();
    for (const family of families.slice(0, 60))
      for (const viewer of [...viewersOf(family), { person: null, worker: strangerWorker, onDuty: true }]) {
        const sight = look(family, viewer, at);
        for (const table of Object.values(family.records))
          for (const record of Object.values(table) as AnyRecord[]) met.add(sight.opening(record).by);
      }
    // Of families that were joined, and of records of one person, joining.test.ts and merging.test.ts tell.
    expect([...named].filter((relation) => !met.has(relation))).toEqual(['link_end_worker', 'part_supervisor']);
  });
});

describe('two thousand families as they are', () => {
  it('have every kind of record that the crowded ones have', () => {
    const kindsIn = (list: readonly Family[]) =>
      [...new Set(list.flatMap(({ records }) => Object.keys(records)))].toSorted();
    const crowded = Array.from({ length: 100 }, (_, seed) => generateFamily(seed, { crowded: true }));
    expect(kindsIn(generateFamilies(5, 2_000))).toEqual(kindsIn(crowded));
  });
});

describe('what surrounds generated families', () => {
  it('adds items by commands that are each accepted', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const family = generateFamily(seed, { crowded: true });
      const { uuid } = seeded(seed);
      for (const { command, actor } of hiddenAdditions(family, seed)) {
        const decision = decide(family, command, { actor, now: at, newId: uuid });
        expect(decision).toMatchObject({ ok: true });
      }
    }
  });

  it('looks at a family as each member, each worker with a part in it, one who is both, and a stranger', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const family = generateFamily(seed, { crowded: true });
      const workers = new Set<string>([
        ...all(family, 'assignment').map(({ worker }) => worker),
        ...all(family, 'handover').map(({ to }) => to),
        ...all(family, 'supervision').map(({ supervisor }) => supervisor),
        ...all(family, 'cover').map(({ worker }) => worker),
        ...all(family, 'safeguardingLead').map(({ worker }) => worker),
        ...all(family, 'conflictOfInterest').map(({ worker }) => worker),
        ...all(family, 'partnerWorker').map(({ worker }) => worker),
        ...all(family, 'disagreement').flatMap(({ worker }) => worker ?? []),
        ...all(family, 'namedReader').map(({ worker }) => worker),
        ...all(family, 'breakGlass').map(({ worker }) => worker),
        ...all(family, 'accessRequest').flatMap(({ reviewer }) => reviewer ?? []),
        strangerWorker,
      ]);
      const viewers = viewersOf(family);
      const one = viewers.filter(({ person, worker }) => person === null || worker === null);
      expect(new Set(one.map(({ person }) => person).filter((person) => person !== null))).toEqual(
        new Set(all(family, 'person').map(({ id }) => id)),
      );
      expect(new Set(one.map(({ worker }) => worker).filter((worker) => worker !== null))).toEqual(workers);
      const both = viewers.filter(({ person, worker }) => person !== null && worker !== null);
      expect(both).toHaveLength(1);
      expect([...workers]).toContain(both[0]?.worker);
      expect(one.length + both.length).toBe(all(family, 'person').length + workers.size + 1);
    }
  });

  it('gives every demonstration worker families, and most of them to supervisors and leads', () => {
    const families = demonstrationFamilies();
    expect(families).toHaveLength(51);
    for (const worker of linkWorkers) {
      const own = families.filter((family) => all(family, 'assignment').some((assigned) => assigned.worker === worker));
      expect(own.length).toBeGreaterThan(5);
    }
    const share = (of: (family: Family) => boolean) => families.filter(of).length / families.length;
    expect(
      share((family) => all(family, 'supervision').some(({ supervisor }) => supervisor === workerOf('Denise'))),
    ).toBeGreaterThan(0.6);
    expect(
      share((family) => all(family, 'safeguardingLead').some(({ worker }) => worker === workerOf('Ngozi'))),
    ).toBeGreaterThan(0.6);
    for (const { id } of demonstrationPartners)
      expect(share((family) => all(family, 'partnerWorker').some(({ worker }) => worker === id))).toBeGreaterThan(0);
  });

  it('employs nobody of another organisation', () => {
    const partners = demonstrationPartners.map(({ id }) => id);
    expect(partners.length).toBeGreaterThan(0);
    expect(demonstrationWorkers.filter(({ id }) => partners.includes(id))).toEqual([]);
  });

  it('names people worth being who are there', () => {
    const families = demonstrationFamilies();
    for (const { id } of demonstrationPeople()) {
      const isMember = families.some((family) => get(family, 'person', id) !== undefined);
      const isWorker = [...demonstrationWorkers, ...demonstrationPartners].some((worker) => worker.id === id);
      expect([id, isMember !== isWorker]).toEqual([id, true]);
    }
  });
});
