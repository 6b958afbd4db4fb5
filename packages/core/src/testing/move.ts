import type { Family } from '../family.js';
import { isObject } from '../shape.js';
import { parseCivilDate, parseInstant } from '../time.js';

const day = 86_400_000;

/** The same family with every date and instant some days later: a demonstration that does not grow old. */
export const movedBy = (family: Family, days: number): Family => moved(family, days * day) as Family;

function moved(value: unknown, milliseconds: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => moved(inner, milliseconds));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, milliseconds)]));
  const shifted = (time: string) => new Date(Date.parse(time) + milliseconds).toISOString();
  if (parseCivilDate(value) !== undefined) return shifted(`${String(value)}T00:00:00.000Z`).slice(0, 10);
  return parseInstant(value) === undefined ? value : shifted(String(value));
}
