import { civilDay, day, weekday } from './dates.js';

/** The day that it is in London: 2026-05-05. */
export const today = (): string => civilDay(new Date().toISOString());

/** A day so many days after another. */
export function daysAfter(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whether a moment has passed: a date only with the whole of its day. */
export const isOver = (until: string | null): boolean =>
  until !== null && (until.length === 10 ? until < today() : new Date(until).getTime() <= Date.now());

/** Somebody's age in whole years today, or on another day. */
export function ageOf(born: string, date: string = today()): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Whether the day by which something is to be decided has passed. */
export const isOverdue = (by: string): boolean => by < today();

/** By when something is to be decided, or since when it is late. */
export function dueWords(by: string): string {
  const date = today();
  if (by < date) return `Overdue since ${day(by)}`;
  if (by === date) return 'Due today';
  return by <= daysAfter(date, 7) ? `Due on ${weekday(by)}` : `Due by ${day(by)}`;
}
