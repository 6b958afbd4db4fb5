import type { Command } from '../decider.js';
import { all, type Family } from '../family.js';
import { look, type Sight } from '../policy/sight.js';
import { mostExpressions } from '../records/expression.js';
import type { Plan } from '../records/kinds.js';
import { drivers, noteSorts } from '../records/plan.js';
import { type Actor, areas, sensitiveTopics } from '../records/words.js';
import { holds, type Instant } from '../time.js';
import { dayFrom, demonstrationNow, later } from './calendar.js';
import { type Chance, seeded } from './chance.js';
import { shown } from './shown.js';

/** A command that would add one item, and somebody who may do it. */
export interface Addition {
  readonly command: Command;
  readonly actor: Actor;
}

/** Somebody writing in a plan: what they know limits what they can point to. */
interface Writing extends Chance {
  readonly family: Family;
  readonly sight: Sight;
  readonly plan: Plan;
  readonly at: Instant;
}

/**
 * Commands that each add one thing to a plan of the family at an instant, with marks drawn from the seed: of every kind
 * of item and sort of note, by owners and by assigned workers, and pictures by owners. `decide` accepts each of them on its own.
 */
export function hiddenAdditions(family: Family, seed: number, at: Instant = demonstrationNow): readonly Addition[] {
  const chance = seeded(seed);
  return all(family, 'plan').flatMap((plan) =>
    writersOf(family, plan, at).flatMap((actor) => {
      const writing: Writing = { ...chance, family, sight: look(family, actor, at), plan, at };
      return [...items(writing), ...notes(writing), ...expressions(writing)].map((command) => ({ command, actor }));
    }),
  );
}

/** The owner, while they live, and their workers, while the plan is open and they may work here. */
const writersOf = (family: Family, plan: Plan, at: Instant): readonly Actor[] => {
  const workers = all(family, 'assignment')
    .filter((assigned) => assigned.person === plan.owner && holds(assigned, at))
    .map(({ worker }) => worker);
  const writers = [
    { person: plan.owner, worker: null },
    ...[...new Set(workers)].map((worker) => ({ person: null, worker })),
  ];
  return writers.filter((actor) => look(family, actor, at).may('WriteNote', plan));
};

function items(writing: Writing): readonly Command[] {
  const { plan, at, sight, family, pick, between } = writing;
  const start = later(at, between(-3, 30), 15 * between(0, 40));
  const goals = all(family, 'goal').filter((goal) => goal.owner === plan.owner && sight.opening(goal).level === 'FULL');
  const goal = goals.length > 0 && writing.chance(0.5) ? pick(goals).id : null;
  const people = othersKnown(writing);
  return [
    { type: 'SetGoal', input: { ...marks(writing), words: 'Something I would like', status: 'open' } },
    { type: 'NameNeed', input: { ...marks(writing), words: 'Something I need', driver: pick(drivers) } },
    { type: 'PlanAction', input: { ...marks(writing), words: 'Something to do', goal, due: dayFrom(at, 7) } },
    {
      type: 'BookAppointment',
      input: {
        ...marks(writing),
        words: 'Somewhere to be',
        place: 'Library',
        start,
        end: later(start, 0, 45),
        participants: writing.some(people, 0.2),
        goal,
      },
    },
  ];
}

function notes(writing: Writing): readonly Command[] {
  const isOwner = writing.sight.viewer.person === writing.plan.owner;
  return noteSorts
    .filter((sort) => sort === 'shared' || (sort === 'own' || sort === 'worry') === isOwner)
    .map((sort) => ({ type: 'WriteNote', input: { ...marks(writing), words: 'Something to keep', sort } }));
}

function expressions({ sight, plan, family }: Writing): readonly Command[] {
  const had = all(family, 'expression').filter(({ owner }) => owner === plan.owner).length;
  if (sight.viewer.person !== plan.owner || had >= mostExpressions) return [];
  return [{ type: 'AddExpression', input: { plan: plan.id, ...shown.picture, title: 'Something I like' } }];
}

const othersKnown = ({ family, sight, plan }: Writing) =>
  all(family, 'person')
    .map(({ id }) => id)
    .filter((id) => id !== plan.owner && sight.knows(id));

function marks(writing: Writing) {
  const { plan, pick, chance } = writing;
  const others = othersKnown(writing);
  return {
    plan: plan.id,
    area: pick(areas),
    about: others.length > 0 && chance(0.2) ? [pick(others)] : [],
    sensitive: chance(0.3) ? [pick(sensitiveTopics)] : [],
    confidential: chance(0.4),
    practical: chance(0.1),
  };
}
