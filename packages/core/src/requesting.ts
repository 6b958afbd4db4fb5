import { decidesAlone } from './authority.js';
import { command, type Deliberation, thePerson } from './command.js';
import { all, type Family, get } from './family.js';
import { givesSomething, isAnswered, isOwn, leftToConsider } from './policy/answer.js';
import { exportOf } from './policy/export.js';
import { leadsFor, standingOf, supports } from './policy/standing.js';
import { partKinds } from './policy/table.js';
import type { Item, RecordOf } from './records/kinds.js';
import { recordRef } from './records/pointers.js';
import { accessBases, accessFactors, extents, passage, withholdReasons } from './records/rights.js';
import { personId, workerId } from './records/words.js';
import { type Refusal, refusal, refuse } from './refusals.js';
import { err, ok } from './result.js';
import { flag, list, maybe, oneOf, ref, text } from './shape.js';
import { civilDateAt, type Instant, monthsAfter } from './time.js';

/** The story of asking to see: the right is the person's, and nobody reviews a request of their own (L14, L15). */

type AccessRequest = RecordOf<'accessRequest'>;

const requestAt = ({ family }: Deliberation, { request }: { readonly request: string }) =>
  get(family, 'accessRequest', request);
const theRequest = ({ family }: Deliberation, request: string) =>
  get(family, 'accessRequest', request) as AccessRequest;

/** Whether somebody still waits, as far as they are told. */
const isWaiting = (request: AccessRequest, at: Instant): boolean =>
  isOwn(request) ? request.state === 'received' : !isAnswered(request, at);

/** A human may be a member and a worker. */
const isParty = ({ actor }: Deliberation, { subject, by }: AccessRequest): boolean =>
  actor.person === subject || actor.person === by;

/** Why a request cannot be gone on with: it is decided, or it is the actor's own. */
function stopped(deliberation: Deliberation, request: AccessRequest) {
  if (isParty(deliberation, request)) return refuse('FORBIDDEN', ['request'], 'Nobody reviews a request of their own.');
  return request.state === 'received' ? null : refuse('ALREADY', ['request']);
}

