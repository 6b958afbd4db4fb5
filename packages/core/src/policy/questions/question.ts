import type { Level } from '../levels.js';
import type { Matter } from '../matter.js';
import type { Standing } from '../standing.js';

/** A standing that can also tell the level of a link's end, so that a link can follow its ends. */
export interface Asking extends Standing {
  readonly levelOf: (ref: { readonly kind: string; readonly id: string }) => Level;
}

/** A named yes-or-no question about dated facts, between a viewer and a matter. */
export type Question = (asking: Asking, matter: Matter) => boolean;

/** A question made of others, which stay in sight: a check of the rules takes each of them out in turn. */
export interface Composed extends Question {
  readonly questions: readonly Question[];
}

/** Yes when every question says yes. */
export const every = (...questions: readonly Question[]): Composed =>
  Object.assign((asking: Asking, matter: Matter) => questions.every((question) => question(asking, matter)), {
    questions,
  });

/** Yes when some question says yes. */
export const some = (...questions: readonly Question[]): Composed =>
  Object.assign((asking: Asking, matter: Matter) => questions.some((question) => question(asking, matter)), {
    questions,
  });
