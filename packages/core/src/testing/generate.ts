import { all, type Family } from '../family.js';
import type { Viewer } from '../policy/standing.js';
import type { FamilyId, WorkerId } from '../records/words.js';
import type { Id } from '../shape.js';
import type { Instant } from '../time.js';
import { demonstrationNow } from './calendar.js';
import { outsideIdOf, seeded } from './chance.js';
import { draft } from './draft.js';
import { figuresOf, type Preset } from './figures.js';
import { mediate } from './generate/between.js';
import { weigh } from './generate/deciding.js';
import { gather } from './generate/gather.js';
import { fill } from './generate/plans.js';
import { askToSee } from './generate/rights.js';
import { keepSafe } from './generate/safety.js';
import type { Scene } from './generate/scene.js';
import { goToSchool } from './generate/school.js';
import { share } from './generate/sharing.js';
import { express, passOn, reach, support } from './generate/support.js';
import { linkWorkers } from './staff.js';

/** What a generated family depends on besides its seed. */
export interface GenerateOptions {
  /** Whose figures it follows; `mission` unless said. */
  readonly preset?: Preset;
  /** Makes everything rare frequent, for laws that must meet every combination. */
  readonly crowded?: boolean;
  /** The moment around which its dates lie. */
  readonly at?: Instant;
  /** Who may work with it, the one who works with most of it first; the demonstration workers unless said. */
  readonly workers?: readonly WorkerId[];
}

/**
 * A family that keeps every law, the same for the same seed and options. Its first person is the young person it is
 * about; the people helped are those with a plan.
 */
export function generateFamily(seed: number, options: GenerateOptions = {}): Family {
  const { preset = 'mission', crowded = false, at = demonstrationNow } = options;
  const chance = seeded(seed);
  const workers = options.workers ?? linkWorkers;
  const scene: Scene = {
    ...chance,
    figures: figuresOf(preset, crowded),
    at,
    workers,
    draft: draft(chance.uuid() as FamilyId),
    members: [],
    things: [],
    linked: [],
    holders: [],
    assigned: [],
    passing: [],
    blocked: [],
    restricted: [],
  };
  gather(scene);
  const helped = support(scene);
  fill(scene, helped);
  passOn(scene);
  weigh(scene, helped);
  share(scene, helped);
  reach(scene, helped);
  // From chance of their own, so that what a seed gave before them stays as it was.
  const between = { ...scene, ...seeded(-seed - 1) };
  mediate(between, helped);
  keepSafe(between, helped);
  askToSee(between, helped);
  goToSchool(between);
  express(between, helped);
  return scene.draft.family();
}

/** Some families, each from its own seed drawn from this one. */
export function generateFamilies(seed: number, count: number, options: GenerateOptions = {}): readonly Family[] {
  const { between } = seeded(seed);
  return Array.from({ length: count }, () => generateFamily(between(0, 2 ** 52), options));
}

/** A worker of the provider who has no part in any family. */
export const strangerWorker: Id<'worker'> = outsideIdOf('worker', 'nobody’s worker');

/** Every worker whom a family names for some part, in an order that does not change. */
const workersOf = (family: Family): readonly WorkerId[] => [
  ...new Set([
    ...all(family, 'assignment').map(({ worker }) => worker),
    ...all(family, 'handover').map(({ to }) => to),
    ...all(family, 'supervision').map(({ supervisor }) => supervisor),
    ...all(family, 'cover').map(({ worker }) => worker),
    ...all(family, 'safeguardingLead').map(({ worker }) => worker),
    ...all(family, 'conflictOfInterest').map(({ worker }) => worker),
    ...all(family, 'partnerWorker').map(({ worker }) => worker),
    ...all(family, 'disagreement').flatMap(({ worker }) => worker ?? []),
    ...all(family, 'namedReader').map(({ worker }) => worker),
    ...all(family, 'breakGlass').map(({ worker }) => worker),
    ...all(family, 'accessRequest').flatMap(({ reviewer }) => reviewer ?? []),
  ]),
];

/**
 * Everybody who can look at a family: each member; each worker who has, had or is to have a part in it, supervisors,
 * those who stand in, leads, relatives and people of other organisations among them; a worker who never had one; and
 * one human who is both a member and a worker.
 */
export function viewersOf(family: Family): readonly Viewer[] {
  const people = all(family, 'person').map(({ id }) => id);
  const workers = workersOf(family);
  return [
    ...people.map((person) => ({ person, worker: null })),
    ...[...workers, strangerWorker].map((worker) => ({ person: null, worker })),
    ...workers.slice(0, 1).map((worker) => ({ person: people.at(-1) ?? null, worker })),
  ];
}