export const requesting = {
  /**
   * Asks for what is held about a person: themself, also as an adult of their childhood; or somebody who holds parental
   * responsibility for them. A worker enters who asked in writing, which is how somebody asks whom a block keeps out.
   */
  AskForAccess: command(
    { person: personId, by: maybe(personId), basis: oneOf(accessBases) },
    thePerson,
    ({ family, sight, newId, now, actor }, { person: subject, by, basis }) => {
      const asker = by ?? actor.person;
      if (asker === null) return refuse('BAD_INPUT', ['by'], 'is missing: say who asked');
      const isEntered = asker !== actor.person;
      if (isEntered && !sight.actingFor.has(subject) && !leadsFor(sight, subject)) return refuse('FORBIDDEN', ['by']);
      const waits = all(family, 'accessRequest').some(
        (other) => other.subject === subject && other.by === asker && isWaiting(other, now),
      );
      if (waits) return refuse('ALREADY', ['person']);
      const asked: AccessRequest = {
        kind: 'accessRequest',
        id: newId(),
        ...{ subject, by: asker, enteredBy: isEntered ? actor.worker : null, basis, at: now },
        ...{ dueBy: monthsAfter(civilDateAt(now), 1), considered: [], agrees: null, reviewer: null },
        ...{ state: 'received', why: null, decidedAt: null, gave: false },
      };
      return ok({ type: 'AccessAsked', became: [asked] });
    },
  ),

  /** What the person says to somebody else's request; whoever asked is not told of it. */
  SayOnAccess: command(
    { request: ref('accessRequest'), agrees: flag },
    requestAt,
    (deliberation, { request, agrees }) => {
      const before = theRequest(deliberation, request);
      if (isOwn(before)) return refuse('BAD_INPUT', ['request'], 'is your own');
      if (before.state !== 'received' || before.agrees === agrees) return refuse('ALREADY', ['request']);
      return ok({ type: 'AccessSaid', became: [{ ...before, agrees }] });
    },
  ),

  /** Names who reviews a request: another worker, who works with the person, answers for one who does, or leads. */
  NameReviewer: command({ request: ref('accessRequest'), reviewer: workerId }, requestAt, (deliberation, given) => {
    const { family, actor, now } = deliberation;
    const before = theRequest(deliberation, given.request);
    const no = stopped(deliberation, before);
    if (no !== null) return no;
    if (actor.worker === given.reviewer) return refuse('FORBIDDEN', ['reviewer'], 'Nobody gives this to themself.');
    if (before.reviewer === given.reviewer) return refuse('ALREADY', ['reviewer']);
    const standing = standingOf(family, { person: null, worker: given.reviewer }, now);
    if (!supports(standing, before.subject) && !leadsFor(standing, before.subject))
      return refuse('BAD_INPUT', ['reviewer'], 'does not work with this person');
    return ok({ type: 'ReviewerNamed', became: [{ ...before, reviewer: given.reviewer }] });
  }),

  /** Says which of the factors have been weighed before what is held about a person goes to somebody else. */
  WeighAccess: command(
    { request: ref('accessRequest'), considered: list(oneOf(accessFactors)) },
    requestAt,
    (deliberation, { request, considered }) => {
      const before = theRequest(deliberation, request);
      const all = accessFactors.filter((factor) => considered.includes(factor) || before.considered.includes(factor));
      if (all.length === before.considered.length)
        return stopped(deliberation, before) ?? refuse('ALREADY', ['considered']);
      return stopped(deliberation, before) ?? ok({ type: 'AccessWeighed', became: [{ ...before, considered: all }] });
    },
  ),

  /** Clears a record for the answer, or withholds it or passages of it; what the actor knows in part only whole (L15). */
  ConsiderRecord: command(
    {
      request: ref('accessRequest'),
      record: recordRef(partKinds),
      extent: oneOf(extents),
      passages: list(passage),
      reason: maybe(oneOf(withholdReasons)),
      opinion: maybe(text(2_000)),
    },
    requestAt,
    (deliberation, { request: id, record, ...found }) => {
      const { family, now, actor, newId } = deliberation;
      const request = theRequest(deliberation, id);
      const item = get(family, record.kind, record.id) as Item;
      const no = stopped(deliberation, request) ?? unreviewable(deliberation, request, item, found.extent);
      if (no !== null) return no;
      const wrong = unfounded(request, item, found);
      if (wrong.length > 0 || actor.worker === null) return err(wrong);
      const before = all(family, 'withholding').find(
        (held) => held.request === id && (held.item as string) === item.id,
      );
      return ok({
        type: 'RecordConsidered',
        became: [
          {
            kind: 'withholding',
            id: before?.id ?? newId(),
            ...{ request: id, item: item.id as never, ...found, reviewer: actor.worker, at: now },
          },
        ],
      });
    },
  ),

  /** Answers: whoever asked may read what is left of what they may know, once everything has been looked at. */
  AnswerAccess: command({ request: ref('accessRequest') }, requestAt, (deliberation, { request }) => {
    const { family, now } = deliberation;
    const before = theRequest(deliberation, request);
    const no = stopped(deliberation, before);
    if (no !== null) return no;
    const left = [...unweighed(before), ...unagreed(family, before, now), ...unconsidered(deliberation, before)];
    if (left.length > 0) return err(left);
    const answered: AccessRequest = { ...before, state: 'answered', decidedAt: now, gave: false };
    const gave = givesSomething(exportOf(family, answered, now));
    return ok({ type: 'AccessAnswered', became: [{ ...answered, gave }] });
  }),

  /** Refuses: whoever asked gets what they would get if nothing were held. */
  RefuseAccess: command(
    { request: ref('accessRequest'), why: text(1_000) },
    requestAt,
    (deliberation, { request, why }) => {
      const before = theRequest(deliberation, request);
      const no = stopped(deliberation, before);
      if (no !== null) return no;
      const left = unweighed(before);
      if (left.length > 0) return err(left);
      const refused: AccessRequest = { ...before, state: 'refused', why, decidedAt: deliberation.now };
      return ok({ type: 'AccessRefused', became: [refused] });
    },
  ),
};

