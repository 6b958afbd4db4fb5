import { all, type Family } from '../family.js';
import type { RecordOf } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import { partKinds } from './table.js';

/** Something in a plan. */
export type Part = RecordOf<(typeof partKinds)[number]>;

/** What belongs in whose plan: everybody's items, and staff notes with everybody they are about. */
export function partsByOwner(family: Family): ReadonlyMap<PersonId, readonly Part[]> {
  const parts = new Map<PersonId, Part[]>();
  const belongs = (owner: PersonId, part: Part) => {
    const list = parts.get(owner);
    if (list === undefined) parts.set(owner, [part]);
    else list.push(part);
  };
  for (const kind of partKinds)
    for (const part of all(family, kind))
      if (part.owner !== null) belongs(part.owner, part);
      else for (const person of part.about) belongs(person, part);
  return parts;
}
