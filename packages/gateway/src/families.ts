import { createHash, randomUUID } from 'node:crypto';
import {
  type AnyRecord,
  accessOf,
  type Command,
  type CommandName,
  changes,
  type Decision,
  decide,
  decideBoth,
  doors,
  emptyFamily,
  err,
  evolve,
  type Family,
  type FamilyEvent,
  type FamilyId,
  type FamilyView,
  type Instant,
  type ProviderId,
  type Refusal,
  redactEvents,
  refusal,
  type SharePreview,
  settingsOf,
  sharePreview,
  under,
  upgrade,
  type Viewer,
  viewAs,
  worklistOf,
} from '@kinweave/core';
import { type Conditions, find, type Performed } from '@kinweave/schema';
import { callOf } from './duty.js';
import type { Held, Memory } from './memory.js';
import { type Known, strangersIn, workersIn } from './staff.js';
import { startFamily } from './starting.js';
import type { Call, DecidedBoth, Forgetting, Reading, Saving, Store, StoredEvent, StoredFamily } from './store.js';

/** One signed-in viewer's dealings with families during one request. */
export interface Dealing {
  readonly store: Store;
  readonly memory: Memory;
  readonly viewer: Viewer;
  /** The viewer as whoever gives a command: only then it matters whether they are on duty now. */
  readonly actor: Viewer;
  readonly tenant: string;
  readonly now: Instant;
  readonly reading: Reading;
  /** Those of these workers whom the viewer's provider knows, each with the organisation of a partner. */
  readonly known: (workers: readonly string[]) => Promise<readonly Known[]>;
}

/** A viewer's view of a stored family, with the names of the workers it names. */
export interface Seen {
  readonly view: FamilyView | null;
  readonly workers: Readonly<Record<string, string>>;
}

const versions = new WeakMap<FamilyView, number>();
/** The family that a view was taken of; it stays inside the gateway. */
const taken = new WeakMap<FamilyView, Family>();

/** The version of the family that a view was taken of; it stays inside the gateway. */
export const versionOf = (view: FamilyView | null): number => (view === null ? 0 : (versions.get(view) ?? 0));

/** What a viewer sees of a stored family. */
export function seenBy({ viewer, tenant, now, memory }: Dealing, stored: StoredFamily, held?: Held): Seen {
  const family = memory.read(stored, tenant, held);
  const view = viewAs(family, viewer, now);
  if (view !== null) {
    versions.set(view, stored.version);
    taken.set(view, family);
  }
  return { view, workers: JSON.parse(stored.workers) };
}

/** What a share would show to whom it is for, by the family that the view was taken of. */
export function shareSeen({ now }: Dealing, view: FamilyView, input: unknown): Decision<SharePreview> {
  const family = taken.get(view);
  return family === undefined ? err([refusal('NOT_FOUND')]) : sharePreview(family, view, input, now);
}

/** A family as it was read before: not read again where it is of the version that the store gives. */
const heldOf = ({ memory, tenant }: Dealing, family: string): Held | undefined =>
  memory.held([family], tenant).get(family);

/** The entity tag of a view: of everything in it, and of nothing else. */
export const etagOf = (view: object): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);

/** What is kept under an idempotency key: ids and codes, never a body. */
export interface Outcome {
  readonly refusals: readonly Refusal[];
  readonly touched: readonly { readonly kind: string; readonly id: string }[];
  /** The family that the command made, if it made one. */
  readonly made?: string;
}

/** What a command led to, and the family as its actor sees it then; undefined where that must be loaded anew. */
export interface Done extends Outcome {
  readonly seen: Seen | undefined;
}

export const refused = (...refusals: readonly Refusal[]): Outcome => ({ refusals, touched: [] });

export const otherRequest = refused(refusal('CONFLICT', ['idempotencyKey'], 'This key was used for something else.'));

