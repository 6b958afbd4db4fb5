import { all, type Family, get } from '../family.js';
import type { Path, Problem } from '../shape.js';
import { begins, ends, hasTurned, type Moment } from '../time.js';
import type { AnyRecord, RecordOf } from './kinds.js';

/** What must be true across the fields and records of a family, beyond each record's own shape. */
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

const periodLaw = ({ from, until }: { readonly from: Moment | null; readonly until: Moment | null }): Problem[] =>
  law(from !== null && until !== null && ends(until) <= begins(from), ['until'], 'is not after from');

/** The laws of one record. */
function lawsOf(family: Family, record: AnyRecord): Problem[] {
  switch (record.kind) {
    case 'person':
      return law(record.died !== null && record.died < record.born, ['died'], 'is before born');
    case 'relationship':
      return [
        ...law(record.person === record.to, ['to'], 'is the same person'),
        ...parentYounger(family, record),
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
      return periodLaw(record);
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
      return [...grantLaws(family, record), ...periodLaw(record)];
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

function parentYounger(family: Family, record: RecordOf<'relationship'>): Problem[] {
  const [parent, child] = [get(family, 'person', record.person), get(family, 'person', record.to)];
  const younger = record.kinship === 'parent' && parent && child && child.born <= parent.born;
  return law(Boolean(younger), ['person'], 'is a parent younger than the child');
}

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
  const staffs = record.sort === 'worker' || record.sort === 'safeguarding';
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

function grantLaws(family: Family, record: RecordOf<'grant'>): Problem[] {
  const item = record.item === null ? undefined : get(family, record.item.kind, record.item.id);
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
    ...law(
      item !== undefined && item.owner !== record.of && !item.about.includes(record.of),
      ['item'],
      'is neither theirs nor about them',
    ),
  ];
}

function onePlanEach(family: Family): Problem[] {
  const owners = new Set<string>();
  return all(family, 'plan').flatMap((plan) =>
    law(owners.size === owners.add(plan.owner).size, ['records', 'plan', plan.id, 'owner'], 'has a plan already'),
  );
}

/** The parents recorded for a person, now or ever. */
function parentsOf(family: Family, child: string): readonly string[] {
  return all(family, 'relationship')
    .filter(({ to, kinship }) => to === child && parentKinships.includes(kinship))
    .map(({ person }) => person);
}

/** Whether `ancestor` is `person`, or a parent of theirs, or a parent's parent, and so on. */
export function isAncestor(family: Family, ancestor: string, person: string, seen: Set<string> = new Set()): boolean {
  if (ancestor === person) return true;
  if (seen.has(person)) return false;
  seen.add(person);
  return parentsOf(family, person).some((parent) => isAncestor(family, ancestor, parent, seen));
}

function ancestryCycles(family: Family): Problem[] {
  return all(family, 'relationship')
    .filter(({ kinship, person, to }) => parentKinships.includes(kinship) && person !== to)
    .flatMap((record) =>
      law(
        isAncestor(family, record.to, record.person),
        ['records', 'relationship', record.id, 'to'],
        'is an ancestor of their own parent',
      ),
    );
}
