import { entrances } from '@kinweave/core';
import { builder } from '../builder.js';
import type { NamedPerson } from '../context.js';
import { readBy } from '../describe.js';
import { within, writeId } from '../global-id.js';
import { typeOfKind } from './refs.js';

const onDuty = readBy(entrances.findNames);

/** Whose name it is stands as an id alone: nothing can be asked of it here, and by itself it opens nothing. */
export const FoundName = builder.objectRef<NamedPerson>('FoundName').implement({
  description: `Somebody whose name was looked for, and whom to call about them. ${onDuty}`,
  fields: (t) => ({
    person: t.id({
      description: `Whose name it is, as an opaque id for \`breakGlass\`. ${onDuty}`,
      resolve: ({ family, person }) => writeId(typeOfKind.person, within(family, person)),
    }),
    knownAs: t.exposeString('knownAs', { description: `The name that they are known by. ${onDuty}` }),
    workers: t.stringList({
      description: `The names of those who work with them, in their order. ${onDuty}`,
      resolve: ({ workers }) => [...workers],
    }),
  }),
});
