import type { Kind } from '../../records/kinds.js';
import type { ItemKind } from '../../records/plan.js';
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
  readonly part: 'youngPerson' | 'sibling' | 'parent' | 'baby' | 'relative';
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
  /** Who holds responsibility for whom, as far as it is not limited. */
  readonly holders: { readonly holder: PersonId; readonly child: PersonId }[];
}

/** Adds a record under an id drawn from the seed. */
export const add = <K extends Kind>(scene: Scene, kind: K, said: Said<K>): Id<K> =>
  scene.draft.add(kind, scene.uuid(), said);
