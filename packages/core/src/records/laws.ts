import { all, type Family, get } from '../family.js';
import type { Path, Problem } from '../shape.js';
import { begins, ends, hasTurned, type Moment } from '../time.js';
import type { AnyRecord, RecordOf } from './kinds.js';
import { isStaffs } from './plan.js';

/**
 * What must be true across the fields and records of a family, beyond each record's own shape. A law looks only at what
 * whoever may break it may know: a refusal must not tell a date of birth or a decision that is hidden from them.
 */
export function laws(family: Family): readonly Problem[] {
  const problems = Object.values(family.records).flatMap((table) =>
    Object.values(table).flatMap((record: AnyRecord) =>
      lawsOf(family, record).map(({ path, message }) => ({
        path: ['records', record.kind, record.id, ...path],
        message,
      })),
    ),
  );
  return [...problems, ...onePlanEach(family), ...ancestryCycles(family)];
}

const law = (broken: boolean, path: Path, message: string): Problem[] => (broken ? [{ path, message }] : []);

/** A fact may end as it begins, and then it never held. */
const periodLaw = ({ from, until }: { readonly from: Moment | null; readonly until: Moment | null }): Problem[] =>
  law(from !== null && until !== null && ends(until) < begins(from), ['until'], 'is before from');

/** The laws of one record. */
export function lawsOf(family: Family, record: AnyRecord): Problem[] {
  switch (record.kind) {
    case 'person':
      return law(record.died !== null && record.died < record.born, ['died'], 'is before born');
    case 'relationship':
      return [
        ...law(record.person === record.to, ['to'], 'is the same person'),
        ...law(
          record.partnership !== null && !partnerKinships.includes(record.kinship),
          ['partnership'],
          'is of partners and former partners only',
        ),
        ...periodLaw(record),
      ];
    case 'parentalResponsibility':
      return [
        ...law(record.holder === record.child, ['holder'], 'is the child themself'),
        ...law(childIsAdult(family, record), ['from'], 'is after the child turned 18'),
        ...periodLaw(record),
      ];
    case 'assignment':
    case 'careArrangement':
    case 'delegatedAuthority':
    case 'stay':
    case 'householdMembership':
    case 'safeguardingLead':
    case 'partnerWorker':
    case 'cover':
    case 'supervision':
    case 'conflictOfInterest':
    case 'bestInterestsDecision':
    case 'breakGlass':
    case 'namedReader':
    case 'waitingEpisode':
    case 'serviceTie':
      return periodLaw(record);
    case 'competence':
      return law(
        record.fraser.length > 0 && !record.areas.includes('sexualHealth'),
        ['fraser'],
        'is for sexual health only',
      );
    case 'courtOrder':
      return law((record.readAt === null) !== (record.readBy === null), ['readBy'], 'goes with readAt');
    case 'partnerPacket':
      return law((record.approvedAt === null) !== (record.approvedBy === null), ['approvedAt'], 'goes with approvedBy');
    case 'safeContact':
      return (record.times ?? []).flatMap(({ days, from, until }, n) => [
        ...law(days.length === 0, ['times', n, 'days'], 'names no day'),
        ...law(until <= from, ['times', n, 'until'], 'is not after from'),
      ]);
    case 'contact':
      return law(record.recordedAt < record.at, ['at'], 'is after it was recorded');
    case 'message':
      return law(
        [record.retryAt, record.sentAt, record.failedAt].filter((end) => end !== null).length > 1,
        ['retryAt'],
        'goes with neither sentAt nor failedAt, nor these together',
      );
    case 'accessRequest':
      return [
        ...law((record.basis === 'self') !== (record.by === record.subject), ['basis'], 'is self for one’s own alone'),
        ...law((record.state === 'received') !== (record.decidedAt === null), ['decidedAt'], 'goes with a decision'),
      ];
    case 'withholding':
      return withholdingLaws(record);
    case 'safetyBlock':
      return [
        ...law(record.protected.length === 0, ['protected'], 'names nobody'),
        ...law(record.protected.includes(record.blocked), ['blocked'], 'is one of the protected people'),
        ...law((record.endedAt === null) !== (record.endedBy === null), ['endedBy'], 'goes with endedAt'),
      ];
    case 'appointment':
      return [...law(record.end <= record.start, ['end'], 'is not after start'), ...goalLaw(family, record)];
    case 'action':
    case 'placement':
      return goalLaw(family, record);
    case 'note':
      return noteLaws(record);
    case 'grant':
      return [...grantLaws(record), ...periodLaw(record)];
    case 'onePerson':
      return [
        ...law(record.kept === record.absorbed, ['absorbed'], 'is the same record'),
        ...law(record.undoneAt !== null && record.at === null, ['undoneAt'], 'is of what never was'),
      ];
    case 'planLink':
      return law(
        ownerOf(family, record.from) === ownerOf(family, record.to),
        ['to'],
        'belongs to the same person as from',
      );
    default:
      return [];
  }
}

