import { type Ecomap, ecomapOf } from './ecomap.js';
import type { Fact, PictureFamily } from './family.js';
import { type Genogram, genogramOf } from './genogram.js';
import { tidy } from './tidy.js';

/** A family's tree and the services around it, in numbers: the same family gives the same picture in any order. */
export interface Picture {
  readonly family: PictureFamily;
  readonly genogram: Genogram;
  readonly ecomap: Ecomap | null;
}

/** Lays out what a viewer was shown of a family. */
export function pictureOf(given: PictureFamily): Picture {
  const family = tidy(given);
  const genogram = genogramOf(family);
  return {
    family,
    genogram,
    ecomap: ecomapOf(
      family,
      genogram.people.map(({ person }) => person),
    ),
  };
}

/** All that a picture tells. */
export function factsOf({ genogram, ecomap }: Picture): readonly Fact[] {
  const ties = [...genogram.lines.flatMap(({ says }) => says), ...genogram.implied];
  return [
    ...genogram.people.flatMap(({ says }) => says),
    ...ties.map((tie): Fact => ({ of: 'tie', tie })),
    ...genogram.households.flatMap(({ says }) => says),
    ...(ecomap?.lines ?? []).map(({ service }): Fact => ({ of: 'service', service })),
  ];
}
