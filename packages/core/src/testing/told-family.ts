import type { Family } from '../family.js';
import type { PersonId } from '../records/words.js';
import { buildFamily } from './build.js';
import type { Story } from './story.js';

/** A family written by hand to be looked at: it proves nothing by itself. */
export interface ToldFamily {
  readonly id: string;
  /** What people call the family when they speak of it here. */
  readonly label: string;
  readonly family: Family;
  readonly people: Readonly<Record<string, PersonId>>;
}

/** Tells a family for the demonstration. */
export function toldFamily<const P extends string, const I extends string>(story: Story<P, I>): ToldFamily {
  const { family, people } = buildFamily(story);
  return { id: story.family, label: story.family, family, people };
}
