import { chanceOf } from './chance.js';

/** Gives a new id at each call, the same ones each time it is made. */
export const newIds = (seed = 77) => chanceOf(seed).uuid;
