import { type FamilyView, type Instant, placeInTimeline, type TimelineEntry as Told, timelineOf } from '@kinweave/core';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { readBy, rolesOfField } from '../describe.js';
import { memberOf } from '../find.js';
import { readId } from '../global-id.js';
import { pageOf } from '../page.js';
import { Happening } from '../words.js';
import { Author } from './author.js';
import { personIn } from './node.js';
import { Person } from './refs.js';

const readers = readBy(rolesOfField('family', 'members') ?? []);

export const TimelineEntry = builder.objectRef<Told>('TimelineEntry').implement({
  description: `Something that happened, as the viewer’s own view tells it. ${readers}`,
  fields: (t) => ({
    what: t.expose('what', { type: Happening, description: `What happened. ${readers}` }),
    when: t.expose('when', { type: 'Moment', description: `When: a day, or an instant. ${readers}` }),
    about: t.field({
      type: [Person],
      description: `Whom it is about, as far as the viewer knows them. ${readers}`,
      resolve: ({ of, about }) => about.map((id) => personIn(of, id)),
    }),
    enteredBy: t.field({
      type: Author,
      nullable: true,
      description: `Who wrote it down; null where the viewer does not know. ${readers}`,
      resolve: ({ of, by }) => (by === null ? null : { of, author: by }),
    }),
    record: t.field({
      type: builder.nodeInterfaceRef(),
      description: `What it is of, as the viewer may see it. ${readers}`,
      resolve: ({ of }) => of as never,
    }),
  }),
});

export const Timeline = builder.connectionObject(
  { type: TimelineEntry, name: 'TimelineConnection', description: 'What happened, by pages.' },
  { name: 'TimelineEdge', description: 'One thing that happened, with its cursor.' },
);

/** A page of what happened, the newest first; of a member whom the viewer does not know nothing did. */
export function timelineIn(
  family: FamilyView,
  { person, ...page }: Parameters<typeof pageOf>[1] & { readonly person?: string | null | undefined },
  { now }: Context,
) {
  const member = person === null || person === undefined ? null : memberNamed(family, person);
  const entries = member === undefined ? [] : timelineOf(family, now as Instant, member?.id);
  return pageOf(entries, page, placeInTimeline, ({ of }) => of.id);
}

/** The member that an opaque id names; undefined where it names nobody here. */
function memberNamed(family: FamilyView, opaque: string) {
  const named = readId(opaque);
  return named?.type === 'Person' && named.family === family.id ? (memberOf(family, named.id) ?? undefined) : undefined;
}
