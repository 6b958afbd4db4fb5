import type { Kind } from '../../records/kinds.js';
import type { ItemKind, noteSorts } from '../../records/plan.js';
import type { Area, PersonId, WorkerId } from '../../records/words.js';
import type { Id } from '../../shape.js';
import type { CivilDate, Instant } from '../../time.js';
import type { Chance } from '../chance.js';
import type { Draft, Said } from '../draft.js';
import type { Figures } from '../figures.js';

/** Somebody in a family being generated. */
export interface Member {
  readonly id: PersonId;
  readonly knownAs: string;
  readonly born: CivilDate;
  readonly age: number;
  readonly part: 'youngPerson' | 'sibling' | 'parent' | 'baby' | 'relative' | 'carer';
  /** They have a worker and a plan of their own. */
  readonly isHelped: boolean;
}

/** An item in a family being generated. */
export interface Thing {
  readonly kind: Exclude<ItemKind, 'placement'>;
  readonly id: string;
  readonly owner: PersonId;
  readonly area: Area;
  readonly about: readonly PersonId[];
  readonly sort: (typeof noteSorts)[number] | null;
}

/** Work that passes from one worker to another, to be told once there are notes to keep back. */
export interface Passing {
  readonly person: PersonId;
  readonly from: WorkerId;
  readonly to: WorkerId;
  readonly state: 'proposed' | 'accepted' | 'refused' | 'done';
  readonly doneAt: Instant | null;
}

/** A family being generated: what there is so far, and what decides how it goes on. */
export interface Scene extends Chance {
  readonly figures: Figures;
  readonly at: Instant;
  readonly workers: readonly WorkerId[];
  readonly draft: Draft;
  readonly members: Member[];
  readonly things: Thing[];
  /** Ends of links. */
  readonly linked: Thing[];
  /** Who holds responsibility for whom, as far as it was not limited when it was recorded. */
  readonly holders: { readonly holder: PersonId; readonly child: PersonId }[];
  /** Workers who are assigned to somebody now. */
  readonly assigned: WorkerId[];
  readonly passing: Passing[];
  /** Whom a safety block was raised against. */
  readonly blocked: { readonly block: Id<'safetyBlock'>; readonly person: PersonId }[];
  /** Restricted notes. */
  readonly restricted: Id<'note'>[];
}

/** Adds a record under an id drawn from the seed. */
export const add = <K extends Kind>(scene: Scene, kind: K, said: Said<K>): Id<K> =>
  scene.draft.add(kind, scene.uuid(), said);

/** Who makes a decision on somebody's: themself from 16, a holder before; sometimes the other way round. */
export function deciderOf(scene: Scene, { id, age }: Member, isTurned: boolean): PersonId {
  const holders = scene.holders.filter(({ child }) => child === id);
  const isHolders = isTurned ? age >= 16 : age < 16;
  return isHolders && holders.length > 0 ? scene.pick(holders).holder : id;
}

/** One of the staff for some part: whoever has it, or sometimes a link worker besides their own work. */
export function staffFor(scene: Scene, usual: WorkerId, not: WorkerId | null = null): WorkerId {
  const others = scene.workers.filter((worker) => worker !== not);
  return others.length > 0 && scene.chance(scene.figures.doubleRole) ? scene.pick(others) : usual;
}
