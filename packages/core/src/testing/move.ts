import type { Family } from '../family.js';
import { isObject } from '../shape.js';
import {
  type CivilDate,
  civilDateAt,
  clockAt,
  daysAfter,
  type Instant,
  minutesAfter,
  parseCivilDate,
  parseInstant,
} from '../time.js';

/** The same family with every date and instant some days later: a demonstration that does not grow old. */
export const movedBy = (family: Family, days: number): Family => moved(family, days) as Family;

function moved(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => moved(inner, days));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, days)]));
  if (parseCivilDate(value) !== undefined) return daysAfter(value as CivilDate, days);
  return parseInstant(value) === undefined ? value : sameTimeLater(value as Instant, days);
}

/** The instant some days later at which a clock in Europe/London shows the same: school ends at 15:30 all the year. */
export function sameTimeLater(at: Instant, days: number): Instant {
  const later = minutesAfter(at, days * 24 * 60);
  return minutesAfter(later, aheadAt(at) - aheadAt(later));
}

/** By how many minutes a clock in Europe/London is ahead of UTC. */
const aheadAt = (at: Instant): number =>
  (Date.parse(`${civilDateAt(at)}T${clockAt(at)}:00.000Z`) - Date.parse(`${at.slice(0, 16)}:00.000Z`)) / 60_000;
