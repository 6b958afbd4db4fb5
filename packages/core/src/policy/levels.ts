/** How much somebody may know of something, from nothing to all of it. */
export const levels = ['NONE', 'META', 'BUSY', 'SUMMARY', 'FULL'] as const;
export type Level = (typeof levels)[number];

/** Whether a level is at least another. */
export const atLeast = (level: Level, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least);
