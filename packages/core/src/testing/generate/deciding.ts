import { fraserGuidelines, tellingSteps } from '../../records/authority.js';
import type { Area } from '../../records/words.js';
import { areas } from '../../records/words.js';
import { dayFrom, later } from '../calendar.js';
import { add, type Member, type Scene } from './scene.js';

/** Who decides: what was found of competence and capacity, decisions in somebody's best interests, reviews by age. */
export function weigh(scene: Scene, helped: readonly Member[]): void {
  const { figures, chance } = scene;
  for (const member of helped) {
    if (member.age < 16 && chance(figures.assessed)) assess(scene, member, scene.some(areas, 0.4));
    if (member.age < 16 && chance(figures.assessed * 0.3)) assess(scene, member, scene.some(areas, 0.3));
    if (member.age >= 16 && chance(figures.capacity)) measure(scene, member, scene.some(areas, 0.4));
    if (chance(figures.bestInterests)) decideFor(scene, member);
    review(scene, member);
  }
}

function assess(scene: Scene, { id }: Member, chosen: readonly Area[], outcome?: 'notCompetent'): void {
  const { at, between, chance } = scene;
  if (chosen.length === 0) return;
  add(scene, 'competence', {
    ...{ child: id, areas: chosen, outcome: outcome ?? (chance(0.6) ? 'competent' : 'notCompetent') },
    by: scene.pick(scene.workers),
    at: later(at, -between(0, outcome === undefined ? 60 : 5)),
    reviewBy: chance(0.5) ? dayFrom(at, between(-10, 180)) : null,
    rationale: 'Understands what it means, in their own words.',
    steps: scene.some(tellingSteps, 0.7),
    fraser: chosen.includes('sexualHealth') ? scene.some(fraserGuidelines, 0.5) : [],
  });
}

function measure(scene: Scene, { id }: Member, chosen: readonly Area[], outcome?: 'lacksCapacity'): void {
  const { at, between, chance } = scene;
  if (chosen.length === 0) return;
  add(scene, 'capacity', {
    ...{ person: id, areas: chosen, outcome: outcome ?? (chance(0.5) ? 'hasCapacity' : 'lacksCapacity') },
    by: scene.pick(scene.workers),
    at: later(at, -between(0, outcome === undefined ? 60 : 5)),
    reviewBy: chance(0.5) ? dayFrom(at, between(-10, 180)) : null,
    until: chance(0.2) ? dayFrom(at, between(-5, 60)) : null,
  });
}

/** Opens some of somebody's items to a reader for a time; mostly where they were found unable to decide it. */
function decideFor(scene: Scene, member: Member): void {
  const { at, between, chance } = scene;
  const own = scene.things.filter(({ owner }) => owner === member.id);
  const readers = scene.members.filter(({ id, part }) => id !== member.id && part !== 'baby');
  if (own.length === 0 || readers.length === 0) return;
  const items = [...new Set([scene.pick(own), ...scene.some(own, 0.2)])];
  const isAged = member.age >= 16;
  const found = [...new Set(items.map(({ area }) => area))];
  const isFound = chance(0.7);
  if (isFound && isAged) measure(scene, member, found, 'lacksCapacity');
  else if (isFound) assess(scene, member, found, 'notCompetent');
  const from = later(at, -between(2, 40));
  const isTold = chance(0.7);
  add(scene, 'bestInterestsDecision', {
    person: member.id,
    reader: scene.pick(readers).id,
    items: items.map(({ id }) => id as never),
    basis: isAged === chance(0.95) ? 'mentalCapacityAct' : 'child',
    by: scene.pick(scene.workers),
    ...{ from, until: dayFrom(at, chance(0.85) ? between(0, 150) : -1), toldAt: isTold ? from : null },
    unsafeToTell: isTold || chance(0.5) ? null : 'Telling first would put them at risk.',
  });
}

function review(scene: Scene, { id, age }: Member): void {
  for (const reached of ['11', '13', '16', '18'] as const)
    if (Number(reached) <= age && age < 20 && scene.chance(scene.figures.reviewed))
      add(scene, 'accessReview', {
        ...{ person: id, age: reached, by: scene.pick(scene.workers) },
        at: later(scene.at, -scene.between(0, 100)),
      });
}
