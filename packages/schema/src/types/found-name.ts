import { entrances } from '@kinweave/core';
import { builder } from '../builder.js';
import type { NamedPerson } from '../context.js';
import { readBy } from '../describe.js';

const onDuty = readBy(entrances.findNames);

/** Without an id: what was found leads no further. */
export const FoundName = builder.objectRef<NamedPerson>('FoundName').implement({
  description: `Somebody whose name was looked for, and whom to call about them. ${onDuty}`,
  fields: (t) => ({
    knownAs: t.exposeString('knownAs', { description: `The name that they are known by. ${onDuty}` }),
    workers: t.stringList({
      description: `The names of those who work with them, in their order. ${onDuty}`,
      resolve: ({ workers }) => [...workers],
    }),
  }),
});
