import { familyOf, type Intended as Intention, type PlanView, type Reader as Read, whoCouldSee } from '@kinweave/core';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.js';
import { describer } from '../describe.js';
import { memberOf } from '../find.js';
import { readId } from '../global-id.js';
import { Area, ItemKind, Level, NoteSort, SensitiveTopic } from '../words.js';
import { personIn, workerIn } from './node.js';
import { Colleague, Person } from './refs.js';

const of = describer('plan');

/** Somebody who could see something, with the view in which that is asked. */
interface Reading {
  readonly view: Parameters<typeof familyOf>[0];
  readonly reader: Read;
}

export const Reader = builder.objectRef<Reading>('Reader').implement({
  description: of('viewerCanAdd', 'Somebody who could see something that is written, or once it was.'),
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: of('viewerCanAdd', 'The member, where it is one.'),
      resolve: ({ view, reader }) => (reader.person === null ? null : personIn(view, reader.person)),
    }),
    worker: t.field({
      type: Colleague,
      nullable: true,
      description: of('viewerCanAdd', 'The worker, where it is one.'),
      resolve: ({ view, reader }, _, context) => workerIn(view, reader.worker, context),
    }),
    level: t.field({
      type: Level,
      description: of('viewerCanAdd', 'How much of it.'),
      resolve: ({ reader }) => reader.level as Exclude<Read['level'], 'NONE'>,
    }),
  }),
});

export const Intended = builder.inputType('Intended', {
  description: 'Something not yet written, as far as who could see it goes.',
  fields: (t) => ({
    itemKind: t.field({ type: ItemKind, required: true, description: 'What it would be.' }),
    area: t.field({ type: Area, required: true, description: 'What it concerns.' }),
    about: t.idList({ description: 'Others of whose own private life it tells.' }),
    sensitive: t.field({ type: [SensitiveTopic], description: 'What makes it sensitive.' }),
    confidential: t.boolean({ description: 'Whether it is told in confidence.' }),
    practical: t.boolean({ description: 'Whether it is a practical matter.' }),
    participants: t.idList({ description: 'Of an appointment, members who take part.' }),
    sort: t.field({ type: NoteSort, description: 'Of a note, who may ever read it.' }),
  }),
});

const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Who could see it; null for a viewer who may not write here. */
export const readersIn = (plan: PlanView, intended: typeof Intended.$inferInput): readonly Reading[] | null =>
  readingsOf(plan, whoCouldSee(plan, intentionOf(plan, intended)));

/** Each of those who could see something, with the view that tells of them. */
export const readingsOf = (view: Reading['view'], readers: readonly Read[] | null): readonly Reading[] | null =>
  readers?.map((reader) => ({ view, reader })) ?? null;

function intentionOf(plan: PlanView, { itemKind: kind, sort, ...given }: typeof Intended.$inferInput): Intention {
  const marks = {
    area: given.area,
    about: members(plan, 'about', given.about),
    sensitive: given.sensitive ?? [],
    confidential: given.confidential ?? false,
    practical: given.practical ?? false,
  };
  if (kind === 'appointment')
    return { kind, ...marks, participants: members(plan, 'participants', given.participants) };
  if (kind === 'placement') throw refuse('"itemKind" is not a kind that is written in a plan.');
  if (kind !== 'note') return { kind, ...marks };
  if (sort === null || sort === undefined) throw refuse('"sort" is missing: who may read a note goes by it.');
  return { kind, ...marks, sort };
}

/** Members by their opaque ids; a hidden one is refused like one that is nowhere. */
function members(plan: PlanView, field: string, given: readonly (string | number)[] | null | undefined) {
  const family = familyOf(plan);
  return (given ?? []).map((opaque) => {
    const named = readId(String(opaque));
    const found = named?.type === 'Person' && named.family === family.id ? memberOf(family, named.id) : null;
    if (found === null) throw refuse(`"${field}" names somebody who is not here for you to see.`);
    return found.id;
  });
}
