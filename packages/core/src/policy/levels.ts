/** How much somebody may know of something, from nothing to all of it. */
export const levels = ['NONE', 'META', 'BUSY', 'SUMMARY', 'FULL'] as const;
export type Level = (typeof levels)[number];

const ranks: { readonly [L in Level]: number } = { NONE: 0, META: 1, BUSY: 2, SUMMARY: 3, FULL: 4 };

/** Whether a level is at least another. */
export const atLeast = (level: Level, least: Level): boolean => ranks[level] >= ranks[least];

/** Whether a level is more than another. */
export const isHigher = (level: Level, than: Level): boolean => ranks[level] > ranks[than];
