import { all, type Family } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import { isPrivate, isStaffs } from '../records/plan.js';
import type { PersonId } from '../records/words.js';
import { begins, type Instant } from '../time.js';
import { byTime } from './order.js';
import type { Part } from './parts.js';
import { look } from './sight.js';
import type { FamilyView } from './views.js';

type AccessRequest = RecordOf<'accessRequest'>;
type Withholding = RecordOf<'withholding'>;

/** What somebody is given who asked for what is held about a person: plain JSON, without a trace of what is withheld. */
export interface Answer {
  readonly at: Instant;
  /** The person as whoever asked may see them, with their plan. */
  readonly person: unknown;
  /** Facts about the person, by the list in which their view has them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What staff wrote about the person, for the person alone. */
  readonly staffNotes: readonly unknown[];
}

/**
 * Whether whoever asked has been answered, as far as they are told: from the due date on, and before it only where
 * something was given. A refusal, a request that waits and an empty answer are the same to them.
 */
export const isAnswered = ({ gave, decidedAt, dueBy }: AccessRequest, at: Instant): boolean =>
  (gave && decidedAt !== null && decidedAt <= at) || begins(dueBy) <= at;

/** Whether somebody asks for what is held about themself. */
export const isOwn = ({ by, subject }: AccessRequest): boolean => by === subject;

/** What of a person an answer could hold: what whoever asked may know, and for the person what staff wrote of them. */
function partsFor(family: Family, { subject, by, ...request }: AccessRequest, at: Instant): readonly Part[] {
  const sight = look(family, { person: by, worker: null }, at);
  const isShown = (part: Part) => sight.opening(part).level !== 'NONE';
  return sight
    .partsOf(subject)
    .filter((part) => isShown(part) || (isOwn({ subject, by, ...request }) && isStaffNote(part)));
}

const isStaffNote = (part: Part): boolean => part.kind === 'note' && isStaffs(part.sort);

/** Whether a reviewer must have looked at it: what staff wrote, and what tells of others but for the person's own notes. */
const isToConsider = (part: Part, subject: PersonId): boolean =>
  isStaffNote(part) ||
  (part.about.some((person) => person !== subject) && !(part.kind === 'note' && isPrivate(part.sort)));

/** What a reviewer found of a record as it is now; a change since then counts as not yet looked at. */
const foundOf = (family: Family, { id }: AccessRequest, part: Part): Withholding | undefined =>
  all(family, 'withholding').find(
    ({ request, item, at }) => request === id && (item as string) === part.id && part.changedAt <= at,
  );

/** What must still be looked at before a request can be answered. */
export const leftToConsider = (family: Family, request: AccessRequest, at: Instant): readonly Part[] =>
  partsFor(family, request, at).filter(
    (part) => isToConsider(part, request.subject) && foundOf(family, request, part) === undefined,
  );

/** Words without some of their passages, closed up so that no gap shows. */
export function cut(words: string, passages: Withholding['passages']): string {
  const isCut = (n: number) => passages.some(({ from, to }) => from <= n && n < to);
  const left = [...words].filter((_, n) => !isCut(n)).join('');
  return left.replace(/ {2,}/g, ' ').trim();
}

/** What a request's answer gives, out of what whoever asked sees: never more than that, but for staff notes to the person. */
export function answerFrom(
  view: FamilyView | null,
  family: Family,
  request: AccessRequest,
  at: Instant,
): Answer | null {
  const { subject, state, decidedAt } = request;
  const person = view?.members.find(({ id }) => id === subject);
  if (view === null || person === undefined || state !== 'answered' || decidedAt === null || at < decidedAt)
    return null;
  const words = new Map<string, string>();
  const withheld = new Set<string>();
  const parts = partsFor(family, request, at);
  for (const part of parts) {
    const found = foundOf(family, request, part);
    const left = found?.extent === 'passages' ? cut(part.words, found.passages) : part.words;
    if (found?.extent === 'whole' || left === '' || (found === undefined && isToConsider(part, subject)))
      withheld.add(part.id);
    else if (left !== part.words) words.set(part.id, left);
  }
  for (const grant of all(family, 'grant'))
    if (grant.item !== null && withheld.has(grant.item.id)) withheld.add(grant.id);
  const clean = (value: unknown) => prune(JSON.parse(JSON.stringify(value)), withheld, words);
  const homes = view.householdMemberships.filter((living) => living.person === subject);
  const theirs = [subject, ...homes.flatMap(({ household }) => household ?? [])];
  const facts = Object.entries(view)
    .filter(([list, rows]) => Array.isArray(rows) && !notFacts.includes(list))
    .map(([list, rows]) => [list, clean((rows as readonly object[]).filter((row) => tellsOf(row, theirs)))])
    .filter(([, rows]) => (rows as readonly unknown[]).length > 0);
  const staffNotes = parts
    .filter((part) => isStaffNote(part) && !withheld.has(part.id))
    .toSorted(byTime('createdAt'))
    .map(({ id, area, createdAt, author, words: all }) => ({
      ...{ id, area, createdAt, worker: author.worker },
      words: words.get(id) ?? all,
    }));
  return { at: decidedAt, person: clean(person), facts: Object.fromEntries(facts), staffNotes };
}

/** Lists of a view that are of other people, or no facts. */
const notFacts = ['members', 'due', 'notices', 'accessRequests', 'erasureRequests'];

const tellsOf = (row: object, theirs: readonly string[]): boolean =>
  theirs.some((id) => JSON.stringify(row).includes(id));

/** Fields that say what the viewer may do, or tell of what is not shown. */
const isNoFact = (field: string): boolean => /^viewerCan/.test(field) || ['you', 'kept', 'busy'].includes(field);

/** A value without whatever is withheld and whatever points to it, and with words as they were cut. */
function prune(value: unknown, withheld: ReadonlySet<string>, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return withheld.has(value) ? null : value;
  if (Array.isArray(value))
    return value.map((one) => prune(one, withheld, words)).filter((one, n) => one !== null || value[n] === null);
  if (typeof value !== 'object' || value === null) return value;
  const { id } = value as { readonly id?: string };
  if (id !== undefined && withheld.has(id)) return null;
  const entries = Object.entries(value).filter(([field]) => !isNoFact(field));
  const left = entries.map(([field, one]) => [field, prune(one, withheld, words)] as const);
  // What hangs on something withheld goes with it: a link, a grant.
  const lost = left.some(
    ([, one], n) => one === null && typeof entries[n]?.[1] === 'object' && entries[n]?.[1] !== null,
  );
  if (lost) return null;
  const cutWords = id === undefined ? undefined : words.get(id);
  return { ...Object.fromEntries(left), ...(cutWords === undefined ? {} : { words: cutWords }) };
}

/** Whether an answer gives anything of the person: something in their plan, a fact or a note. */
export function givesSomething(answer: Answer | null): boolean {
  const { plan } = (answer?.person ?? {}) as { readonly plan?: Readonly<Record<string, unknown>> | null };
  const inPlan = Object.values(plan ?? {}).some((part) => Array.isArray(part) && part.length > 0);
  return answer !== null && (inPlan || answer.staffNotes.length > 0);
}
