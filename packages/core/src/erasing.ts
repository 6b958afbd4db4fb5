import { isClosed } from './authority.js';
import { command, type Deliberation, theFamily, thePerson } from './command.js';
import { all, type Family, get } from './family.js';
import { selvesOf } from './one.js';
import type { RecordOf } from './records/kinds.js';
import { legalHold } from './records/rights.js';
import { type PersonId, personId } from './records/words.js';
import { takingOut } from './redacting.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { isHeld, mustKeep, retainUntil } from './retaining.js';
import { flag, ref, text } from './shape.js';
import { civilDateAt, endedAt, type Instant, isOver } from './time.js';

/** The story of forgetting: one's own notes at once, a person when nothing requires their record any more (L26, M18). */

const noteAt = ({ family }: Deliberation, { note }: { readonly note: string }) => get(family, 'note', note);

/** A request to be erased that somebody granted and that is still to be done. */
const grantedTo = (family: Family, person: PersonId) =>
  all(family, 'erasureRequest').find(
    ({ subject, state, doneAt, items }) =>
      subject === person && state === 'granted' && doneAt === null && items.length === 0,
  );

/** Why a person is not erased now, as a sentence; null where nothing stands against it. */
function inTheWay(family: Family, person: PersonId, at: Instant): string | null {
  if (isHeld(family, person, at)) return 'A legal hold keeps this record.';
  const hasPlan = all(family, 'plan').some(({ owner }) => owner === person);
  if (hasPlan && !isClosed(family, person, at)) return 'Their plan is open.';
  const until = retainUntil(family, person, at);
  const isKept = until === null || civilDateAt(at) < until;
  return isKept && grantedTo(family, person) === undefined
    ? 'The time for which the record is kept has not ended.'
    : null;
}

export const erasing = {
  /**
   * Takes back one's own note: out of every view at once, and out of the history. Where a duty keeps it, it is kept under
   * a mark that only the safeguarding lead reads, and its owner is told the same.
   */
  EraseNote: command({ note: ref('note') }, noteAt, ({ family, stored, newId, now }, { note }) => {
    const before = get(stored, 'note', note) as RecordOf<'note'>;
    const owner = before.owner as PersonId;
    const subject = get(family, 'note', note)?.owner ?? owner;
    const erased = { kind: 'note', id: note } as const;
    const { became, gone } = takingOut(stored, [erased]);
    const { words, sort, createdAt: writtenAt } = before;
    const kept: RecordOf<'keptNote'> = { kind: 'keptNote', id: newId(), owner, sort, words, writtenAt, erasedAt: now };
    return ok({
      type: 'NoteErased',
      became: mustKeep(family, subject, now) ? [...became, kept] : became,
      gone,
      erased: [erased],
    });
  }),

  /** Erases a note that no duty keeps any more. */
  EraseKeptNote: command(
    { keptNote: ref('keptNote') },
    ({ family }, { keptNote }) => get(family, 'keptNote', keptNote),
    ({ family, now }, { keptNote: id }) => {
      const { kind, owner } = get(family, 'keptNote', id) as RecordOf<'keptNote'>;
      if (mustKeep(family, owner, now)) return refuse('FORBIDDEN', ['keptNote'], 'A duty keeps it still.');
      return ok({ type: 'KeptNoteErased', became: [], gone: [{ kind, id }], erased: [{ kind, id }] });
    },
  ),

  /** Asks that a person be erased; a worker enters who asked in writing. */
  AskForErasure: command({ person: personId }, thePerson, ({ family, actor, newId, now }, { person: subject }) => {
    const waits = all(family, 'erasureRequest').some(
      (other) => other.subject === subject && other.doneAt === null && other.state !== 'refused',
    );
    if (waits) return refuse('ALREADY', ['person']);
    const enteredBy = actor.person === subject ? null : actor.worker;
    const asked: RecordOf<'erasureRequest'> = {
      kind: 'erasureRequest',
      id: newId(),
      ...{
        subject,
        by: subject,
        enteredBy,
        items: [],
        at: now,
        state: 'received',
        why: null,
        decidedBy: null,
        doneAt: null,
      },
    };
    return ok({ type: 'ErasureAsked', became: [asked] });
  }),

  /** Grants or refuses it, with the reason: not for whoever asked to do. */
  AnswerErasure: command(
    { request: ref('erasureRequest'), granted: flag, why: text(1_000) },
    ({ family }, { request }) => get(family, 'erasureRequest', request),
    ({ family, actor }, { request, granted, why }) => {
      const before = get(family, 'erasureRequest', request) as RecordOf<'erasureRequest'>;
      if (before.state !== 'received') return refuse('ALREADY', ['request']);
      if (isTheirs(actor, before)) return refuse('FORBIDDEN', ['request'], 'It is not for whoever asked to decide.');
      const state = granted ? 'granted' : 'refused';
      return ok({ type: 'ErasureAnswered', became: [{ ...before, state, why, decidedBy: actor.worker }] });
    },
  ),

  /** Erases a person: what is left is who they were to whom, and when, under an id that says nothing. */
  ErasePerson: command({ person: personId }, thePerson, ({ family, stored, actor, now }, { person: who }) => {
    const asked = all(family, 'erasureRequest').filter(({ subject, doneAt }) => subject === who && doneAt === null);
    if (actor.person === who || asked.some((request) => isTheirs(actor, request)))
      return refuse('FORBIDDEN', ['person'], 'It is not for whoever asked to do.');
    const obstacle = inTheWay(family, who, now);
    if (obstacle !== null) return refuse('FORBIDDEN', ['person'], obstacle);
    const erased = selvesOf(stored, who).map((id) => ({ kind: 'person', id }) as const);
    const { became, gone } = takingOut(stored, erased);
    const granted = asked.filter(({ state }) => state === 'granted').map(({ id }) => id);
    const done = granted.map((id) => {
      const left = became.find((record) => record.id === id) ?? get(stored, 'erasureRequest', id);
      return { ...(left as RecordOf<'erasureRequest'>), doneAt: now };
    });
    const others = became.filter(({ id }) => done.every((request) => request.id !== id));
    if (others.length + gone.length + done.length === 0) return refuse('ALREADY', ['person']);
    return ok({ type: 'PersonErased', became: [...others, ...done], gone, erased });
  }),

  /** Nothing of these people is erased until the hold is lifted; it closes nothing (L26). */
  PlaceHold: command(
    { people: legalHold.fields.people, reason: legalHold.fields.reason, until: legalHold.fields.until },
    theFamily,
    ({ newId, now }, { people, reason, until }) => {
      if (people.length === 0) return refuse('BAD_INPUT', ['people'], 'names nobody');
      return ok({ type: 'HoldPlaced', became: [{ kind: 'legalHold', id: newId(), people, reason, from: now, until }] });
    },
  ),

  LiftHold: command(
    { hold: ref('legalHold') },
    ({ family }, { hold }) => get(family, 'legalHold', hold),
    ({ family, now }, { hold }) => {
      const before = get(family, 'legalHold', hold) as RecordOf<'legalHold'>;
      if (isOver(before.until, now)) return refuse('ALREADY', ['hold']);
      return ok({ type: 'HoldLifted', became: [{ ...before, until: endedAt(before.from, now) }] });
    },
  ),
};

/** Whether somebody asked, or entered that somebody asked. */
const isTheirs = (
  { person, worker }: Deliberation['actor'],
  { by, subject, enteredBy }: RecordOf<'erasureRequest'>,
): boolean => [by, subject].some((one) => one === person) || (worker !== null && worker === enteredBy);