/** Gives a command to the core, and saves what it makes happen in one transaction with its events and its audit row. */
export async function give(dealing: Dealing, family: string, command: Command, conditions: Conditions): Promise<Done> {
  if (command.type === 'StartFamily') return startFamily(dealing, command, conditions);
  const over = overTwo[command.type];
  if (over !== undefined) return giveBoth(dealing, family, command, conditions, over);
  let seen: Seen | undefined;
  const key = conditions.idempotencyKey;
  const strangers = await strangersIn(command, dealing.known);
  const call = callOf(command, dealing.actor);
  const answer = await dealing.store.change(
    family,
    dealing.reading,
    key === null ? null : { key, requestHash: hashOf(family, command, conditions) },
    (stored) => {
      if (stored === null) {
        seen = { view: null, workers: {} };
        return { saving: null, outcome: outcomeNowhere(dealing, family, command, conditions, call) };
      }
      const before = dealing.memory.read(stored, dealing.tenant, heldOf(dealing, family));
      const decided = decideOn(dealing, before, command, conditions, strangers);
      const after = decided.events.reduce(evolve, before);
      const workers = JSON.parse(stored.workers) as Seen['workers'];
      // A worker who is new to the family is named by the next load.
      const named = workersIn(decided.events.flatMap(({ became }) => became));
      if (named.every((worker) => worker in workers))
        seen = { view: viewAs(after, dealing.viewer, dealing.now), workers };
      return {
        saving: decided.events.length > 0 ? savingOf(savedOf(stored, before), after, decided.events) : null,
        forgetting: forgettingOf(before, decided.events),
        outcome: decided.outcome,
      };
    },
    call,
  );
  if (answer === 'other_request') return { ...otherRequest, seen: undefined };
  const outcome = answer.outcome as Outcome;
  return { ...outcome, seen: answer.replayed ? undefined : seen };
}

/** A family that is not there, or is closed to the viewer; to whoever answers a call it is one in which nobody is. */
const outcomeNowhere = (
  dealing: Dealing,
  family: string,
  command: Command,
  conditions: Conditions,
  call: Call | null,
) =>
  call === null
    ? refused(refusal('NOT_FOUND'))
    : decideOn(dealing, emptyFamily(family as FamilyId, dealing.tenant as ProviderId), command, conditions, []).outcome;

/** Commands over two families: which the other is, and what becomes of its id. */
interface Over {
  readonly moves: DecidedBoth['moves'];
  readonly other: (input: Readonly<Record<string, unknown>>, conditions: Conditions) => string;
}

const overTwo: { readonly [N in CommandName]?: Over } = {
  MergeFamilies: { moves: 'joins', other: (_, { other }) => String(other) },
  UndoMerge: { moves: 'leaves', other: ({ part }) => String(part) },
  SplitFamily: { moves: 'begins', other: () => randomUUID() },
  TieSamePerson: { moves: null, other: (_, { other }) => String(other) },
};

/** The same of a command over two families, which are saved in one transaction. */
async function giveBoth(
  dealing: Dealing,
  family: string,
  command: Command,
  conditions: Conditions,
  { moves, other }: Over,
): Promise<Done> {
  const { tenant, viewer, now, memory } = dealing;
  const key = conditions.idempotencyKey;
  const isApart = moves === 'leaves' || moves === 'begins';
  const pair = { family, other: other(command.input as Readonly<Record<string, unknown>>, conditions), isApart };
  const refusing = (refusals: readonly Refusal[]): DecidedBoth => ({
    savings: [null, null],
    moves: null,
    outcome: refused(...refusals),
  });
  const answer = await dealing.store.changeBoth(
    pair,
    dealing.reading,
    key === null
      ? null
      : { key, requestHash: hashOf(family, command, { ...conditions, other: conditions.other ?? null }) },
    ([stored, beside]) => {
      if (stored === null) return refusing([refusal('NOT_FOUND')]);
      const here = memory.read(stored, tenant, heldOf(dealing, family));
      const empty = emptyFamily(pair.other as FamilyId, here.provider);
      const there =
        beside === null
          ? isApart
            ? under(settingsOf(here), empty)
            : null
          : memory.read(beside, tenant, heldOf(dealing, pair.other));
      const decided = decideBoth(here, command, { actor: viewer, now, newId: randomUUID, other: there });
      if (!decided.ok) return refusing(decided.error);
      const touched = decided.value.here.flatMap(({ became }) => became).map(({ kind, id }) => ({ kind, id }));
      const savingBy = (before: Family, kept: StoredFamily | null, events: readonly FamilyEvent[]) =>
        savingOf(kept === null ? before : savedOf(kept, before), events.reduce(evolve, before), events);
      return {
        savings: [
          savingBy(here, stored, decided.value.here),
          there === null ? null : savingBy(there, beside, decided.value.there),
        ],
        moves,
        outcome: { refusals: [], touched },
      };
    },
  );
  if (answer === 'other_request') return { ...otherRequest, seen: undefined };
  return { ...(answer.outcome as Outcome), seen: undefined };
}

/** What the store has in today's shape: of a family kept in an older one nothing, so that it is saved whole. */
export const savedOf = ({ schemaVersion }: StoredFamily, family: Family): Family =>
  schemaVersion === family.schemaVersion ? family : emptyFamily(family.id, family.provider);

