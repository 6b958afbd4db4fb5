import type { Code } from './codes.js';
import { listed } from './lists.js';

type Weekday = Code<'Weekday'>;

const weekdays: Readonly<Record<Weekday, string>> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
};

/** Days of the week as one says them: Monday, Tuesday and Wednesday. */
export const daysOfWeek = (days: readonly Weekday[]): string => listed(days.map((day) => weekdays[day]));
