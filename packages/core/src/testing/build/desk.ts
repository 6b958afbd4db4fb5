import type { ItemRef } from '../../records/plan.js';
import type { Actor, PersonId } from '../../records/words.js';
import type { Id } from '../../shape.js';
import type { Moment } from '../../time.js';
import { theDate, theInstant } from '../calendar.js';
import type { Draft } from '../draft.js';
import type { WorkerName } from '../staff.js';
import type { Story } from '../story.js';

/** A story being written down: its names, and what they stand for. */
export interface Desk<P extends string, I extends string> {
  readonly story: Story<P, I>;
  readonly page: Draft;
  readonly people: Readonly<Record<P, PersonId>>;
  readonly items: Readonly<Record<I, ItemRef>>;
  readonly actor: (name: P | WorkerName) => Actor;
  readonly id: <K extends string>(kind: K, ...names: readonly string[]) => Id<K>;
}

/** A date or an instant written by hand. */
export const moment = (text: string): Moment => (text.length === 10 ? theDate(text) : theInstant(text));

/** What is read if it was said, or null. */
export const maybe = <T>(read: (text: string) => T, text: string | undefined): T | null =>
  text === undefined ? null : read(text);

/** From when until when something holds. */
export const span = ({ from, until }: { readonly from: string; readonly until?: string }) => ({
  from: moment(from),
  until: maybe(moment, until),
});

/** What a story tells under names. */
export const told = <T>(part: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] =>
  Object.entries(part ?? {});
