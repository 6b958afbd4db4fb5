const london = 'Europe/London';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: london,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: london,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: london,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** A civil date or an instant as a day in London: 5 May 2026. */
export const day = (when: string): string => dayFormat.format(instantOf(when));

/** A day near now, with its day of the week: Tuesday 5 May. */
export const weekday = (when: string): string => weekdayFormat.format(instantOf(when));

/** A time of the day in London: 4:30pm. */
export const time = (when: string): string => timeFormat.format(instantOf(when)).replace(/\s/u, '').toLowerCase();

/** From one time to another on a day: Tuesday 5 May, 4:30pm to 5:30pm. */
export const span = (start: string, end: string): string =>
  weekday(start) === weekday(end)
    ? `${weekday(start)}, ${time(start)} to ${time(end)}`
    : `${weekday(start)}, ${time(start)} to ${weekday(end)}, ${time(end)}`;

const civilFormat = new Intl.DateTimeFormat('en-CA', { timeZone: london, dateStyle: 'short' });

/** The civil date in London of an instant; of a civil date, itself. */
export const civilDay = (when: string): string => civilFormat.format(instantOf(when));

/** A civil date is the whole of its day, so that noon is in it in every zone. */
const instantOf = (when: string): Date => new Date(when.length === 10 ? `${when}T12:00:00Z` : when);
