import {
  type CivilDate,
  type ClockTime,
  civilDateAt,
  type Instant,
  monthsAfter,
  parseCivilDate,
  parseClockTime,
  parseInstant,
} from '../time.js';

/** The moment at which every demonstration stands: ten o'clock on a Monday morning in London. */
export const demonstrationNow = theInstant('2026-06-15T09:00:00.000Z');

const minute = 60_000;
const day = 1_440 * minute;

/** The instant some days and minutes after another, or before it. */
export const later = (at: Instant, days: number, minutes = 0): Instant =>
  new Date(Date.parse(at) + days * day + minutes * minute).toISOString() as Instant;

/** The date in Europe/London some days after an instant, or before it. */
export const dayFrom = (at: Instant, days: number): CivilDate => civilDateAt(later(at, days));

/** The date of birth of somebody who turned `age` as many days ago as `days` says. */
export const bornFor = (at: Instant, age: number, days: number): CivilDate =>
  monthsAfter(dayFrom(at, -days), -12 * age);

/** An instant written by hand; a wrong one is a programmer's error. */
export function theInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`${text} is not an instant.`);
  return instant;
}

/** A date written by hand; a wrong one is a programmer's error. */
export function theDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a date.`);
  return date;
}

/** A time of the day written by hand; a wrong one is a programmer's error. */
export function theClock(text: string): ClockTime {
  const clock = parseClockTime(text);
  if (clock === undefined) throw new RangeError(`${text} is not a time of the day.`);
  return clock;
}
