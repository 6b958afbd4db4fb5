import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begins,
  birthday,
  type CivilDate,
  civilDateAt,
  ends,
  hasTurned,
  holds,
  type Instant,
  type Moment,
  monthsAfter,
  parseCivilDate,
  parseInstant,
  startOfDay,
} from '../src/time.js';

fc.configureGlobal({ seed: 20_260_615, numRuns: 300 });

const date = (text: string) => text as CivilDate;
const instant = (text: string) => text as Instant;
const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2183-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => date(day.toISOString().slice(0, 10)));

describe('[T1] a date is a date in Europe/London', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z', 'in winter it begins at midnight UTC'],
    ['2026-06-15', '2026-06-14T23:00:00.000Z', 'in summer it begins an hour before midnight UTC'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z', 'the day on which summer time begins still begins in winter time'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z', 'the day after begins in summer time'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z', 'the day on which summer time ends still begins in summer time'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z', 'the day after begins in winter time'],
    ['1969-01-01', '1968-12-31T23:00:00.000Z', 'from 1968 to 1971 summer time lasted all year'],
    ['1944-06-06', '1944-06-05T22:00:00.000Z', 'in the war there was double summer time'],
  ])('%s begins at %s: %s', (day, begun) => {
    expect(startOfDay(date(day))).toBe(begun);
  });

  it('its first instant has that date, and the millisecond before it has the day before', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const before = instant(new Date(Date.parse(startOfDay(day)) - 1).toISOString());
        expect(civilDateAt(startOfDay(day))).toBe(day);
        expect(civilDateAt(before) < day).toBe(true);
      }),
      { examples: [[date('2026-03-29')], [date('2026-10-25')], [date('2000-02-29')]] },
    );
  });

  it('says the same in Los Angeles, Auckland and UTC', () => {
    const script = fileURLToPath(new URL('clock.ts', import.meta.url));
    const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
    const clockIn = (TZ: string) =>
      execFileSync(process.execPath, [tsx, script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const said = clockIn('UTC');
    expect(JSON.parse(said)).toHaveLength(4);
    expect(clockIn('America/Los_Angeles')).toBe(said);
    expect(clockIn('Pacific/Auckland')).toBe(said);
  });
});

describe('[T2] a dated fact holds from its start up to, not including, its end', () => {
  const from = '2026-01-01T09:00:00.000Z' as Moment;
  const until = '2026-02-01T09:00:00.000Z' as Moment;
  it.each([
    ['2026-01-01T08:59:59.999Z', false],
    ['2026-01-01T09:00:00.000Z', true],
    ['2026-02-01T08:59:59.999Z', true],
    ['2026-02-01T09:00:00.000Z', false],
  ])('at %s: %s', (at, answer) => {
    expect(holds({ from, until }, instant(at))).toBe(answer);
  });

  it('without a start it has always held, and without an end it goes on', () => {
    expect(holds({ from: null, until: null }, instant('1950-01-01T00:00:00.000Z'))).toBe(true);
    expect(holds({ from, until: null }, instant('2190-01-01T00:00:00.000Z'))).toBe(true);
  });
});

describe('[T3] until a date is to the end of that date', () => {
  it('"until 5 May" ends as 6 May begins in London', () => {
    expect(ends(date('2026-05-05'))).toBe('2026-05-05T23:00:00.000Z');
    expect(ends(date('2026-05-05'))).toBe(begins(date('2026-05-06')));
    expect(ends(date('2026-12-31'))).toBe('2027-01-01T00:00:00.000Z');
  });

  it('an instant ends at itself', () => {
    expect(ends(instant('2026-05-05T09:00:00.000Z'))).toBe('2026-05-05T09:00:00.000Z');
  });

  it('what is until a date holds through the whole of it', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const period = { from: null, until: day };
        expect(holds(period, startOfDay(day))).toBe(true);
        expect(holds(period, ends(day))).toBe(false);
      }),
    );
  });
});

describe('[T4] an age is attained as the birthday begins', () => {
  it.each([
    ['2010-06-15', 16, '2026-06-14T22:59:59.999Z', false],
    ['2010-06-15', 16, '2026-06-14T23:00:00.000Z', true],
    ['2010-12-24', 16, '2026-12-23T23:59:59.999Z', false],
    ['2010-12-24', 16, '2026-12-24T00:00:00.000Z', true],
    ['2008-02-29', 18, '2026-02-28T23:59:59.999Z', false],
    ['2008-02-29', 18, '2026-03-01T00:00:00.000Z', true],
    ['2012-02-29', 16, '2028-02-28T23:59:59.999Z', false],
    ['2012-02-29', 16, '2028-02-29T00:00:00.000Z', true],
  ])('born on %s, %i years by %s: %s', (born, age, at, answer) => {
    expect(hasTurned(date(born), age, instant(at))).toBe(answer);
  });

  it('born on 29 February one attains an age on 1 March in a common year', () => {
    expect(birthday(date('2008-02-29'), 18)).toBe('2026-03-01');
    expect(birthday(date('2008-02-29'), 20)).toBe('2028-02-29');
    expect(birthday(date('2000-02-29'), 100)).toBe('2100-03-01');
  });

  it('the birthday is on the same day of the year, in any century', () => {
    expect(birthday(date('2190-05-10'), 16)).toBe('2206-05-10');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 120 }), (born, age) => {
        const day = birthday(born, age);
        expect(Number(day.slice(0, 4)) - Number(born.slice(0, 4))).toBe(age);
        expect([born.slice(4), born.slice(4) === '-02-29' ? '-03-01' : '']).toContain(day.slice(4));
      }),
    );
  });
});

describe('[T5] months are counted by the calendar', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-06-15', -192, '2010-06-15'],
  ])('%s and %i months are %s', (day, months, after) => {
    expect(monthsAfter(date(day), months)).toBe(after);
  });
});

describe('[T6] an instant is UTC with milliseconds', () => {
  it.each([
    ['2026-06-15T10:00:00+01:00', '2026-06-15T09:00:00.000Z'],
    ['2026-06-15T09:00Z', '2026-06-15T09:00:00.000Z'],
    ['2026-06-15T09:00:00.123456Z', '2026-06-15T09:00:00.123Z'],
  ])('%s reads as %s', (text, read) => {
    expect(parseInstant(text)).toBe(read);
  });

  it.each([
    '2026-06-15',
    '2026-06-15T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-06-15T25:00:00Z',
    '2026-06-15 09:00:00Z',
    '0000-00-00T00:00:00Z',
    '1750000000000',
    '',
  ])('%j is not an instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('neither numbers, dates nor nothing are instants or dates', () => {
    for (const value of [0, Number.NaN, new Date(0), null, undefined, [], {}])
      expect([parseInstant(value), parseCivilDate(value)]).toEqual([undefined, undefined]);
  });
});

describe('[T1] a date of the calendar', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2012-1-1',
    '2012-13-01',
    '2012-00-10',
    '1899-12-31',
    '2200-01-01',
    '12-01-01',
    ' 2012-01-01',
    '2012-01-01T00:00:00Z',
  ])('%j is none', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });
});
