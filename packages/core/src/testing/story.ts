import type { responsibilityBases } from '../records/authority.js';
import type { Grant } from '../records/kinds.js';
import type { kinships } from '../records/people.js';
import type { drivers, ItemKind, linkKinds, noteSorts } from '../records/plan.js';
import type { Area, SensitiveTopic } from '../records/words.js';
import type { WorkerName } from './staff.js';

/** What is told of an item, whatever its kind. Written by its owner unless `by` names somebody else. */
interface Item<P extends string> {
  /** Whose it is; of a staff note, the first person it is about. */
  readonly of: P;
  readonly by?: P | WorkerName;
  readonly words: string;
  readonly area: Area;
  readonly about?: readonly P[];
  readonly sensitive?: readonly SensitiveTopic[];
  readonly confidential?: true;
  readonly practical?: true;
  readonly written?: string;
}

/** An item as a story tells it: `goal` and `participants` by their names in the story. */
export type ItemTold<P extends string, I extends string> = Item<P> &
  (
    | { readonly kind: 'need'; readonly driver: (typeof drivers)[number] }
    | { readonly kind: 'goal'; readonly status?: 'met' | 'setAside'; readonly reviewOn?: string }
    | { readonly kind: 'action'; readonly goal?: I; readonly due?: string; readonly done?: true }
    | {
        readonly kind: 'appointment';
        readonly place?: string;
        readonly start: string;
        readonly end: string;
        readonly participants?: readonly P[];
        readonly goal?: I;
      }
    | { readonly kind: 'note'; readonly sort: (typeof noteSorts)[number] }
  );

/** A grant as a story tells it; made by the person themself unless `by` names a holder. */
export interface GrantTold<P extends string, I extends string> {
  readonly of: P;
  readonly by?: P;
  readonly to: P;
  readonly item?: I;
  readonly bundle?: ItemKind;
  readonly level: Grant['level'];
  readonly words?: string;
  readonly from?: string;
  readonly until: string;
  readonly revokedAt?: string;
  readonly staleSince?: string;
  readonly checkedBy?: WorkerName;
}

/** Parental responsibility as a story tells it. */
export interface ResponsibilityTold<P extends string> {
  readonly holder: P;
  readonly child: P;
  readonly basis: (typeof responsibilityBases)[number];
  readonly from: string;
  readonly evidence?: string;
}

/** Who works with whom, as a story tells it. */
export interface SupportTold<P extends string> {
  readonly worker: WorkerName;
  readonly person: P;
  readonly from: string;
  readonly until?: string;
}

/** A link as a story tells it: an end is an item, or the plan of the person named. Agreed unless only proposed. */
export interface LinkTold<E extends string> {
  readonly kind: (typeof linkKinds)[number];
  readonly from: E;
  readonly to: E;
  readonly by: WorkerName;
  readonly proposedOnly?: true;
}

/** A safety block as a story tells it. */
export interface BlockTold<P extends string> {
  readonly protected: readonly P[];
  readonly blocked: P;
  readonly basis: string;
  readonly from: string;
  readonly reviewBy: string;
}

/** An assessment of a child's competence as a story tells it. */
export interface AssessmentTold<P extends string> {
  readonly child: P;
  readonly areas: readonly Area[];
  readonly outcome: 'competent' | 'notCompetent';
  readonly by: WorkerName;
  readonly at: string;
}

/** A family told by names: everything else follows from them. A moment is a date or an instant. */
export interface Story<P extends string, I extends string> {
  readonly family: string;
  /** When what has no date of its own was recorded. */
  readonly since: string;
  readonly people: Readonly<
    Record<P, { readonly born: string; readonly pronouns?: string; readonly language?: string }>
  >;
  readonly kin?: readonly (readonly [NoInfer<P>, (typeof kinships)[number], NoInfer<P>])[];
  readonly responsible?: readonly ResponsibilityTold<NoInfer<P>>[];
  readonly support?: readonly SupportTold<NoInfer<P>>[];
  /** What matters to each owner of a plan. */
  readonly plans?: Readonly<Partial<Record<NoInfer<P>, string>>>;
  readonly items?: Readonly<Record<I, ItemTold<NoInfer<P>, NoInfer<I>>>>;
  readonly grants?: Readonly<Record<string, GrantTold<NoInfer<P>, NoInfer<I>>>>;
  readonly links?: Readonly<Record<string, LinkTold<NoInfer<P> | NoInfer<I>>>>;
  readonly blocks?: Readonly<Record<string, BlockTold<NoInfer<P>>>>;
  readonly assessed?: readonly AssessmentTold<NoInfer<P>>[];
}
