import type { responsibilityBases, reviewAges, tellingSteps } from '../records/authority.js';
import type { Grant, RecordOf } from '../records/kinds.js';
import type { kinships, partnerships, symbols } from '../records/people.js';
import type { clashCauses, drivers, ItemKind, linkKinds, noteSorts } from '../records/plan.js';
import type { glassParts } from '../records/staff.js';
import type { contactModes, serviceSorts, tieFlows, tieStrengths } from '../records/support.js';
import type { Area, SensitiveTopic } from '../records/words.js';
import type { Weekday } from '../time.js';
import type { OrganisationName, PartnerName, WorkerName } from './staff.js';

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

/** A grant as a story tells it; made by the person themself unless `by` names a holder, checked as it was made. */
export interface GrantTold<P extends string, I extends string> {
  readonly of: P;
  readonly by?: P;
  readonly to: P;
  readonly item?: I;
  readonly bundle?: ItemKind;
  readonly level: Grant['level'];
  readonly words?: string;
  readonly showsTimes?: true;
  readonly from?: string;
  readonly until: string;
  readonly revokedAt?: string;
  readonly staleSince?: string;
  readonly checkedBy?: WorkerName;
  readonly confirmedAt?: string;
  readonly objections?: readonly { readonly by: P; readonly at: string; readonly withdrawnAt?: string }[];
}

/** When something holds: dates or instants. */
interface Span {
  readonly from: string;
  readonly until?: string;
}

/** Parental responsibility as a story tells it; held unless it says otherwise. */
export interface ResponsibilityTold<P extends string> extends Span {
  readonly holder: P;
  readonly child: P;
  readonly basis: (typeof responsibilityBases)[number];
  readonly status?: RecordOf<'parentalResponsibility'>['status'];
  readonly evidence?: string;
}

/** What a court ordered, as a story tells it; without `holder` it is for everybody who holds responsibility. */
export interface OrderTold<P extends string> {
  readonly child: P;
  readonly holder?: P;
  readonly order: string;
  readonly steps?: readonly string[];
  readonly made: string;
  readonly evidencedAt?: string;
  /** Who read its terms, and whether they cover information or any exercise of responsibility. */
  readonly read?: { readonly by: WorkerName; readonly at: string; readonly coversInformation: boolean };
  readonly until?: string;
}

/** Day-to-day care as a story tells it, and who recorded it. */
export interface CareTold<P extends string> extends Span {
  readonly carer: P;
  readonly child: P;
  readonly by: WorkerName;
}

/** A stay as a story tells it, with the county council as its local authority. */
export interface StayTold<P extends string> extends Span {
  readonly child: P;
  readonly carer: P;
  readonly authority: RecordOf<'stay'>['authority'];
  readonly addressConfidential?: true;
  readonly sensitiveAgreedAt?: string;
}

/** Areas delegated to somebody, for a stay by its name in the story or by themselves. */
export interface DelegationTold<P extends string> extends Span {
  readonly holder: P;
  readonly child: P;
  readonly areas: readonly Area[];
  readonly stay?: string;
}

/** A home as a story tells it, by its name: who lives there, and on which days; none named is every day. */
export interface HomeTold<P extends string> {
  readonly address?: string;
  readonly protected?: true;
  readonly living: Readonly<Partial<Record<P, readonly Weekday[]>>>;
}

/** A service in somebody's life, as a story tells it. */
export interface ServiceTold<P extends string> {
  readonly of: P;
  readonly service: string;
  readonly sort: (typeof serviceSorts)[number];
  readonly strength: (typeof tieStrengths)[number];
  readonly flow: (typeof tieFlows)[number];
}

/** A picture or a recording of what matters to somebody, as a story tells it. */
export interface ExpressionTold<P extends string> {
  readonly of: P;
  readonly is: 'picture' | 'recording';
  readonly title: string;
  readonly at?: string;
}

/** Somebody on a list, as a story tells it. */
export interface WaitTold<P extends string> extends Span {
  readonly of: P;
  readonly service: string;
  readonly contactEveryDays: number;
}

