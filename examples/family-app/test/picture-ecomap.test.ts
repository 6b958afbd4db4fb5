import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet } from '../src/picture/clearance.js';
import { type Ecomap, spotsOf } from '../src/picture/ecomap.js';
import type { PictureFamily } from '../src/picture/family.js';
import { strengthStyles } from '../src/picture/line-styles.js';
import { apart } from '../src/picture/measures.js';
import { pictureOf } from '../src/picture/picture.js';
import { roomOf } from '../src/picture/service-line.js';
import { wildFamily } from './picture-arbitrary.js';
import { divorced, separated, twins } from './picture-families.js';

function ecomapOf(family: PictureFamily): Ecomap {
  const { ecomap } = pictureOf(family);
  if (ecomap === null) throw new Error('There are no services');
  return ecomap;
}

const lineOf = (map: Ecomap, service: string, person: string) =>
  map.lines.find((line) => line.service.service === service && line.service.person === person);

describe('the services around a family', () => {
  it('[APP-32] a strong line is thick, a weak one dashed, a stressful one runs in teeth, an ordinary one is thin', () => {
    const map = ecomapOf(separated);
    expect(strengthStyles.STRONG.width).toBeGreaterThan(2 * strengthStyles.ORDINARY.width);
    expect(strengthStyles.WEAK.dash).toBeDefined();
    expect(strengthStyles.ORDINARY.dash).toBeUndefined();
    expect(lineOf(map, 'Family court', 'anna')?.points.length).toBeGreaterThan(6);
    expect(lineOf(map, 'GP', 'anna')?.points.length).toBe(2);
  });

  it('[APP-32] arrowheads stand where it goes to', () => {
    const map = ecomapOf(separated);
    const tips = (service: string, person: string) => {
      const line = lineOf(map, service, person);
      const ends = [line?.points[0], line?.points.at(-1)];
      return line?.heads.map(([tip]) => ends.findIndex((end) => end?.x === tip?.x && end?.y === tip?.y));
    };
    expect(tips('GP', 'anna')).toEqual([0]);
    expect(tips('Family court', 'anna')).toEqual([1]);
    expect(tips('School', 'maya')).toEqual([0, 1]);
  });

  it('[APP-32] every line has its words', () => {
    const words = ecomapOf(separated).lines.map(({ label }) => label.lines.join(' '));
    expect(words).toEqual([
      'to Maya strong',
      'from Anna stressful',
      'to Anna ordinary',
      'to and from Leo strong',
      'to and from Maya weak',
    ]);
  });

  it('[APP-32] a service of two people is there once, with a line for each', () => {
    const map = ecomapOf(twins);
    expect(map.services.map(({ name }) => name)).toEqual(['Climbing wall', 'School']);
    expect(map.lines.filter(({ service }) => service.service === 'Climbing wall').length).toBe(2);
  });

  it('[APP-35] a service less leaves no gap on the ring', () => {
    const angles = (family: PictureFamily) => {
      const { family: middle, lines } = ecomapOf(family);
      return lines.map(({ points }) => {
        const at = points[0] ?? middle;
        return Math.round((Math.atan2(at.y - middle.y, at.x - middle.x) * 180) / Math.PI);
      });
    };
    const less = { ...divorced, services: divorced.services.slice(0, 2) };
    expect(angles(divorced)).toEqual([-90, 30, 150]);
    expect(angles(less)).toEqual([-90, 90]);
  });

  it('[APP-32] has no words and no shapes upon each other', () => {
    fc.assert(
      fc.property(
        wildFamily.filter(({ services }) => services.length > 0),
        (family) => {
          const map = ecomapOf(family);
          const rooms = map.lines.map(roomOf);
          const shapes = map.services.map((service) => spotsOf(service, map.family));
          const touching = shapes.flatMap((one, n) =>
            shapes
              .slice(n + 1)
              .filter((other) => one.some((a) => other.some((b) => apart(a, b) < a.radius + b.radius))),
          );
          expect(rooms.flatMap((one, n) => rooms.slice(n + 1).filter((other) => meet(one, other)))).toEqual([]);
          expect(touching).toEqual([]);
        },
      ),
      { numRuns: 50, seed: 20_261_129 },
    );
  });
});