/** Of somebody else's request every factor is weighed before it is decided, either way. */
const unweighed = (request: AccessRequest): readonly Refusal[] =>
  isOwn(request)
    ? []
    : accessFactors
        .filter((factor) => !request.considered.includes(factor))
        .map((factor) => refusal('BAD_INPUT', ['request', factor], 'has not been weighed'));

/** The footing does not carry: the person says no and decides here, has not authorised it, or is able to ask themself. */
function unagreed(family: Family, { basis, subject, agrees }: AccessRequest, at: Instant): readonly Refusal[] {
  const alone = decidesAlone(family, subject, 'recordSharing', at);
  const no = (message: string) => [refusal('FORBIDDEN', ['request', 'basis'], message)];
  if (basis === 'self') return [];
  if (agrees === false && alone) return no('The person decides here, and says no.');
  if (basis === 'authorised' && agrees !== true) return no('The person has not authorised it.');
  if (basis === 'lacksUnderstanding' && alone) return no('The person decides here themself.');
  return [];
}

/** What has not been looked at yet, by id as far as the reviewer may know of it. */
function unconsidered({ family, sight, now }: Deliberation, request: AccessRequest): readonly Refusal[] {
  const left = leftToConsider(family, request, now);
  const known = left.filter((part) => sight.names(part));
  return [
    ...known.map(({ kind, id }) => refusal('BAD_INPUT', ['request', kind, id], 'has not been looked at')),
    ...(known.length < left.length
      ? [refusal('BAD_INPUT', ['request'], 'Something that you do not know of has not been looked at.')]
      : []),
  ];
}

/** Why the actor does not review this record: it is not part of the person's, or they do not know it well enough. */
function unreviewable(
  { sight }: Deliberation,
  { subject }: AccessRequest,
  item: Item,
  extent: (typeof extents)[number],
) {
  const isTheirs = item.owner === null ? item.about.includes(subject) : item.owner === subject;
  if (!isTheirs) return refuse('BAD_INPUT', ['record'], 'is not part of what is held about this person');
  if (item.kind === 'note' && item.sort === 'safeguarding' && !leadsFor(sight, subject))
    return refuse('FORBIDDEN', ['record'], 'Restricted notes are the safeguarding lead’s to review.');
  if (extent !== 'whole' && sight.opening(item).level !== 'FULL')
    return refuse('FORBIDDEN', ['extent'], 'What you do not know in full can be withheld whole only.');
  return null;
}

type Found = Pick<RecordOf<'withholding'>, 'passages' | 'reason' | 'opinion'>;

/** What does not go together: a reason and what it takes. Whoever wrote as a professional stays named in any answer. */
function unfounded({ by, subject }: AccessRequest, item: Item, { passages, reason, opinion }: Found) {
  const wrong = (is: boolean, path: readonly (string | number)[], message: string): readonly Refusal[] =>
    is ? [refusal('BAD_INPUT', path, message)] : [];
  const length = [...item.words].length;
  return [
    ...passages.flatMap(({ to, about }, n) => [
      ...wrong(to > length, ['passages', n, 'to'], 'is after the end of the words'),
      ...wrong(reason === 'thirdParty' && about === subject, ['passages', n, 'about'], 'is the person themself'),
    ]),
    ...wrong(reason === 'seriousHarm' && opinion === null, ['opinion'], 'is missing: a health professional’s opinion'),
    ...wrong(reason === 'childAbuse' && by === subject, ['reason'], 'is never against the person themself'),
  ];
}
