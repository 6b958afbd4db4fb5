import { tieFlows, tieStrengths } from '../../records/support.js';
import type { PersonId } from '../../records/words.js';
import { dayFrom } from '../calendar.js';
import { add, type Scene } from './scene.js';
import { clubs, type Place, schools } from './words.js';

/** Where children and young people go to school, and what else there is in somebody's life; to some they go no more. */
export function goToSchool(scene: Scene): void {
  const { chance, figures, pick } = scene;
  for (const { id, age, part } of scene.members) {
    const isPupil = (part === 'youngPerson' || part === 'sibling') && age >= 4;
    if (isPupil && chance(figures.atSchool)) go(scene, id, { service: pick(schools), sort: 'school' });
    if (chance(figures.atClub)) go(scene, id, pick(clubs));
  }
}

function go(scene: Scene, owner: PersonId, place: Place): void {
  const { at, between, chance, pick } = scene;
  add(scene, 'serviceTie', {
    ...{ owner, ...place, strength: pick(tieStrengths), flow: pick(tieFlows) },
    from: dayFrom(at, -between(100, 900)),
    until: chance(0.1) ? dayFrom(at, between(-60, 30)) : null,
  });
}
