import type { PlacedPerson } from './genogram.js';
import { sortedBy } from './tidy.js';

/** The keys that move between people. */
export type MoveKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** Whether a key moves between people. */
export const isMoveKey = (key: string): key is MoveKey => /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key);

/** Whoever stands nearest in the row above or below. */
function nearest(people: readonly PlacedPerson[], from: PlacedPerson, by: 1 | -1): PlacedPerson | undefined {
  const row = people.filter((one) => one.row === from.row + by);
  return sortedBy(row, ({ x, person }) => [Math.abs(x - from.x), x, person.id])[0];
}

/** Where an arrow leads from somebody: along the row, or to the nearest of the next row; at an edge nowhere else. */
export function moved(people: readonly PlacedPerson[], id: string, key: MoveKey): string {
  const from = people.find(({ person }) => person.id === id);
  if (from === undefined) return people[0]?.person.id ?? id;
  const row = people.filter((one) => one.row === from.row);
  const at = row.indexOf(from);
  const next = {
    ArrowLeft: row[at - 1],
    ArrowRight: row[at + 1],
    ArrowUp: nearest(people, from, -1),
    ArrowDown: nearest(people, from, 1),
    Home: row[0],
    End: row.at(-1),
  }[key];
  return (next ?? from).person.id;
}
