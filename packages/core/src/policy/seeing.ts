import { all, get } from '../family.js';
import type { AnyRecord, Kind, RecordOf } from '../records/kinds.js';
import type { EndRef } from '../records/plan.js';
import type { Actor, PersonId } from '../records/words.js';
import { isPast } from '../time.js';
import { matterOf, type Subject } from './matter.js';
import { byId, byTime } from './order.js';
import { grantsOf } from './questions/opening.js';
import type { Sight } from './sight.js';
import { policy } from './table.js';
import {
  type AuthorView,
  type FamilyView,
  type LinkView,
  type Root,
  type SeenKind,
  type SeenRef,
  type Views,
  within,
} from './views.js';

/** A sight at work: what the makers of views share. */
export interface Seeing {
  readonly sight: Sight;
  /** Filled once the family's view is made; every other view leads back to it. */
  readonly root: { family: FamilyView } & Omit<Root, 'family'>;
  /** The visible links at an item or a plan. */
  readonly linksAt: (id: string) => readonly LinkView[];
}

/** What a view has beyond its record: every field that the record has not, and those it shows in another way. */
export type Derived<K extends SeenKind> = Omit<Views[K], keyof RecordOf<Extract<K, Kind>> | typeof within> &
  Partial<Views[K]>;

/** A kind's fields with their groups, and a view in which all of them are shut: a copy of it is the start of every view. */
interface Form {
  readonly groups: readonly string[];
  readonly fields: readonly (readonly [field: string, group: string])[];
  readonly shut: Values;
}

const forms = new Map<string, Form>();

function formOf(kind: SeenKind): Form {
  const known = forms.get(kind);
  if (known !== undefined) return known;
  const fields = Object.entries(policy[kind].fields);
  const form = {
    groups: Object.keys(policy[kind].groups),
    fields,
    shut: { kind, ...Object.fromEntries(fields.map(([field]) => [field, null])) },
  };
  forms.set(kind, form);
  return form;
}

/** A view of exactly the fields that the table names; those whose group is shut are null. */
export function make<K extends SeenKind>(
  { sight, root }: Seeing,
  record: Subject & { readonly kind: K },
  derived: Derived<K>,
  isOpen: (group: string) => boolean = (group) => sight.isOpen(record, group),
): Views[K] {
  const { groups, fields, shut } = formOf(record.kind);
  const opened = groups.filter(isOpen);
  const [own, other] = [record as Values, derived as Values];
  const view: Record<string, unknown> = { ...shut };
  for (const [field, group] of fields)
    if (opened.length === groups.length || opened.includes(group))
      view[field] = other[field] === undefined ? own[field] : other[field];
  return mark(root, view) as unknown as Views[K];
}

type Values = Readonly<Record<string, unknown>>;

/** A value worked out when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A view with a field that is worked out when first read; one that is no part of the view's JSON says so. */
export const lazy = <T extends object, F extends keyof T & string>(
  view: T,
  field: F,
  make: () => T[F],
  enumerable = true,
): T => Object.defineProperty(view, field, { enumerable, get: once(make) });

/** Marks a view as made by `viewAs`; the mark is not part of its JSON. */
export const mark = <T extends object>(root: Seeing['root'], view: T): T & { readonly [within]: Seeing['root'] } =>
  Object.defineProperty(view, within, { value: root }) as T & { readonly [within]: Seeing['root'] };

/** The records of a kind of which the viewer may know something, in an order that nothing hidden can move. */
export const seen = <K extends Kind>({ sight }: Seeing, kind: K): readonly RecordOf<K>[] =>
  all(sight.family, kind)
    .filter((record) => sight.opening(record as AnyRecord).level !== 'NONE')
    .toSorted(byId);

/** The records of a kind that the viewer may know in full; of the others staff learn at most that they are kept. */
export const inFull = <K extends Kind>(seeing: Seeing, kind: K): readonly RecordOf<K>[] =>
  seen(seeing, kind).filter((record) => seeing.sight.opening(record as AnyRecord).level === 'FULL');

/** Those of these people whom the viewer knows. */
export const known = ({ sight }: Seeing, people: readonly PersonId[]): readonly PersonId[] =>
  people.length === 0 ? people : people.filter(sight.knows);

/** A person if the viewer knows them. */
export const knownOrNull = ({ sight }: Seeing, person: PersonId | null): PersonId | null =>
  person !== null && sight.knows(person) ? person : null;

/** An author as far as the viewer knows them. */
export const authorSeen = (seeing: Seeing, { person, worker }: Actor): AuthorView => ({
  person: knownOrNull(seeing, person),
  worker,
});

/** What the viewer sees at a pointer: the thing, the approved words about it, or nothing. */
export function refSeen({ sight }: Pick<Seeing, 'sight'>, ref: EndRef | null): SeenRef | null {
  const record = ref === null ? undefined : (get(sight.family, ref.kind, ref.id) as AnyRecord | undefined);
  if (ref === null || record === undefined) return null;
  const { level } = sight.opening(record);
  if (level === 'FULL') return ref;
  const summary = level === 'SUMMARY' ? summaryOf(sight, record) : undefined;
  return summary ? { kind: 'summary', id: summary.id } : null;
}

/** The grant whose words stand for a record at SUMMARY: the newest, and of two as new the one that comes last by id. */
export const summaryOf = (sight: Sight, record: AnyRecord) =>
  grantsOf(sight, matterOf(sight.family, record))
    .filter(({ level, staleSince }) => level === 'SUMMARY' && !isPast(staleSince, sight.at))
    .toSorted(byTime('from'))
    .at(-1);
