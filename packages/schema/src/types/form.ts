import { type FactKind, familyOf, type Letter, partKinds, type policy, type Views } from '@kinweave/core';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { readByParent } from '../describe.js';
import { find, memberOf } from '../find.js';
import { within, writeId } from '../global-id.js';
import { Area, LetterCode } from '../words.js';
import { workerIn } from './node.js';
import { Colleague, Note, Person } from './refs.js';
import { PlanPart } from './sharing.js';

export type Fact = Views[FactKind];

/** How a field of a fact is shown: its type, and what it gives for what stands in the view. */
export interface Form {
  readonly type: unknown;
  /** A pointer can lead to what the viewer may not know of, and is null then. */
  readonly isPointer?: boolean;
  readonly show?: (fact: Fact, value: never, context: Context) => unknown;
}

/** A field as it is told: its form and a sentence. */
export type Told = readonly [form: Form, sentence: string];

export const plain = (type: unknown): Form => ({ type });
export const [text, texts, flag] = [plain('String'), plain(['String']), plain('Boolean')];
export const [date, instant, moment] = [plain('Date'), plain('DateTime'), plain('Moment')];
export const areas = plain([Area]);

export const person: Form = {
  type: Person,
  isPointer: true,
  show: (fact, id: string) => memberOf(familyOf(fact), id),
};
export const worker: Form = {
  type: Colleague,
  isPointer: true,
  show: (fact, id: string, context) => workerIn(fact, id, context),
};
/** Organisations stand outside: of one there is only an id, the same wherever it is named. */
export const organisation: Form = { type: 'ID', isPointer: true, show: (_, id: string) => writeId('Organisation', id) };

export const pointer = (type: unknown, kind: string): Form => ({
  type,
  isPointer: true,
  show: (fact, id: string) => find(familyOf(fact), kind, id),
});
export const notes: Form = {
  type: [Note],
  show: (fact, ids: readonly string[]) =>
    ids.map((id) => find(familyOf(fact), 'note', id)).filter((note) => note !== null),
};
/** Of something in a plan only its id stands here; what the viewer sees of it says what it is. */
export const parts: Form = {
  type: [PlanPart],
  show: (fact, ids: readonly string[]) =>
    ids.flatMap((id) => partKinds.map((kind) => find(familyOf(fact), kind, id)).filter((part) => part !== null)),
};

export type Fields<K extends FactKind> = { readonly [F in Exclude<keyof (typeof policy)[K]['fields'], 'id'>]: Told };

export const period = {
  from: [moment, 'Since when.'],
  until: [moment, 'Until when: a date counts as the whole day.'],
} as const satisfies Readonly<Record<string, Told>>;

const LetterType = builder.objectRef<Letter>('Letter').implement({
  description: `Words from the catalogue of neutral ones, for whoever reads them. ${readByParent}`,
  fields: (t) => ({
    code: t.field({
      type: LetterCode,
      description: `The code to act on. ${readByParent}`,
      resolve: ({ code }) => code,
    }),
    words: t.exposeString('words', { description: `The words, for people. ${readByParent}` }),
  }),
});
export const letter = plain(LetterType);

export const people: Form = {
  type: [Person],
  show: (fact, ids: readonly string[]) =>
    ids.map((id) => memberOf(familyOf(fact), id)).filter((member) => member !== null),
};
/** Of another family, and of who is in it, there is only an id here. */
export const elsewhere: Form = { type: 'ID', isPointer: true, show: (_, id: string) => writeId('Family', id) };
export const twin: Form = {
  type: 'ID',
  isPointer: true,
  show: (fact, id: string) => writeId('Person', within(String((fact as Views['samePerson']).family), id)),
};
/** What a pointer by kind and id leads to, as the viewer may see it. */
export const part: Form = {
  type: PlanPart,
  isPointer: true,
  show: (fact, { kind, id }: { readonly kind: string; readonly id: string }) => find(familyOf(fact), kind, id),
};

export type Tellings<K extends FactKind> = {
  readonly [P in K]: { readonly says: string; readonly fields: Fields<P> };
};