/** A call or a meeting that was, as a story tells it: written down at once unless it says when. */
export interface ContactTold<P extends string> {
  readonly of: P;
  readonly worker: WorkerName;
  readonly mode: (typeof contactModes)[number];
  readonly at: string;
  readonly minutes?: number;
  readonly missed?: true;
  readonly recordedAt?: string;
}

/** Who works with whom, as a story tells it. */
export interface SupportTold<P extends string> extends Span {
  readonly worker: WorkerName;
  readonly person: P;
}

/** A link as a story tells it: an end is an item, or the plan of the person named. Agreed unless only proposed. */
export interface LinkTold<E extends string> {
  readonly kind: (typeof linkKinds)[number];
  readonly over?: (typeof clashCauses)[number];
  readonly from: E;
  readonly to: E;
  readonly by: WorkerName;
  readonly proposedOnly?: true;
}

/** A safety block as a story tells it, of scope `all` unless a lead narrowed it. */
export interface BlockTold<P extends string> {
  readonly protected: readonly P[];
  readonly blocked: P;
  readonly scope?: 'whereabouts';
  readonly basis: string;
  readonly from: string;
  readonly reviewBy: string;
  readonly ended?: { readonly by: WorkerName; readonly at: string };
}

/** An assessment of a child's competence as a story tells it. */
export interface AssessmentTold<P extends string> {
  readonly child: P;
  readonly areas: readonly Area[];
  readonly outcome: 'competent' | 'notCompetent';
  readonly by: WorkerName;
  readonly at: string;
  readonly reviewBy?: string;
  readonly rationale?: string;
  readonly steps?: readonly (typeof tellingSteps)[number][];
}

/** An assessment of somebody's capacity from 16, as a story tells it. */
export interface CapacityTold<P extends string> {
  readonly person: P;
  readonly areas: readonly Area[];
  readonly outcome: 'hasCapacity' | 'lacksCapacity';
  readonly by: WorkerName;
  readonly at: string;
  readonly reviewBy?: string;
  readonly until?: string;
}

/** A best-interests decision as a story tells it: items by their names. */
export interface BestInterestsTold<P extends string, I extends string> {
  readonly person: P;
  readonly reader: P;
  readonly items: readonly I[];
  readonly basis: 'child' | 'mentalCapacityAct';
  readonly by: WorkerName;
  readonly from: string;
  readonly until: string;
  readonly toldAt?: string;
  readonly unsafeToTell?: string;
}

/** A worker's work passing to another, as a story tells it; kept-back notes by their names. */
export interface HandoverTold<P extends string, I extends string> {
  readonly person: P;
  readonly from: WorkerName;
  readonly to: WorkerName;
  readonly state: RecordOf<'handover'>['state'];
  readonly at: string;
  readonly keptBack?: readonly I[];
  readonly doneAt?: string;
}

/** Words for one organisation, as a story tells it. */
export interface PacketTold<P extends string> {
  readonly person: P;
  readonly organisation: OrganisationName;
  readonly area: Area;
  readonly words: string;
  readonly approved?: { readonly by: P; readonly at: string };
  readonly withdrawnAt?: string;
  readonly until?: string;
}

/** A way to reach somebody, and when it is safe to use, as a story tells it. */
export interface ChannelTold<P extends string> {
  readonly of: P;
  readonly channel: RecordOf<'contactChannel'>['channel'];
  readonly address: string;
  readonly verifiedAt?: string;
  readonly safe?: {
    readonly when: string;
    readonly times?: RecordOf<'safeContact'>['times'];
    readonly leaveMessage?: true;
  };
}

/** Somebody asking to know, as a story tells it. */
export interface RequestTold<P extends string> {
  readonly by: P;
  readonly of: P;
  readonly area: Area;
  readonly words: string;
  readonly at: string;
  readonly replyOn: string;
  readonly exploredAt?: string;
  readonly decided?: {
    readonly is: NonNullable<RecordOf<'mediationRequest'>['decision']>;
    readonly at: string;
  };
}