/** Whose an item or a plan is; a worker's note is nobody's. */
export const ownerOf = (family: Family, { kind, id }: { readonly kind: OwnedKind; readonly id: string }) =>
  get(family, kind, id)?.owner ?? null;

type OwnedKind = 'plan' | 'need' | 'goal' | 'action' | 'appointment' | 'note' | 'placement';

const parentKinships = ['parent', 'adoptiveParent'];
const partnerKinships: readonly string[] = ['partner', 'formerPartner'];

function childIsAdult(family: Family, record: RecordOf<'parentalResponsibility'>): boolean {
  const child = get(family, 'person', record.child);
  return child !== undefined && hasTurned(child.born, 18, begins(record.from));
}

/** Needing a goal that belongs to another would tie two plans together without a link. */
function goalLaw(family: Family, record: RecordOf<'action' | 'appointment' | 'placement'>): Problem[] {
  const goal = record.goal === null ? undefined : get(family, 'goal', record.goal);
  return law(goal !== undefined && goal.owner !== record.owner, ['goal'], 'belongs to another person');
}

function noteLaws(record: RecordOf<'note'>): Problem[] {
  const staffs = isStaffs(record.sort);
  return [
    ...law(
      staffs && record.owner !== null,
      ['owner'],
      `cannot be set: a ${record.sort} note has no owner in the family`,
    ),
    ...law(staffs && record.about.length === 0, ['about'], 'names nobody: staff notes are about somebody'),
    ...law(staffs && record.author.worker === null, ['author'], 'is not a worker'),
    ...law(!staffs && record.owner === null, ['owner'], 'is missing'),
  ];
}

function withholdingLaws({ extent, reason, passages }: RecordOf<'withholding'>): Problem[] {
  const sorted = passages.toSorted((one, other) => one.from - other.from);
  const overlaps = sorted.some(({ from, to }, n) => to <= from || from < (sorted[n - 1]?.to ?? 0));
  return [
    ...law((extent === 'nothing') !== (reason === null), ['reason'], 'goes with what is withheld'),
    ...law((extent === 'passages') !== passages.length > 0, ['passages'], 'goes with the extent of passages'),
    ...law(overlaps, ['passages'], 'has passages that are empty or overlap'),
  ];
}

function grantLaws(record: RecordOf<'grant'>): Problem[] {
  return [
    ...law(
      (record.item === null) === (record.bundle === null),
      ['bundle'],
      'goes without item: a grant is for one or the other',
    ),
    ...law(record.to === record.of, ['to'], 'is the person themself'),
    ...law(
      record.level === 'SUMMARY' && (record.words === null || record.item === null),
      ['words'],
      'is missing: a summary is of one item, in words',
    ),
    ...law(record.level !== 'SUMMARY' && record.words !== null, ['words'], 'goes with the level SUMMARY only'),
    ...law(
      record.level === 'BUSY' && (record.item?.kind ?? record.bundle) !== 'appointment',
      ['level'],
      'is for appointments only',
    ),
  ];
}

function onePlanEach(family: Family): Problem[] {
  const owners = new Set<string>();
  return all(family, 'plan').flatMap((plan) =>
    law(owners.size === owners.add(plan.owner).size, ['records', 'plan', plan.id, 'owner'], 'has a plan already'),
  );
}

function ancestryCycles(family: Family): Problem[] {
  const births = all(family, 'relationship').filter(
    ({ kinship, person, to }) => parentKinships.includes(kinship) && person !== to,
  );
  const parents = new Map<string, readonly string[]>();
  for (const { person, to } of births) parents.set(to, [...(parents.get(to) ?? []), person]);
  return births.flatMap((record) =>
    law(
      ancestors(parents, record.person).has(record.to),
      ['records', 'relationship', record.id, 'to'],
      'is an ancestor of their own parent',
    ),
  );
}

/** Somebody's parents, their parents, and so on, now or ever. */
function ancestors(parents: ReadonlyMap<string, readonly string[]>, person: string): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [person];
  for (let one = next.pop(); one !== undefined; one = next.pop())
    for (const parent of parents.get(one) ?? []) if (found.size < found.add(parent).size) next.push(parent);
  return found;
}
