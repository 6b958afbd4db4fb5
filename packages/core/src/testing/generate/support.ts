import type { Area, PersonId } from '../../records/words.js';
import { areas } from '../../records/words.js';
import { dayFrom, later } from '../calendar.js';
import { add, type Member, type Scene } from './scene.js';
import { matters } from './words.js';

/** Starts the support of those who are helped: a plan, a worker, and sometimes a worker before or one to come. */
export function support(scene: Scene): readonly Member[] {
  const helped = scene.members.filter(({ isHelped }) => isHelped);
  const [first, second = first] = scene.workers;
  const oneForAll = scene.chance(0.7);
  const opened = scene.between(20, 300);
  for (const { id, part } of helped) {
    const worker = oneForAll || part !== 'parent' ? first : second;
    if (worker === undefined) throw new RangeError('There are no workers.');
    add(scene, 'plan', {
      owner: id,
      matters: scene.chance(0.8) ? scene.pick(matters) : null,
      openedAt: later(scene.at, -opened),
    });
    add(scene, 'assignment', { worker, person: id, from: dayFrom(scene.at, -opened) });
    if (scene.chance(scene.figures.otherWorker)) otherWorker(scene, id, opened);
  }
  for (const child of helped) if (child.age < 16 && scene.chance(scene.figures.assessed)) assess(scene, child.id);
  return helped;
}

function otherWorker(scene: Scene, person: PersonId, opened: number): void {
  const worker = scene.pick(scene.workers);
  const isToCome = scene.chance(0.3);
  add(scene, 'assignment', {
    worker,
    person,
    from: dayFrom(scene.at, isToCome ? scene.between(1, 20) : -opened - scene.between(30, 100)),
    until: isToCome ? null : dayFrom(scene.at, -scene.between(1, Math.max(2, opened))),
  });
}

function assess(scene: Scene, child: PersonId): void {
  const chosen = scene.some<Area>(areas, 0.4);
  if (chosen.length === 0) return;
  add(scene, 'competence', {
    child,
    areas: chosen,
    outcome: scene.chance(0.6) ? 'competent' : 'notCompetent',
    by: scene.pick(scene.workers),
    at: later(scene.at, -scene.between(0, 60)),
    rationale: 'Understands what it means, in their own words.',
  });
}