/** A disagreement as a story tells it, with what each thinks and what was proposed. */
export interface DisagreementTold<P extends string, I extends string> {
  readonly parties: readonly P[];
  readonly child?: P;
  readonly item?: I;
  readonly area: Area;
  readonly at: string;
  readonly worker?: WorkerName;
  readonly askedBy?: P;
  readonly opened?: { readonly at: string; readonly checkedBy: WorkerName; readonly invited?: readonly P[] };
  readonly paused?: { readonly at: string; readonly until: string };
  readonly declined?: readonly { readonly party: P; readonly at: string }[];
  readonly endedAt?: string;
  /** In their own words, unless `by` names the worker who wrote them down. */
  readonly positions?: readonly {
    readonly of: P;
    readonly words: string;
    readonly at: string;
    readonly by?: WorkerName;
  }[];
  readonly proposals?: readonly {
    readonly words: string;
    readonly by: WorkerName;
    readonly at: string;
    readonly agreed?: readonly { readonly party: P; readonly at: string }[];
    readonly withdrawnAt?: string;
  }[];
}

/** A concern as a story tells it, with what was decided and what was disclosed to whom. */
export interface ConcernTold<P extends string, I extends string> {
  readonly about: readonly P[];
  readonly by: WorkerName;
  readonly at: string;
  readonly concern: string;
  readonly allegedSource?: P;
  readonly neverTold?: readonly P[];
  /** Own and worry notes that it needs, of which their author was told first. */
  readonly needs?: readonly I[];
  readonly decided?: {
    readonly is: 'met' | 'notMet';
    readonly by: WorkerName;
    readonly at: string;
    readonly reason: string;
  };
  readonly disclosed?: readonly {
    readonly to: string;
    readonly organisation?: OrganisationName;
    readonly what: string;
    readonly why: string;
    readonly basis: RecordOf<'safeguardingDisclosure'>['basis'];
    readonly by: WorkerName;
    readonly at: string;
    readonly whyNotTold?: string;
  }[];
}

/** A worker named to read a restricted note, or a concern, by its name in the story. */
export interface ReaderTold<N extends string> {
  readonly of: N;
  readonly worker: WorkerName;
  readonly by: WorkerName;
  readonly from: string;
  readonly until?: string;
}

/** Broken glass as a story tells it: an hour from when it was broken. */
export interface GlassTold<P extends string> {
  readonly worker: WorkerName;
  readonly person: P;
  readonly reason: string;
  readonly parts: readonly (typeof glassParts)[number][];
  readonly from: string;
  readonly reviewed?: {
    readonly by: WorkerName;
    readonly at: string;
    readonly finding: NonNullable<RecordOf<'breakGlass'>['finding']>;
  };
}

/** A statement that a lead released, as a story tells it. */
export interface StatementTold<P extends string> {
  readonly block: string;
  readonly to: P;
  readonly words: string;
  readonly by: WorkerName;
  readonly at: string;
}

type List<T> = readonly T[];
/** Things that are pointed to by their names in the story. */
type Named<T> = Readonly<Record<string, T>>;
/** What is told of somebody beside their name. */
interface Born {
  readonly born: string;
  readonly died?: string;
  readonly pronouns?: string;
  readonly language?: string;
  readonly interpreter?: true;
  readonly accessNeeds?: string;
  readonly symbol?: (typeof symbols)[number];
}
/** One is something to the other; of partners also what they are, or were. */
type KinTold<P> = readonly [one: P, kinship: (typeof kinships)[number], other: P, as?: (typeof partnerships)[number]];
type FormerNameTold<P> = { readonly of: P; readonly name: string; readonly until: string; readonly protected?: true };
type ReviewTold<P> = {
  readonly person: P;
  readonly age: (typeof reviewAges)[number];
  readonly by: WorkerName;
  readonly at: string;
};
type CoverTold = { readonly worker: WorkerName; readonly covers: WorkerName } & Required<Span>;
type SupervisionTold = { readonly supervisor: WorkerName; readonly worker: WorkerName } & Span;
type LeadTold = { readonly worker: WorkerName } & Span;
type ConflictTold<P> = { readonly worker: WorkerName; readonly relativeOf: P } & Span;
type PartnerTold<P> = { readonly worker: PartnerName; readonly person: P } & Span;
type ClosureTold<P> = {
  readonly person: P;
  readonly at: string;
  readonly reason: string;
  readonly reopenedAt?: string;
};
type AgreementTold<P> = {
  readonly party: P;
  readonly shared: string;
  readonly never: string;
  readonly limits: string;
  readonly at?: string;
  readonly until?: string;
};

