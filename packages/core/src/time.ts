declare const civil: unique symbol;
declare const utc: unique symbol;
declare const clock: unique symbol;

/** A date of life in Europe/London, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [civil]: true };

/** An instant, `YYYY-MM-DDTHH:mm:ss.sssZ`; instants compare as text. */
export type Instant = string & { readonly [utc]: true };

/** What a clock in Europe/London shows, `HH:mm`, up to the `24:00` at which a day ends; clock times compare as text. */
export type ClockTime = string & { readonly [clock]: true };

/** The start or the end of a dated fact: a whole day, or an exact instant. */
export type Moment = CivilDate | Instant;

/** A fact that holds from its start up to, not including, its end. */
export interface Period {
  readonly from: Moment | null;
  readonly until: Moment | null;
}

const day = 86_400_000;
const hour = 3_600_000;
const iso = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
const midnightUtc = (date: CivilDate): number => Date.parse(`${date}T00:00:00.000Z`);
const isCivil = (moment: Moment): moment is CivilDate => moment.length === 10;

/** A real calendar date from 1900 to 2199, or undefined. */
export function parseCivilDate(value: unknown): CivilDate | undefined {
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? (value as CivilDate) : undefined;
}

/** A time of the day to the minute, from `00:00` to `24:00`, or undefined. */
export const parseClockTime = (value: unknown): ClockTime | undefined =>
  typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value) ? (value as ClockTime) : undefined;

/** An ISO 8601 instant with a zone, as UTC with milliseconds, or undefined. */
export function parseInstant(value: unknown): Instant | undefined {
  const date = typeof value === 'string' ? iso.exec(value)?.[1] : undefined;
  const time = date !== undefined && parseCivilDate(date) ? Date.parse(value as string) : Number.NaN;
  return Number.isNaN(time) ? undefined : instantAt(time);
}

/** What a pure function answered lately: the calendar is slow to ask, and a family asks about the same days. */
function remembered<K extends string, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= 10_000) answers.clear();
    const found = answer(key);
    answers.set(key, found);
    return found;
  };
}

/**
 * The instant at which a date begins in Europe/London. British clocks change at 01:00 UTC, so the offset at midnight
 * UTC of a date is also the offset at its local midnight.
 */
export const startOfDay: (date: CivilDate) => Instant = remembered((date: CivilDate) => {
  const midnight = midnightUtc(date);
  return instantAt(midnight - Number(londonHour.format(midnight)) * hour);
});

/** What calendar and clock show in Europe/London at an instant, as `YYYY-MM-DDTHH:mm`. */
const localAt: (at: Instant) => string = remembered((at: Instant) => {
  const time = Date.parse(at);
  const utcHour = new Date(time).getUTCHours();
  const offset = (Number(londonHour.format(time)) - utcHour + 24) % 24;
  return new Date(time + offset * hour).toISOString().slice(0, 16);
});

/** The date in Europe/London at an instant. */
export const civilDateAt = (at: Instant): CivilDate => localAt(at).slice(0, 10) as CivilDate;

/** What a clock in Europe/London shows at an instant, to the minute. */
export const clockAt = (at: Instant): ClockTime => localAt(at).slice(11) as ClockTime;

/** The days of the week, in order. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Which day of the week a date is. */
export const weekdayOf = (date: CivilDate): Weekday =>
  weekdays[(new Date(midnightUtc(date)).getUTCDay() + 6) % 7] as Weekday;

/**
 * The instants at which a clock in Europe/London may come to show a time on a date, the earlier first: as the clocks go
 * back it shows some times twice, and as they go forward, at 01:00 UTC, it comes past some that it never shows.
 */
export function instantsOf(date: CivilDate, clock: ClockTime): readonly Instant[] {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  const asIfUtc = midnightUtc(date) + hours * hour + minutes * 60_000;
  return [...new Set([asIfUtc - hour, asIfUtc, midnightUtc(date) + hour])].toSorted((a, b) => a - b).map(instantAt);
}

/** The instant some minutes later. */
export const minutesAfter = (at: Instant, minutes: number): Instant => instantAt(Date.parse(at) + minutes * 60_000);

/** The instant from which a fact holds: a date holds from its first moment. */
export const begins = (from: Moment): Instant => (isCivil(from) ? startOfDay(from) : from);

const dayAfter: (date: CivilDate) => CivilDate = remembered((date: CivilDate) => daysAfter(date, 1));

/** The instant at which a fact no longer holds: "until 5 May" ends as 6 May begins. */
export const ends = (until: Moment): Instant => (isCivil(until) ? startOfDay(dayAfter(until)) : until);

/** The instant at which the next day begins in Europe/London. */
export const nextDay = (at: Instant): Instant => ends(civilDateAt(at));

/** Whether something that may have an end has come to it. */
export const isOver = (until: Moment | null, at: Instant): boolean => until !== null && ends(until) <= at;

/** When something ends that is ended at an instant: what has not begun ends as it begins, and so never held. */
export const endedAt = (from: Moment | null, at: Instant): Instant => (from === null ? at : later(begins(from), at));

export const earlier = (one: Instant | null, other: Instant): Instant => (one !== null && one < other ? one : other);
export const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);

/** Whether something that may have happened had happened by an instant. */
export const isPast = (happened: Instant | null, at: Instant): boolean => happened !== null && happened <= at;

/** Whether a dated fact holds at an instant. */
export const holds = ({ from, until }: Period, at: Instant): boolean =>
  (from === null || begins(from) <= at) && !isOver(until, at);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The date on which somebody attains an age in years; born on 29 February they attain it on 1 March in a common year.
 */
export function birthday(born: CivilDate, age: number): CivilDate {
  const year = String(Number(born.slice(0, 4)) + age);
  // A calendar that has no 29 February counts it as 1 March.
  return (born.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-03-01` : `${year}${born.slice(4)}`) as CivilDate;
}

/** Somebody's age in whole years at an instant, by civil date in Europe/London; less than 0 before they are born. */
export function ageAt(born: CivilDate, at: Instant): number {
  const years = Number(civilDateAt(at).slice(0, 4)) - Number(born.slice(0, 4));
  return hasTurned(born, years, at) ? years : years - 1;
}

/** Whether somebody has attained an age at an instant, by civil date in Europe/London. */
export const hasTurned = (born: CivilDate, age: number, at: Instant): boolean => birthday(born, age) <= civilDateAt(at);

/** The same day some months later, or the last day of that month. */
export function monthsAfter(date: CivilDate, months: number): CivilDate {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last.getUTCDate())))
    .toISOString()
    .slice(0, 10) as CivilDate;
}

/** The date some days later. */
export const daysAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(midnightUtc(date) + days * day).toISOString().slice(0, 10) as CivilDate;

/** The instant some hours later. */
export const hoursAfter = (at: Instant, hours: number): Instant => instantAt(Date.parse(at) + hours * hour);

const isWeekend = (date: CivilDate): boolean => [0, 6].includes(new Date(midnightUtc(date)).getUTCDay());

/** The date some working days later: Monday to Friday count. */
export function workingDaysAfter(date: CivilDate, days: number): CivilDate {
  let [next, left] = [date, days];
  while (left > 0) {
    next = daysAfter(next, 1);
    if (!isWeekend(next)) left -= 1;
  }
  return next;
}
