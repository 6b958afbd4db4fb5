import { emptyFamily, evolve, type Family, type FamilyEvent, type Instant, type Viewer, viewAs } from '@kinweave/core';
import type { Gateway } from '@kinweave/gateway';
import { etagOf, eventFrom } from '../packages/gateway/dist/families.js';

/** A family after each of its versions, the first being 1. */
export async function versionsOf(
  store: Pick<Gateway['store'], 'events'>,
  { id, provider }: Pick<Family, 'id' | 'provider'>,
): Promise<readonly Family[]> {
  const events = await store.events(id, provider);
  const byVersion = new Map<number, FamilyEvent[]>();
  for (const event of events)
    byVersion.set(event.version, [...(byVersion.get(event.version) ?? []), eventFrom(event) as FamilyEvent]);
  const versions: Family[] = [];
  let family = emptyFamily(id, provider);
  for (const [, happened] of [...byVersion].sort(([one], [other]) => one - other)) {
    family = happened.reduce(evolve, family);
    versions.push(family);
  }
  return versions;
}

/** The tags that a viewer is to be told of after the first of some versions: each that differs from the one before it. */
export function tagsFor(versions: readonly Family[], viewer: Viewer, at: string): readonly string[] {
  const tags = versions.map((family) => {
    const view = viewAs(family, viewer, at as Instant);
    return view === null ? null : etagOf(view);
  });
  const told: string[] = [];
  let [before] = tags;
  for (const tag of tags.slice(1)) {
    if (tag === null || tag === before) continue;
    told.push(tag);
    before = tag;
  }
  return told;
}