/**
 * A family told by names: everything else follows from them. A moment is a date or an instant. Its sections come one
 * to an idea: who is there, what is around them, who may act for a child, who decides, who works here, what there is,
 * what is shared, what is between people, and what keeps them safe.
 */
export interface Story<P extends string, I extends string> {
  readonly family: string;
  /** When what has no date of its own was recorded. */
  readonly since: string;

  readonly people: Readonly<Record<P, Born>>;
  readonly kin?: List<KinTold<NoInfer<P>>>;
  readonly formerNames?: List<FormerNameTold<NoInfer<P>>>;
  readonly channels?: Named<ChannelTold<NoInfer<P>>>;

  readonly homes?: Named<HomeTold<NoInfer<P>>>;
  readonly services?: List<ServiceTold<NoInfer<P>>>;
  readonly waits?: List<WaitTold<NoInfer<P>>>;
  readonly contacts?: List<ContactTold<NoInfer<P>>>;

  readonly responsible?: List<ResponsibilityTold<NoInfer<P>>>;
  readonly orders?: Named<OrderTold<NoInfer<P>>>;
  readonly care?: List<CareTold<NoInfer<P>>>;
  readonly stays?: Named<StayTold<NoInfer<P>>>;
  readonly delegated?: List<DelegationTold<NoInfer<P>>>;

  readonly assessed?: List<AssessmentTold<NoInfer<P>>>;
  readonly capacity?: List<CapacityTold<NoInfer<P>>>;
  readonly bestInterests?: Named<BestInterestsTold<NoInfer<P>, NoInfer<I>>>;
  readonly reviews?: List<ReviewTold<NoInfer<P>>>;

  readonly support?: List<SupportTold<NoInfer<P>>>;
  readonly covers?: List<CoverTold>;
  readonly supervisions?: List<SupervisionTold>;
  readonly leads?: List<LeadTold>;
  readonly conflicts?: List<ConflictTold<NoInfer<P>>>;
  readonly partners?: List<PartnerTold<NoInfer<P>>>;
  readonly handovers?: Named<HandoverTold<NoInfer<P>, NoInfer<I>>>;

  /** What matters to each owner of a plan. */
  readonly plans?: Readonly<Partial<Record<NoInfer<P>, string>>>;
  readonly expressions?: List<ExpressionTold<NoInfer<P>>>;
  readonly items?: Readonly<Record<I, ItemTold<NoInfer<P>, NoInfer<I>>>>;
  readonly closures?: List<ClosureTold<NoInfer<P>>>;

  readonly grants?: Named<GrantTold<NoInfer<P>, NoInfer<I>>>;
  readonly links?: Named<LinkTold<NoInfer<P> | NoInfer<I>>>;
  readonly packets?: Named<PacketTold<NoInfer<P>>>;
  readonly agreements?: List<AgreementTold<NoInfer<P>>>;
  readonly blocks?: Named<BlockTold<NoInfer<P>>>;

  readonly requests?: Named<RequestTold<NoInfer<P>>>;
  readonly disagreements?: Named<DisagreementTold<NoInfer<P>, NoInfer<I>>>;
  readonly concerns?: Named<ConcernTold<NoInfer<P>, NoInfer<I>>>;
  readonly readers?: List<ReaderTold<string>>;
  readonly glass?: Named<GlassTold<NoInfer<P>>>;
  readonly statements?: Named<StatementTold<NoInfer<P>>>;
}