interface Decided {
  readonly events: readonly FamilyEvent[];
  readonly outcome: Outcome;
}

function decideOn(
  { viewer, actor, now }: Dealing,
  family: Family,
  command: Command,
  { seen }: Conditions,
  strangers: readonly Refusal[],
): Decided {
  if (seen !== null && hasChanged(viewAs(family, viewer, now), command, seen))
    return { events: [], outcome: refused(refusal('CONFLICT', ['ifMatch'])) };
  const decision = decide(family, command, { actor, now, newId: randomUUID });
  if (!decision.ok) return { events: [], outcome: refused(...decision.error) };
  if (strangers.length > 0) return { events: [], outcome: refused(...strangers) };
  const became = decision.value.flatMap((event) => event.became);
  return { events: decision.value, outcome: { refusals: [], touched: became.map(({ kind, id }) => ({ kind, id })) } };
}

/** Whether what the viewer sees of a thing differs from what they last saw; what they do not see is not found later. */
function hasChanged(
  view: FamilyView | null,
  { type }: Command,
  seen: { readonly id: string; readonly etag: string },
): boolean {
  const now = view === null ? null : find(view, doors[type].on, seen.id);
  return now !== null && etagOf(now) !== seen.etag;
}

/** How histories are left by what was erased of a family; null where nothing was. */
export function forgettingOf(before: Family, events: readonly FamilyEvent[]): Forgetting | null {
  const erased = events.flatMap((event) => event.erased ?? []);
  if (erased.length === 0) return null;
  return {
    erased,
    left: (family, stored) => {
      const told = stored.map(eventFrom);
      const start = emptyFamily(family as FamilyId, before.provider);
      const redacted = redactEvents(family === before.id ? before : told.reduce(evolve, start), erased, told);
      return stored.flatMap(({ version, n }, place) => {
        const [was, is] = [told[place], redacted[place]].map((event) =>
          bodyOf(before.schemaVersion, event as FamilyEvent),
        );
        return isSame(was, is) ? [] : [{ version, n, body: is }];
      });
    },
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const hashOf = (...request: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url');

/** Everything that one change writes. */
export function savingOf(before: Family, after: Family, events: readonly FamilyEvent[]): Saving {
  const { added, updated, removed } = changes(before, after);
  const went = [...removed, ...events.flatMap((event) => event.gone ?? [])];
  const gone = new Map<string, string>(went.map(({ kind, id }) => [id, kind]));
  return {
    schemaVersion: after.schemaVersion,
    upserts: [...added, ...updated].map((record: AnyRecord) => ({ kind: record.kind, id: record.id, body: record })),
    // A family that was kept in an older shape is saved whole: what went from it goes by what happened.
    removals: [...gone.entries()].map(([id, kind]) => ({ kind, id })),
    events: events.map((event) => ({
      kind: event.type,
      actor: event.actor.worker ?? event.actor.person ?? '',
      at: event.at,
      body: bodyOf(after.schemaVersion, event),
    })),
    access: accessOf(after),
    worklist: worklistOf(after),
  };
}

/** A refused or repeated command as a payload shows it. */
export const performedAs = ({ refusals, touched }: Outcome, family: FamilyView | null): Performed => ({
  refusals,
  touched,
  family,
});

/** An event as it is stored; the first ones said neither the shape of their records, nor of any that were taken out. */
interface Body extends Pick<FamilyEvent, 'actor' | 'became' | 'gone' | 'erased'> {
  readonly schemaVersion?: number;
}

/** An event as it is stored in this shape of records. */
const bodyOf = (schemaVersion: number, { actor, became, gone, erased }: FamilyEvent): Body => ({
  schemaVersion,
  actor,
  became,
  ...(gone === undefined ? {} : { gone }),
  ...(erased === undefined ? {} : { erased }),
});

/** Something that happened, as the core tells it, its records in today's shape. */
export function eventFrom({ kind, at, body }: StoredEvent): FamilyEvent {
  const { schemaVersion = 1, actor, became, gone, erased } = body as Body;
  return {
    type: kind as FamilyEvent['type'],
    actor,
    at: at as Instant,
    became: became.map((record) => upgrade(record.kind, { ...record }, schemaVersion) as unknown as AnyRecord),
    ...(gone === undefined ? {} : { gone }),
    ...(erased === undefined ? {} : { erased }),
  };
}

/** Everything that happened to a family, as the core's events. */
export const historyOf = async (store: Store, family: string, tenant: string): Promise<readonly FamilyEvent[]> =>
  (await store.events(family, tenant)).map(eventFrom);
