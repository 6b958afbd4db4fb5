import type { Family } from '../family.js';
import type { Kind } from '../records/kinds.js';
import type { ItemRef } from '../records/plan.js';
import type { Actor, PersonId } from '../records/words.js';
import { tellAround } from './build/around.js';
import { tellAuthority, tellDecisions } from './build/authority.js';
import { tellBetween } from './build/between.js';
import type { Desk } from './build/desk.js';
import { tellPlans } from './build/items.js';
import { tellPeople } from './build/people.js';
import { tellSafety } from './build/safety.js';
import { tellSharing } from './build/sharing.js';
import { tellStaff } from './build/staff.js';
import { outsideIdOf } from './chance.js';
import { draft } from './draft.js';
import { type WorkerName, workerNames, workerOf } from './staff.js';
import type { ItemTold, Story } from './story.js';

/** A family built from a story, and the ids behind its names. */
export interface Built<P extends string, I extends string> {
  readonly family: Family;
  readonly people: Readonly<Record<P, PersonId>>;
  readonly items: Readonly<Record<I, ItemRef>>;
  /** The actor behind a name: a member, or a demonstration worker. */
  readonly actor: (name: P | WorkerName) => Actor;
  /**
   * Points to a record of another kind by its name in the story; what has none goes by whom it joins, in their order in
   * the story: `record('plan', 'Mia')`, `record('stay', 'withRuth')`, `record('parentalResponsibility', 'Ana Mia')`.
   */
  readonly record: <K extends Kind>(kind: K, name: string) => { readonly kind: K; readonly id: string };
}

/** Builds a family from its story. Ids come from names, so they stay the same; throws if the story breaks a law. */
export function buildFamily<const P extends string, const I extends string = never>(story: Story<P, I>): Built<P, I> {
  const id: Desk<P, I>['id'] = (kind, ...names) => outsideIdOf(kind, story.family, names.join(' '));
  const people = named(Object.keys(story.people) as P[], (name) => id('person', name));
  const items = named(Object.keys(story.items ?? {}) as I[], (name) => {
    const { kind } = (story.items as Readonly<Record<I, ItemTold<P, I>>>)[name];
    return { kind, id: id(kind, name) } as ItemRef;
  });
  const actor = (name: P | WorkerName): Actor =>
    Object.hasOwn(people, name)
      ? { person: people[name as P], worker: null }
      : { person: null, worker: workerOf(workerNames.find((known) => known === name) as WorkerName) };
  const desk: Desk<P, I> = { story, page: draft(id('family', 'itself')), id, people, items, actor };
  for (const tell of [
    tellPeople,
    tellAround,
    tellAuthority,
    tellDecisions,
    tellStaff,
    tellPlans,
    tellSharing,
    tellBetween,
    tellSafety,
  ])
    tell(desk);
  return { family: desk.page.family(), people, items, actor, record: (kind, name) => ({ kind, id: id(kind, name) }) };
}

const named = <N extends string, T>(names: readonly N[], of: (name: N) => T): Readonly<Record<N, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, T>;
