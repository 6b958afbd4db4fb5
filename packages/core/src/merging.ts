import { command, type Deliberation } from './command.js';
import { all, get, put } from './family.js';
import { asOne, leftOut } from './one.js';
import { widened } from './policy/widened.js';
import type { AnyRecord, Person, RecordOf } from './records/kinds.js';
import { personId, type WorkerId } from './records/words.js';
import { type Refusal, refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { civilDate, flag, maybe, ref } from './shape.js';
import { type CivilDate, type Instant, isOver } from './time.js';

/**
 * The story of one person who was entered twice: a worker says so, a supervisor accepts it, and from then on the two are
 * looked at as one. Nothing is rewritten, so that it can be taken back.
 */

interface Said {
  readonly kept: Person['id'];
  readonly absorbed: Person['id'];
  readonly born: CivilDate | null;
}

/** The fact as proposed; its id is drawn anew at each call. */
function proposed({ family, newId, actor, now }: Deliberation, { kept, absorbed, born }: Said): RecordOf<'onePerson'> {
  return {
    kind: 'onePerson',
    id: newId<'onePerson'>(),
    kept,
    absorbed,
    born: born ?? (get(family, 'person', kept) as Person).born,
    proposedBy: actor.worker as WorkerId,
    proposedAt: now,
    acceptedBy: null,
    at: null,
    undoneBy: null,
    undoneAt: null,
  };
}

/** What is wrong with the date of birth that counts; dates that the actor does not know are not told apart. */
function wrongBirth({ family, sight }: Deliberation, { kept, absorbed, born }: Said): readonly Refusal[] {
  const known = [kept, absorbed]
    .map((id) => get(family, 'person', id) as Person)
    .filter((person) => sight.isOpen(person, 'life'));
  const dates = new Set(known.map((person) => person.born));
  if (born !== null && !dates.has(born)) return [refusal('BAD_INPUT', ['born'], 'is neither record’s date')];
  return born === null && dates.size > 1
    ? [refusal('BAD_INPUT', ['born'], 'is missing: the two records differ, say which counts')]
    : [];
}

const isLive = (record: AnyRecord, at: Instant): boolean => {
  if (record.kind === 'safetyBlock' || record.kind === 'planLink') return record.endedAt === null;
  if (record.kind === 'grant') return record.revokedAt === null && !isOver(record.until, at);
  return !('until' in record) || !isOver(record.until, at);
};

/** What still stands between the two as between two people: a block always counts, other things if the actor knows them. */
function between({ stored, sight, now }: Deliberation, fact: RecordOf<'onePerson'>): readonly Refusal[] {
  const after = put(stored, [{ ...fact, at: now }]);
  const already = leftOut(stored, asOne(stored, now));
  const standing = leftOut(after, asOne(after, now)).filter(
    (record) =>
      !already.includes(record) && isLive(record, now) && (record.kind === 'safetyBlock' || sight.names(record)),
  );
  return standing.length === 0
    ? []
    : [
        refusal(
          'FORBIDDEN',
          ['absorbed'],
          'Something is recorded between the two as between two people: end that first.',
        ),
      ];
}

const mergeAt = ({ family }: Deliberation, { merge }: { readonly merge: string }) => get(family, 'onePerson', merge);

export const merging = {
  /** A worker says that two records are of one person. Nothing changes until a supervisor accepts it. */
  MergePeople: command(
    { kept: personId, absorbed: personId, born: maybe(civilDate) },
    (deliberation, said) => proposed(deliberation, said),
    (deliberation, said) => {
      const { family } = deliberation;
      if (said.kept === said.absorbed) return refuse('BAD_INPUT', ['absorbed'], 'is the same record');
      const isAsked = all(family, 'onePerson').some(
        ({ at, kept, absorbed }) =>
          at === null && [kept, absorbed].toSorted().join() === [said.kept, said.absorbed].toSorted().join(),
      );
      if (isAsked) return refuse('ALREADY', ['absorbed']);
      const fact = proposed(deliberation, said);
      const wrong = [...wrongBirth(deliberation, said), ...between(deliberation, fact)];
      return wrong.length > 0 ? err(wrong) : ok({ type: 'PeopleMerged', became: [fact] });
    },
  ),

  /** Somebody else than who proposed it makes the two one; if anybody comes to know more by it they say that they accept that. */
  AcceptMerge: command({ merge: ref('onePerson'), widens: flag }, mergeAt, (deliberation, { merge, widens }) => {
    const { family, stored, actor, now } = deliberation;
    const before = get(family, 'onePerson', merge) as RecordOf<'onePerson'>;
    if (before.at !== null) return refuse('ALREADY', ['merge']);
    if (before.proposedBy === actor.worker || [before.kept, before.absorbed].some((one) => one === actor.person))
      return refuse('FORBIDDEN', ['merge'], 'Nobody accepts what they proposed, or what is about themself.');
    // Either may have been made one with a third since.
    const lost = ([before.kept, before.absorbed] as const).some((id) => get(family, 'person', id) === undefined);
    if (lost) return refuse('CONFLICT', ['merge']);
    const wrong = between(deliberation, before);
    if (wrong.length > 0) return err(wrong.map((one) => ({ ...one, path: ['merge'] })));
    const after = { ...before, acceptedBy: actor.worker, at: now };
    if (!widens && widened([stored], [put(stored, [after])], now).length > 0)
      return refuse('FORBIDDEN', ['widens'], 'Somebody would know more than they do: say that you accept that.');
    return ok({ type: 'MergeAccepted', became: [after] });
  }),

  /** A supervisor declines a merge, or takes it back: the two records are there again, each with what was written in it. */
  SeparatePeople: command({ merge: ref('onePerson') }, mergeAt, ({ family, actor, now }, { merge }) => {
    const before = get(family, 'onePerson', merge) as RecordOf<'onePerson'>;
    if (before.undoneAt !== null) return refuse('ALREADY', ['merge']);
    const after = { ...before, at: before.at ?? now, undoneBy: actor.worker, undoneAt: now };
    return ok({ type: 'PeopleSeparated', became: [after] });
  }),

  /** A supervisor of people on both sides lets staff work across a family that was joined to another. */
  JoinParts: command(
    { part: ref('familyPart') },
    ({ family }, { part }) => get(family, 'familyPart', part),
    ({ family, actor, now }, { part }) => {
      const before = get(family, 'familyPart', part) as RecordOf<'familyPart'>;
      if (before.openedAt !== null) return refuse('ALREADY', ['part']);
      if (before.by === actor.worker) return refuse('FORBIDDEN', ['part'], 'Nobody accepts what they did themself.');
      return ok({ type: 'PartsJoined', became: [{ ...before, openedBy: actor.worker, openedAt: now }] });
    },
  ),
};
