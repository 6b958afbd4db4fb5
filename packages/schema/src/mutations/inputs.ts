import { builder } from '../builder.js';
import type { verb } from '../command.js';
import { Area, PersonSymbol, SensitiveTopic } from '../words.js';

/** The maker of the fields of an input. */
export type Field = Parameters<Parameters<typeof verb>[1]['input']>[0];

export const id = (t: Field, description: string) => t.id({ required: true, description });
export const ids = (t: Field, description: string) => t.idList({ required: true, description });
export const text = (t: Field, description: string, required = true) => t.string({ required, description });
export const family = (t: Field) => id(t, 'The family.');

/** What an author says of any item; for a change every one of them may be left out. */
export const marks = (t: Field, required = true) => ({
  area: t.field({ type: Area, required, description: 'What it concerns.' }),
  about: t.idList({
    description: 'Others of whose own private life it tells; a lift or a shared activity is not about them.',
  }),
  sensitive: t.field({ type: [SensitiveTopic], description: 'What makes it sensitive.' }),
  confidential: t.boolean({ description: 'Whether it is told in confidence.' }),
  practical: t.boolean({ description: 'Whether it is a practical matter.' }),
});

/** Fields to change, apart from the id of what is changed; what is left out stays, null takes away. */
export const changesOf = (name: string, content: (t: Field) => object) =>
  builder.inputType(`${name}Changes`, {
    description: 'What to change: a field that is left out stays, null takes away what can be absent.',
    fields: (t) => content(t as never) as never,
  });

export const period = (t: Field, required = false) => ({
  from: t.field({ type: 'Moment', required, description: 'Since when.' }),
  until: t.field({ type: 'Moment', description: 'Until when: a date counts as the whole day.' }),
});

/** The names of those who start and end: by a moment each, the start always. */
export const dated = (t: Field) => period(t, true);

/** What somebody needs so that they can take part, and how they wish to be drawn. */
export const wishes = (t: Field) => ({
  interpreter: t.boolean({ description: 'Whether they need an interpreter.' }),
  accessNeeds: t.string({ description: 'What has to be thought of so that they can take part.' }),
  symbol: t.field({
    type: PersonSymbol,
    description: 'How they wish to be drawn in a picture of their family; without it, as a diamond.',
  }),
});
