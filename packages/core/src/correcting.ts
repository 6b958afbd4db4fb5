import { command, type Deliberation, thePerson } from './command.js';
import { all, type Family, get } from './family.js';
import { strikableKinds } from './policy/table.js';
import type { AnyRecord, Item, RecordOf } from './records/kinds.js';
import { person as personShape } from './records/people.js';
import { itemRef } from './records/plan.js';
import { recordRef } from './records/pointers.js';
import { type PersonId, personId } from './records/words.js';
import { takingOut } from './redacting.js';
import { refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { flag, list, maybe, moment, ref, some, text } from './shape.js';
import { begins, earlier, endedAt, type Instant, isOver } from './time.js';

/**
 * The story of putting right: what was entered on the wrong person is taken out, so that it is as if it had never been
 * there for anybody who looks; what it said stays in the history. And of lives that change: names, adoption, death.
 */

const itemAt = ({ family }: Deliberation, { item }: { readonly item: { kind: Item['kind']; id: string } }) =>
  get(family, item.kind, item.id) as AnyRecord | undefined;

/** That something was taken out, for staff; null where no worker did it. */
function noted(
  { newId, now, actor }: Deliberation,
  said: Pick<RecordOf<'correction'>, 'person' | 'what' | 'reason'> & { readonly movedTo?: PersonId },
): RecordOf<'correction'> | null {
  if (actor.worker === null) return null;
  return { kind: 'correction', id: newId(), movedTo: null, ...said, by: actor.worker, at: now };
}

/** Whose a fact is, as far as a correction says: of a tie, whichever of the two the actor supports. */
function subjectOf({ sight }: Deliberation, record: AnyRecord): PersonId | null {
  const fields = record as unknown as Readonly<Record<string, PersonId | undefined>>;
  const people = ['child', 'person', 'owner', 'party', 'to', 'holder', 'carer']
    .map((field) => fields[field])
    .filter((found) => found !== undefined && found !== null);
  return people.find((found) => sight.actingFor.has(found)) ?? people[0] ?? null;
}

export const correcting = {
  /** Takes out an item that was entered on the wrong person or family, with every grant of it and link to it. */
  StrikeItem: command({ item: itemRef, reason: text(500) }, itemAt, (deliberation, { item, reason }) => {
    const { family } = deliberation;
    const before = itemAt(deliberation, { item }) as Item;
    const note = noted(deliberation, { person: before.owner ?? before.about[0] ?? null, what: before.kind, reason });
    if (note === null) return refuse('FORBIDDEN');
    const { became, gone } = takingOut(family, [item]);
    return ok({ type: 'ItemStruck', became: [note, ...became], gone });
  }),

  /**
   * Takes an item to the plan of the member whose it is, under a new id: nobody to whom it was opened, and no link,
   * follows it there.
   */
  MoveItem: command(
    { item: itemRef, plan: ref('plan'), reason: text(500) },
    itemAt,
    (deliberation, { item, plan, reason }) => {
      const { family, sight, now, newId } = deliberation;
      const before = itemAt(deliberation, { item }) as Item;
      const target = get(family, 'plan', plan) as RecordOf<'plan'>;
      if (before.owner === null) return refuse('BAD_INPUT', ['item'], 'is a staff note: strike it and write it anew');
      if (target.owner === before.owner) return refuse('ALREADY', ['plan']);
      if (!sight.actingFor.has(target.owner)) return refuse('FORBIDDEN', ['plan']);
      const note = noted(deliberation, { person: before.owner, what: before.kind, reason, movedTo: target.owner });
      if (note === null) return refuse('FORBIDDEN');
      const goal = 'goal' in before ? { goal: null } : {};
      const about = before.about.filter((who) => who !== target.owner);
      const moved = { ...before, ...goal, about, id: newId(), owner: target.owner, changedAt: now } as AnyRecord;
      const { became, gone } = takingOut(family, [item]);
      return ok({ type: 'ItemMoved', became: [moved, note, ...became], gone });
    },
  ),

  /** Takes out a fact that was entered on the wrong person. What has merely come to an end is ended instead. */
  StrikeRecord: command(
    { record: recordRef(strikableKinds), reason: text(500) },
    ({ family }, { record }) => get(family, record.kind, record.id) as AnyRecord | undefined,
    (deliberation, { record, reason }) => {
      const { family } = deliberation;
      const before = get(family, record.kind, record.id) as AnyRecord;
      const note = noted(deliberation, { person: subjectOf(deliberation, before), what: before.kind, reason });
      if (note === null) return refuse('FORBIDDEN');
      const { became, gone } = takingOut(family, [record]);
      return ok({ type: 'RecordStruck', became: [note, ...became], gone });
    },
  ),

  /** What somebody is called and needs, when they were born, when they died. A former name is kept, protected if so asked. */
  ChangePerson: command(
    { person: personId, changes: some(personShape.fields), protectFormerName: flag },
    thePerson,
    ({ family, newId, now, actor }, { person: who, changes, protectFormerName }) => {
      const before = get(family, 'person', who) as RecordOf<'person'>;
      const dates = (['born', 'died'] as const).filter((field) => field in changes && changes[field] !== before[field]);
      // Dates of life decide rights, so nobody changes their own.
      if (dates.length > 0 && actor.worker === null)
        return err(dates.map((field) => refusal('FORBIDDEN', ['changes', field], 'Your worker records this.')));
      const after = { ...before, ...changes };
      const differs = (Object.keys(changes) as (keyof typeof before)[]).some((field) => after[field] !== before[field]);
      if (!differs) return ok({ type: 'PersonChanged', became: [] });
      const former =
        after.knownAs === before.knownAs ? [] : [formerName(newId(), who, before.knownAs, now, protectFormerName)];
      return ok({ type: 'PersonChanged', became: [after, ...former] });
    },
  ),

  /**
   * An adoption order ends every other responsibility, delegation and stay, and every kinship with those who were
   * parents; the adopters hold parental responsibility from its date (Adoption and Children Act 2002 s46).
   */
  RecordAdoption: command(
    {
      child: personId,
      adopters: list(personId, 2),
      from: moment,
      evidence: text(500),
      knownAs: maybe(text(100)),
      protectFormerName: flag,
    },
    ({ family }, { child }) => get(family, 'person', child),
    (deliberation, { child, adopters, from, evidence, knownAs, protectFormerName }) => {
      const { family, newId, now } = deliberation;
      if (adopters.length === 0) return refuse('BAD_INPUT', ['adopters'], 'names nobody');
      if (adopters.includes(child)) return refuse('BAD_INPUT', ['adopters'], 'is the child themself');
      const before = get(family, 'person', child) as RecordOf<'person'>;
      const named =
        knownAs === null || knownAs === before.knownAs
          ? []
          : [
              { ...before, knownAs },
              formerName(newId(), child, before.knownAs, earlier(begins(from), now), protectFormerName),
            ];
      const held = adopters.map((holder) => ({
        kind: 'parentalResponsibility' as const,
        id: newId<'parentalResponsibility'>(),
        holder,
        child,
        basis: 'adoption' as const,
        status: 'held' as const,
        evidence,
        from,
        until: null,
      }));
      return ok({
        type: 'AdoptionRecorded',
        became: [...named, ...held, ...endedBy(family, child, adopters, begins(from))],
      });
    },
  ),
};

const formerName = (
  id: RecordOf<'formerName'>['id'],
  owner: PersonId,
  name: string,
  until: Instant,
  isProtected: boolean,
): RecordOf<'formerName'> => ({ kind: 'formerName', id, owner, name, until, protected: isProtected });

/** What an adoption ends, as it begins. */
function endedBy(family: Family, child: PersonId, adopters: readonly PersonId[], at: Instant): readonly AnyRecord[] {
  const parents = ['parent', 'adoptiveParent', 'stepParent', 'fosterCarer'];
  return [
    ...all(family, 'parentalResponsibility').filter((one) => one.child === child && !adopters.includes(one.holder)),
    ...all(family, 'delegatedAuthority').filter((one) => one.child === child),
    ...all(family, 'careArrangement').filter((one) => one.child === child),
    ...all(family, 'stay').filter((one) => one.child === child),
    ...all(family, 'relationship').filter(
      (one) => one.to === child && parents.includes(one.kinship) && !adopters.includes(one.person),
    ),
  ]
    .filter(({ until }) => !isOver(until, at))
    .map((one) => ({ ...one, until: endedAt(one.from, at) }));
}
