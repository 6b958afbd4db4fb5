import { err, ok, type Result } from './result.js';
import {
  type CivilDate,
  type ClockTime,
  type Instant,
  type Moment,
  parseCivilDate,
  parseClockTime,
  parseInstant,
} from './time.js';

/** Where in the input something stands: `['records', 'goal', '<id>', 'words']`. */
export type Path = readonly (string | number)[];

/** One thing wrong with the input, and where. The message never repeats the value. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** A pointer from one record to another, met while reading. */
export interface Pointer {
  readonly kind: string;
  readonly id: string;
  readonly path: Path;
}

/** What one reading gathers on its way: every problem, and every pointer still to be followed. */
export interface Reading {
  readonly problems: Problem[];
  readonly pointers: Pointer[];
}

/** A description of a value that reads unknown input into it. After a problem the value read is of no use. */
export interface Shape<T> {
  readonly name: string;
  /** Where it points to a record: whether by id alone, or by kind and id. */
  readonly points?: 'id' | 'kindAndId';
  /** Where it names something outside the family: what that is. */
  readonly names?: string;
  read(value: unknown, path: Path, reading: Reading): T;
}

/** The type that a shape reads. */
export type Of<S> = S extends Shape<infer T> ? T : never;

declare const brand: unique symbol;

/** The id of one kind of thing: a UUID that cannot be passed where another kind's is meant. */
export type Id<K extends string> = string & { readonly [brand]: K };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// C0 controls but tab and line ends, DEL, and the overrides that make text read in another order than it is stored.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** A shape from its name and a reader that gives undefined where the value does not fit. */
function shape<T>(name: string, fit: (value: unknown) => T | undefined): Shape<T> {
  return {
    name,
    read(value, path, { problems }) {
      const fitting = fit(value);
      if (fitting === undefined) problems.push({ path, message: `is not ${name}` });
      return fitting as T;
    },
  };
}

/** Text as typed, normalised to NFC, of 1 to `max` code points. */
export function text(max = 2_000): Shape<string> {
  return {
    name: `text of at most ${max} characters`,
    read(value, path, { problems }) {
      const wrong = (message: string) => problems.push({ path, message });
      if (typeof value !== 'string') wrong('is not text');
      else if (value.length > max * 2) wrong(`is longer than ${max} characters`);
      else if (loneSurrogate.test(value)) wrong('has half of a character (a lone surrogate)');
      else if (unprintable.test(value)) wrong('has a character that cannot be shown (a control or an override)');
      else if (value.trim() === '') wrong('is empty');
      else {
        const normal = value.normalize('NFC');
        if ([...normal].length > max) wrong(`is longer than ${max} characters`);
        return normal;
      }
      return '';
    },
  };
}

