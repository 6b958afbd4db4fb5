import { civilDateAt, monthsAfter } from '../../time.js';
import { later } from '../calendar.js';
import { workerOf } from '../staff.js';
import { add, type Member, type Scene } from './scene.js';

/** Who asks to see what is held, of themself or for somebody who authorised them, and who reviews it. */
export function askToSee(scene: Scene, helped: readonly Member[]): void {
  const { at, between, chance, pick, figures, members } = scene;
  for (const { id } of helped) {
    if (!chance(figures.accessRequest)) continue;
    const asked = later(at, -between(0, 19));
    const by = chance(0.5) ? id : pick(members).id;
    add(scene, 'accessRequest', {
      ...{ subject: id, by, basis: by === id ? 'self' : 'authorised', at: asked, state: 'received' },
      dueBy: monthsAfter(civilDateAt(asked), 1),
      reviewer: chance(0.7) ? workerOf('Denise') : null,
    });
  }
}
