import { type FragmentOf, type ResultOf, readFragment } from '../../../api/graphql.js';
import type { ReaderNamed } from '../../../parts/who-can-see.js';
import { planOf } from '../../../words/plan-parts.js';
import { type End, type Goal, GoalBeside, LinkEnd, type PlansInFamily } from './shown.js';

type Family = ResultOf<typeof PlansInFamily>;
type Link = Family['links']['nodes'][number];

/** Something in a column: a goal, or whatever else a link leads to. */
export interface Entry {
  readonly id: string;
  /** Whose column it stands in. */
  readonly owner: string;
  readonly name: string;
  readonly words: string;
  /** What it is, in the words of the API. */
  readonly sort: End['__typename'];
  readonly goal: Goal | null;
  readonly times: { readonly start: string; readonly end: string } | null;
  /** Who can see it, as far as the worker is the one to know. */
  readonly readers: readonly FragmentOf<typeof ReaderNamed>[] | null;
}

/** A link as it is seen from one of its ends. */
export interface Bond {
  readonly id: string;
  readonly kind: NonNullable<Link['linkKind']> | 'tied';
  readonly over: Link['over'];
  readonly isAgreed: boolean;
  readonly from: Entry;
  readonly to: Entry;
}

/** What stands side by side: linked with each other, or, in the last row, with nothing here. */
export interface Row {
  readonly id: string;
  readonly isLinked: boolean;
  readonly entries: readonly Entry[];
}

/** Two to four plans, row by row. */
export interface Beside {
  readonly rows: readonly Row[];
  readonly bonds: readonly Bond[];
}

/** Lays the plans of some members out; what is not shown to the worker is in none of it. */
export function besideEachOther(family: Family, chosen: readonly string[]): Beside {
  const entries = new Map(family.members.filter(({ id }) => chosen.includes(id)).flatMap(goalsOf));
  const bonds = family.links.nodes.flatMap((link) => bondOf(link, entries));
  const inside = bonds.filter(({ from, to }) => chosen.includes(from.owner) && chosen.includes(to.owner));
  for (const { from, to } of inside) entries.set(from.id, from).set(to.id, to);
  const all = [...entries.values()];
  const groups = joined(all, inside);
  const linked = groups
    .filter((group) => group.length > 1)
    .map((entries): Row => ({ id: entries[0]?.id ?? '', isLinked: true, entries }));
  const rest: Row = { id: 'rest', isLinked: false, entries: groups.filter((group) => group.length === 1).flat() };
  return { rows: rest.entries.length === 0 ? linked : [...linked, rest], bonds };
}

const goalsOf = ({ id: owner, knownAs: name, plan }: Family['members'][number]) =>
  readFragment(GoalBeside, plan?.goals.nodes ?? []).map((goal): readonly [string, Entry] => [
    goal.id,
    { id: goal.id, owner, name, words: goal.words, sort: 'Goal', goal, times: null, readers: goal.readers },
  ]);

function bondOf({ id, linkKind, over, agreed, from, to }: Link, known: ReadonlyMap<string, Entry>): readonly Bond[] {
  const [one, other] = [entryOf(from, known), entryOf(to, known)];
  if (one === null || other === null) return [];
  return [{ id, kind: linkKind ?? 'tied', over, isAgreed: agreed !== false, from: one, to: other }];
}

/** What stands at an end of a link; nothing where it is nobody's in particular. */
function entryOf(end: FragmentOf<typeof LinkEnd>, known: ReadonlyMap<string, Entry>): Entry | null {
  const part = readFragment(LinkEnd, end);
  const owner = ownerOf(part);
  if (owner === null) return null;
  const words = part.__typename === 'Plan' ? planOf(owner.knownAs) : part.words;
  const times = part.__typename === 'Appointment' ? { start: part.start, end: part.end } : null;
  const readers = 'readers' in part ? part.readers : null;
  const said = { id: part.id, owner: owner.id, name: owner.knownAs, words, sort: part.__typename };
  return known.get(part.id) ?? { ...said, goal: null, times, readers };
}

const ownerOf = (part: End) =>
  part.__typename === 'Plan' ? part.whose : part.__typename === 'Summary' ? part.of : part.owner;

/** Entries in groups: those that links lead between are in one, in the order in which they first come. */
function joined(entries: readonly Entry[], bonds: readonly Bond[]): readonly (readonly Entry[])[] {
  const group = new Map(entries.map(({ id }) => [id, id]));
  for (const { from, to } of bonds) {
    const [kept, gone] = [group.get(from.id), group.get(to.id)];
    for (const [id, of] of group) if (of === gone && kept !== undefined) group.set(id, kept);
  }
  const names = [...new Set(entries.map(({ id }) => group.get(id)))];
  return names.map((name) => entries.filter(({ id }) => group.get(id) === name));
}
