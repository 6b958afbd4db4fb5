import { builder } from '../builder.js';
import { verb } from '../command.js';
import { Kinship, Partnership } from '../words.js';
import { type Field, family, id, period, text, wishes } from './inputs.js';

/** What is said of somebody new. */
const somebodyNew = (t: Field) => ({
  knownAs: text(t, 'The name they like to be called by.'),
  pronouns: t.string({ description: 'Their pronouns.' }),
  born: t.field({ type: 'Date', required: true, description: 'Date of birth.' }),
  language: t.string({ description: 'The language they prefer.' }),
  ...wishes(t),
  support: t.boolean({ description: 'Whether the worker starts to support them: an assignment and a plan.' }),
});

const NewPerson = builder.inputType('NewPersonInput', {
  description: 'Somebody with whom a family starts.',
  fields: (t) => somebodyNew(t as never),
});

verb('StartFamily', {
  says: 'Starts a family with its first people; the worker supports one of them at least. See first who is known already: `similarFamilies`.',
  returns: {},
  begins: true,
  input: (t) => ({
    people: t.field({ type: [NewPerson], required: true, description: 'Who is in it: 1 to 20.' }),
  }),
});

verb('AddPerson', {
  says: 'Adds a member to a family.',
  returns: { person: 'person' },
  input: (t) => ({
    family: family(t),
    ...somebodyNew(t),
    died: t.field({ type: 'Date', description: 'Date of death.' }),
  }),
});

verb('RecordRelationship', {
  says: 'Records how one member is related to another.',
  returns: { relationship: 'relationship' },
  input: (t) => ({
    family: family(t),
    person: id(t, 'The parent, sibling, partner…'),
    to: id(t, '… of this member.'),
    kinship: t.field({ type: Kinship, required: true, description: 'What the first is to the second.' }),
    partnership: t.field({
      type: Partnership,
      description: 'Of partners and former partners, what they are or were.',
    }),
    ...period(t),
  }),
});
