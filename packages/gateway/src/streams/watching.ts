import {
  emptyFamily,
  evolve,
  type Family,
  type FamilyId,
  type Instant,
  type ProviderId,
  under,
  type Viewer,
  viewAs,
} from '@kinweave/core';
import { eventFrom } from '../families.js';
import { type Held, type Memory, settingsOf } from '../memory.js';
import type { Store } from '../store.js';
import { partOf, type Stream } from './stream.js';

/** A family as it is now and, where it was watched before, as it was after each version since. */
export interface Looked {
  readonly version: number;
  readonly family: Family;
  /** Those of the viewers who have a relation to it. */
  readonly viewers: readonly string[];
  readonly between: readonly Held[];
}

interface Looking {
  readonly store: Store;
  readonly memory: Memory;
}

/** The families that streams watch, each at the version that was looked at last. */
export type Last = Map<string, Held>;

const idsOf = ({ person, worker }: Viewer): readonly string[] => [person, worker].filter((id) => id !== null);

/** Families as they are now, read once for all the streams that watch them; null where none of them may come in. */
export async function lookAt(
  { store, memory }: Looking,
  last: Last,
  tenant: string,
  families: readonly string[],
  streams: readonly Stream[],
  at: Instant,
): Promise<ReadonlyMap<string, Looked | null>> {
  const held = memory.held(families, tenant);
  const known = new Map([...held].map(([id, { version }]) => [id, version] as const));
  const viewers = [...new Set(streams.flatMap(({ viewer }) => idsOf(viewer)))];
  const found = await store.watch(tenant, families, viewers, at, known);
  const looked = new Map<string, Looked | null>(families.map((id) => [id, null]));
  for (const stored of found) {
    const { id, version, settings } = stored;
    const family = memory.read(stored, tenant, held.get(id));
    const now = memory.held([id], tenant).get(id);
    const watching = streams.filter(({ watched }) => watched.within === id);
    const versions = await versionsBetween(store, last.get(id), {
      id,
      version,
      tenant,
      since: leastSeen(watching, id),
    });
    const between = versions.map((one) => ({ ...one, family: under(settingsOf(settings), one.family) }));
    if (watching.length > 0 && now !== undefined) last.set(id, now);
    looked.set(id, { version, family, viewers: stored.viewers, between });
  }
  return looked;
}

/** The earliest version of a family that one of those who saw something of it saw last. */
const leastSeen = (streams: readonly Stream[], id: string): number =>
  Math.min(...streams.map(({ parts }) => parts.get(id)?.version ?? 0).filter((version) => version > 0));

interface Stretch {
  readonly id: string;
  readonly tenant: string;
  /** The versions after this one and before the other. */
  readonly since: number;
  readonly version: number;
}

/** A family after each version of a stretch, told by its events: from where it was looked at last, or from its beginning. */
async function versionsBetween(
  store: Store,
  last: Held | undefined,
  { id, tenant, since, version }: Stretch,
): Promise<readonly Held[]> {
  if (since >= version - 1) return [];
  const start =
    last !== undefined && last.version <= since
      ? last
      : { version: 0, family: emptyFamily(id as FamilyId, tenant as ProviderId) };
  const events = await store.events(id, tenant, start.version);
  const versions: Held[] = [];
  let { family } = start;
  for (let next = start.version + 1; next < version; next += 1) {
    family = events
      .filter((event) => event.version === next)
      .map(eventFrom)
      .reduce(evolve, family);
    if (next > since) versions.push({ version: next, family });
  }
  return versions;
}

/** Whether a look found the family open to the viewer at all: to others it is as good as absent. */
export const isRelated = ({ viewer }: Stream, { viewers }: Looked): boolean =>
  idsOf(viewer).some((id) => viewers.includes(id));

/** When a look is taken, and whether because time went by. */
interface Time {
  readonly at: Instant;
  readonly isTimed: boolean;
}

/** Offers a stream each look at its family that it has not had; by the clock alone also the last one again. */
export function showFamily(stream: Stream, id: string, looked: Looked | null | undefined, { at, isTimed }: Time): void {
  const { watched, viewer, parts, offer } = stream;
  if (looked == null || !isRelated(stream, looked)) return;
  const seenLast = parts.get(id)?.version ?? 0;
  for (const { version, family } of [...looked.between, looked]) {
    if (version <= seenLast && !(isTimed && version === looked.version)) continue;
    const { seen, ...part } = partOf(watched, viewAs(family, viewer, at), version);
    parts.set(id, part);
    if (seen !== null) offer(seen);
  }
}

/** Takes into a stream's list how some of its families look now, and offers what has become of the whole. */
export function showList(
  stream: Stream,
  families: readonly string[],
  looked: ReadonlyMap<string, Looked | null>,
  { at, isTimed }: Time,
): void {
  const { watched, viewer, parts, offer } = stream;
  for (const id of parts.keys()) if (!families.includes(id)) parts.delete(id);
  for (const id of families) {
    const found = looked.get(id);
    if (found === undefined || (found?.version === parts.get(id)?.version && !isTimed)) continue;
    const view = found !== null && isRelated(stream, found) ? viewAs(found.family, viewer, at) : null;
    const { seen: _, ...part } = partOf(watched, view, found?.version ?? 0);
    parts.set(id, part);
  }
  offer();
}