const base64Text = /^(?:[\w+/]{4})*(?:[\w+/][AQgw]==|[\w+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** Bytes as base64 (RFC 4648, section 4), written in the one way there is, of at most so many thousand characters. */
export const base64 = (kilobytes: number): Shape<string> => ({
  name: `base64 of at most ${kilobytes} kB`,
  read(value, path, { problems }) {
    const wrong = (message: string) => problems.push({ path, message });
    if (typeof value !== 'string') wrong('is not base64');
    else if (value.length > kilobytes * 1_000) wrong(`is larger than ${kilobytes} kB`);
    else if (value === '') wrong('is empty');
    else if (!base64Text.test(value) || value.includes('_')) wrong('is not base64');
    else return value;
    return '';
  },
});

/** One of a closed list of words. */
export const oneOf = <const T extends string>(words: readonly T[]): Shape<T> =>
  shape(`one of ${words.join(', ')}`, (value) => words.find((word) => word === value));

/** Yes or no; absent reads as no. */
export const flag: Shape<boolean> = shape('true or false', (value) =>
  value === undefined ? false : typeof value === 'boolean' ? value : undefined,
);

/** A whole number within bounds. */
export const whole = (min: number, max: number): Shape<number> =>
  shape(`a whole number from ${min} to ${max}`, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value + 0 : undefined,
  );

/** A date of life in Europe/London: `2012-02-29`. */
export const civilDate: Shape<CivilDate> = shape('a date such as 2012-02-29', parseCivilDate);

/** A time of the day in Europe/London, to the minute: `16:30`. */
export const clockTime: Shape<ClockTime> = shape('a time of the day such as 16:30', parseClockTime);

/** An instant in UTC: `2026-03-01T09:00:00.000Z`. */
export const instant: Shape<Instant> = shape('a time such as 2026-03-01T09:00:00.000Z', parseInstant);

/** A date or an instant. */
export const moment: Shape<Moment> = shape('a date or a time', (value) => parseCivilDate(value) ?? parseInstant(value));

/** An id that points outside the family: a worker, a provider. */
export const outside = <K extends string>(kind: K): Shape<Id<K>> => ({
  ...shape(`the id of a ${kind} (a lower-case UUID)`, (value) =>
    typeof value === 'string' && uuid.test(value) ? (value as Id<K>) : undefined,
  ),
  names: kind,
});

/** An id that points to a record of the same family; the reading keeps it to be followed. */
export function ref<K extends string>(kind: K): Shape<Id<K>> {
  const id = outside(kind);
  return {
    name: id.name,
    points: 'id',
    read(value, path, reading) {
      const read = id.read(value, path, reading);
      if (read !== undefined) reading.pointers.push({ kind, id: read, path });
      return read;
    },
  };
}

/** Something or null; absent reads as null. */
export const maybe = <T>(inner: Shape<T>): Shape<T | null> => ({
  name: `${inner.name}, or nothing`,
  ...(inner.points === undefined ? {} : { points: inner.points }),
  ...(inner.names === undefined ? {} : { names: inner.names }),
  read: (value, path, reading) => (value === undefined || value === null ? null : inner.read(value, path, reading)),
});

/** A list without repeats; absent reads as empty. */
export function list<T>(inner: Shape<T>, max = 100): Shape<readonly T[]> {
  return {
    name: `a list of ${inner.name}`,
    read(value, path, reading) {
      if (value === undefined) return [];
      if (!Array.isArray(value) || value.length > max) {
        reading.problems.push({ path, message: `is not a list of at most ${max}` });
        return [];
      }
      const items = value.map((item, n) => inner.read(item, [...path, n], reading));
      items.forEach((item, n) => {
        if (typeof item === 'string' && items.indexOf(item) < n)
          reading.problems.push({ path: [...path, n], message: 'is there twice' });
      });
      return items;
    },
  };
}

/** The fields of an object, each with its shape. */
export type Fields = Readonly<Record<string, Shape<unknown>>>;

/** The object that fields read. */
export type Fielded<F extends Fields> = { readonly [P in keyof F]: Of<F[P]> };

/** An object with these fields and no others. */
export function object<F extends Fields>(fields: F): Shape<Fielded<F>> & { readonly fields: F } {
  return {
    name: 'an object',
    fields,
    read(value, path, reading) {
      if (!isObject(value)) {
        reading.problems.push({ path, message: 'is not an object' });
        return {} as Fielded<F>;
      }
      for (const key of Object.keys(value))
        if (!Object.hasOwn(fields, key))
          reading.problems.push({ path: [...path, key], message: 'is not a known field' });
      const entries = Object.entries(fields).map(([key, field]) => [
        key,
        field.read(Object.hasOwn(value, key) ? value[key] : undefined, [...path, key], reading),
      ]);
      return Object.fromEntries(entries) as Fielded<F>;
    },
  };
}

/** An object whose fields go together: what is wrong with them beyond each by itself is looked at once each is right. */
export const together = <F extends Fields>(
  inner: ReturnType<typeof object<F>>,
  wrong: (fitting: Fielded<F>) => readonly Problem[],
): ReturnType<typeof object<F>> => ({
  ...inner,
  read(value, path, reading) {
    const before = reading.problems.length;
    const fields = inner.read(value, path, reading);
    if (reading.problems.length === before)
      reading.problems.push(...wrong(fields).map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
    return fields;
  },
});

/** Some of an object's fields: those that are given. */
export function some<F extends Fields>(fields: F): Shape<Partial<Fielded<F>>> {
  const all = object(fields);
  return {
    name: 'some fields of an object',
    read(value, path, reading) {
      const given = isObject(value) ? Object.keys(fields).filter((key) => Object.hasOwn(value, key)) : [];
      const part = object(Object.fromEntries(given.map((key) => [key, all.fields[key] as Shape<unknown>])));
      return part.read(value, path, reading) as Partial<Fielded<F>>;
    },
  };
}

/** Whether a value is an object with keys of its own. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a value on its own, with every problem at once; pointers are left to whoever holds the family. */
export function read<T>(shape: Shape<T>, value: unknown, path: Path = []): Result<T, readonly Problem[]> {
  const reading: Reading = { problems: [], pointers: [] };
  const result = shape.read(value, path, reading);
  return reading.problems.length > 0 ? err(reading.problems) : ok(result);
}
