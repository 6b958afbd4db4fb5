import { command, type Deliberation, type EventName, type Happening, theFamily } from './command.js';
import { difference, divide, idsIn } from './dividing.js';
import { all, emptyFamily, type Family, get, put } from './family.js';
import { recordsOf } from './one.js';
import { look, type Sight } from './policy/sight.js';
import { wholeOf } from './policy/whole.js';
import { widened } from './policy/widened.js';
import type { AnyRecord, RecordOf } from './records/kinds.js';
import { type FamilyId, type PersonId, personId, type WorkerId } from './records/words.js';
import { type Decision, type Refusal, refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { list, outside, ref } from './shape.js';

/**
 * The story of families that change: two become one, one becomes two, somebody is known to both. Each is one decision
 * over two families, and none of them by itself lets anybody know more than they did.
 */

/** What the actor stands to in the other family; null where there is none for them. */
function otherSight({ other, actor, now, stored }: Deliberation): Sight | null {
  if (other === null || other.provider !== stored.provider) return null;
  const sight = look(other, actor, now);
  return sight.opening(wholeOf(other)).level === 'NONE' ? null : sight;
}

/** What becomes of both, unless somebody would know more by it. */
function changed(
  { stored, other, now }: Deliberation,
  type: EventName,
  here: Family,
  there: Family,
): Decision<Happening> {
  const before = other === null ? [stored] : [stored, other];
  if (widened(before, [here, there], now).length > 0)
    return refuse('FORBIDDEN', [], 'Somebody would know more than they do: a supervisor decides that first.');
  const empty = other ?? emptyFamily(there.id, there.provider);
  return ok({ type, ...difference(stored, here), there: difference(empty, there) });
}

/** The records of another family whose ids are here too: the same from when they were one, or else a mistake. */
function inBoth(one: Family, other: Family): readonly AnyRecord[] {
  const ids = new Set(recordsOf(one).map(({ id }) => id as string));
  return recordsOf(other).filter(({ id }) => ids.has(id));
}

/** Records that name none of a family's people. */
function nameless(family: Family): readonly AnyRecord[] {
  const people = new Set(all(family, 'person').map(({ id }) => id as string));
  return recordsOf(family).filter((record) => !idsIn(record).some((id) => people.has(id)));
}

/** What stands in the way of a division, as far as the actor may know it; anything else has one sentence. */
function partings(
  { sight }: Deliberation,
  standing: readonly AnyRecord[],
  path: readonly string[],
): readonly Refusal[] {
  const known = standing.filter((record) => sight.names(record));
  const reasons = known.map(({ kind }) => partingSentences[kind] ?? `A ${kind} is of people on both sides.`);
  const hidden = known.length < standing.length ? ['Something must not be parted: ask the safeguarding lead.'] : [];
  return [...new Set([...reasons, ...hidden])].map((sentence) => refusal('FORBIDDEN', path, sentence));
}

const partingSentences: { readonly [K in AnyRecord['kind']]?: string } = {
  plan: 'Somebody who goes has an open plan and no worker.',
  note: 'A staff note is about people on both sides.',
  safetyBlock: 'A safety block is between people on both sides.',
  courtOrder: 'A court order is about people on both sides.',
  stay: 'A child’s stay is with somebody on the other side.',
};

/** Both records of one person go together, or neither. */
function withAbsorbed(family: Family, people: readonly PersonId[]): ReadonlySet<PersonId> {
  const going = new Set(people);
  for (let size = 0; size < going.size; ) {
    size = going.size;
    for (const { kept, absorbed, at, undoneAt } of all(family, 'onePerson'))
      if (at !== null && undoneAt === null && going.has(kept)) going.add(absorbed);
  }
  return going;
}

function divided(
  deliberation: Deliberation,
  type: EventName,
  people: ReadonlySet<PersonId>,
  to: FamilyId,
  path: readonly string[],
): Decision<Happening> {
  const { stays, goes, standing } = divide(deliberation.stored, people, to, deliberation.now);
  if (standing.length > 0) return err(partings(deliberation, standing, path));
  return changed(deliberation, type, stays, goes);
}

export const familyStories = {
  /**
   * The other family joins this one, by somebody who works with both. Its members go on as if nothing had happened, and
   * everybody's work stays within the family they worked with until a supervisor lets it cross.
   */
  MergeFamilies: command({ joining: outside('family') }, theFamily, (deliberation, { joining }) => {
    const { stored, other, now, actor } = deliberation;
    if (joining === stored.id) return refuse('BAD_INPUT', ['joining'], 'is the same family');
    const there = otherSight(deliberation);
    if (other === null || other.id !== joining || there === null) return refuse('NOT_FOUND', ['joining']);
    if (!there.may('MergeFamilies', wholeOf(other))) return refuse('FORBIDDEN', ['joining']);
    if (all(other, 'familyPart').some(({ openedAt }) => openedAt === null))
      return refuse(
        'FORBIDDEN',
        ['joining'],
        'It was joined from families that are kept apart: join their parts first.',
      );
    const twice = inBoth(stored, other);
    const isOther = (record: AnyRecord) =>
      JSON.stringify(get(stored, record.kind, record.id)) !== JSON.stringify(record);
    if (twice.some(isOther)) return refuse('CONFLICT', ['joining'], 'Both have a record of the same id.');
    const part: RecordOf<'familyPart'> = {
      kind: 'familyPart',
      id: other.id as string as RecordOf<'familyPart'>['id'],
      people: all(other, 'person').map(({ id }) => id),
      records: nameless(other).map(({ id }) => id as never),
      shared: twice.map(({ id }) => id as never),
      by: actor.worker as WorkerId,
      at: now,
      openedBy: null,
      openedAt: null,
    };
    const own = recordsOf(other).filter((record) => !twice.includes(record));
    return changed(deliberation, 'FamiliesMerged', put(stored, [...own, part]), emptyFamily(other.id, other.provider));
  }),

  /** What was joined is a family of its own again, with what was written since in its plans. */
  UndoMerge: command(
    { part: ref('familyPart') },
    ({ family }, { part }) => get(family, 'familyPart', part),
    (deliberation, { part }) => {
      const { people } = get(deliberation.stored, 'familyPart', part) as RecordOf<'familyPart'>;
      const going = withAbsorbed(deliberation.stored, people);
      if (all(deliberation.stored, 'person').every(({ id }) => going.has(id)))
        return refuse('FORBIDDEN', ['part'], 'Nobody of the family it was joined to is left.');
      return divided(deliberation, 'MergeUndone', going, part as string as FamilyId, ['part']);
    },
  ),

  /** Some of a family go on as a family of their own; what ties the two sides ends here and stays in the history. */
  SplitFamily: command({ people: list(personId) }, theFamily, (deliberation, { people }) => {
    const { stored, other } = deliberation;
    if (people.length === 0) return refuse('BAD_INPUT', ['people'], 'names nobody');
    if (other === null || recordsOf(other).length > 0) return refuse('CONFLICT');
    const going = withAbsorbed(stored, people);
    if (all(stored, 'person').every(({ id }) => going.has(id))) return refuse('BAD_INPUT', ['people'], 'leaves nobody');
    return divided(deliberation, 'FamilySplit', going, other.id, ['people']);
  }),

  /** A person of this family is a person of another too: for the staff of each alone, and nothing is shared by it. */
  TieSamePerson: command(
    { person: personId, same: outside('person') },
    ({ family }, { person }) => get(family, 'person', person),
    (deliberation, { person, same }) => {
      const { family, stored, other, actor, now, newId } = deliberation;
      if (get(family, 'person', same) !== undefined)
        return refuse('BAD_INPUT', ['same'], 'is of the same family: merge the two records');
      const there = otherSight(deliberation);
      const found = there === null ? undefined : get(there.family, 'person', same);
      if (other === null || there === null || found === undefined || !there.knows(found.id))
        return refuse('NOT_FOUND', ['same']);
      if (!there.may('TieSamePerson', found)) return refuse('FORBIDDEN', ['same']);
      const isTied = all(family, 'samePerson').some((tie) => tie.person === person && tie.outside === same);
      if (isTied) return refuse('ALREADY', ['same']);
      const tie = (one: PersonId, place: FamilyId, twin: PersonId): RecordOf<'samePerson'> => ({
        kind: 'samePerson',
        id: newId<'samePerson'>(),
        person: one,
        family: place,
        outside: twin,
        by: actor.worker as WorkerId,
        at: now,
      });
      return ok({
        type: 'SamePersonTied',
        became: [tie(person, other.id, same)],
        there: { became: [tie(same, stored.id, person)] },
      });
    },
  ),
};
