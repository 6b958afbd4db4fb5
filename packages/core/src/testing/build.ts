import type { Family } from '../family.js';
import type { Kind } from '../records/kinds.js';
import type { EndRef, ItemRef } from '../records/plan.js';
import type { Actor, PersonId } from '../records/words.js';
import type { Id } from '../shape.js';
import type { Moment } from '../time.js';
import { theDate, theInstant } from './calendar.js';
import { outsideIdOf } from './chance.js';
import { type Draft, draft, type Said } from './draft.js';
import { type WorkerName, workerNames, workerOf } from './staff.js';
import type { GrantTold, ItemTold, LinkTold, Story } from './story.js';

/** A family built from a story, and the ids behind its names. */
export interface Built<P extends string, I extends string> {
  readonly family: Family;
  readonly people: Readonly<Record<P, PersonId>>;
  readonly items: Readonly<Record<I, ItemRef>>;
  /** The actor behind a name: a member, or a demonstration worker. */
  readonly actor: (name: P | WorkerName) => Actor;
  /** Points to a record of another kind by its name: `plan` and `person` by person, `grant` and `planLink` by key. */
  readonly record: <K extends Kind>(kind: K, name: string) => { readonly kind: K; readonly id: string };
}

/** The names of a story, and what they stand for. */
interface Desk<P extends string, I extends string> extends Omit<Built<P, I>, 'family' | 'record'> {
  readonly story: Story<P, I>;
  readonly page: Draft;
  readonly id: <K extends string>(kind: K, name: string) => Id<K>;
}

const moment = (text: string): Moment => (text.length === 10 ? theDate(text) : theInstant(text));
const maybe = <T>(read: (text: string) => T, text: string | undefined): T | null =>
  text === undefined ? null : read(text);
const told = <T>(part: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] =>
  Object.entries(part ?? {});

/** Builds a family from its story. Ids come from names, so they stay the same; throws if the story breaks a law. */
export function buildFamily<const P extends string, const I extends string = never>(story: Story<P, I>): Built<P, I> {
  const id = <K extends string>(kind: K, name: string) => outsideIdOf(kind, story.family, name);
  const people = named(Object.keys(story.people) as P[], (name) => id('person', name));
  const items = named(Object.keys(story.items ?? {}) as I[], (name) => {
    const { kind } = (story.items as Readonly<Record<I, ItemTold<P, I>>>)[name];
    return { kind, id: id(kind, name) } as ItemRef;
  });
  const actor = (name: P | WorkerName): Actor =>
    Object.hasOwn(people, name)
      ? { person: people[name as P], worker: null }
      : { person: null, worker: workerOf(workerNames.find((known) => known === name) as WorkerName) };
  const desk = { story, page: draft(id('family', 'itself')), id, people, items, actor };
  tellPeople(desk);
  tellSupport(desk);
  tellItems(desk);
  tellSharing(desk);
  tellSafety(desk);
  return { family: desk.page.family(), people, items, actor, record: (kind, name) => ({ kind, id: id(kind, name) }) };
}

const named = <N extends string, T>(names: readonly N[], of: (name: N) => T): Readonly<Record<N, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, T>;

function tellPeople<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const name of Object.keys(people) as P[]) {
    const { born, ...about } = story.people[name];
    page.add('person', people[name], { knownAs: name, born: theDate(born), ...about });
  }
  for (const [one, kinship, other] of story.kin ?? [])
    page.add('relationship', id('relationship', `${one} ${kinship} ${other}`), {
      person: people[one],
      to: people[other],
      kinship,
    });
  for (const { holder, child, from, ...held } of story.responsible ?? [])
    page.add('parentalResponsibility', id('parentalResponsibility', `${holder} ${child}`), {
      ...held,
      holder: people[holder],
      child: people[child],
      status: 'held',
      from: moment(from),
    });
}

function tellSupport<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const { worker, person, from, until } of story.support ?? [])
    page.add('assignment', id('assignment', `${worker} ${person}`), {
      worker: workerOf(worker),
      person: people[person],
      from: moment(from),
      until: maybe(moment, until),
    });
  for (const [name, matters] of told(story.plans as Readonly<Record<string, string>> | undefined))
    page.add('plan', id('plan', name), { owner: people[name as P], matters, openedAt: theInstant(story.since) });
}

function tellItems<P extends string, I extends string>(desk: Desk<P, I>): void {
  for (const [name, item] of told<ItemTold<P, I>>(desk.story.items)) {
    const { kind, id } = desk.items[name as I];
    desk.page.add(kind, id, { ...marksOf(desk, item), ...contentOf(desk, item) } as Said<typeof kind>);
  }
}

const isStaffNote = (item: { readonly kind: string; readonly sort?: string }) =>
  item.sort === 'worker' || item.sort === 'safeguarding';

/** What is stamped and marked on any item. A staff note belongs to nobody and is about the person it is of. */
function marksOf<P extends string, I extends string>({ story, people, actor }: Desk<P, I>, item: ItemTold<P, I>) {
  const { of, by = of, words, area, about = [], sensitive = [], written = story.since } = item;
  const at = theInstant(written);
  return {
    owner: isStaffNote(item) ? null : people[of],
    author: actor(by),
    createdAt: at,
    changedAt: at,
    words,
    area,
    about: (isStaffNote(item) ? [of, ...about] : about).map((name) => people[name]),
    sensitive,
    confidential: item.confidential ?? false,
    practical: item.practical ?? false,
  };
}

function contentOf<P extends string, I extends string>({ people, items }: Desk<P, I>, item: ItemTold<P, I>) {
  const goal = 'goal' in item && item.goal !== undefined ? items[item.goal].id : null;
  switch (item.kind) {
    case 'need':
      return { driver: item.driver };
    case 'goal':
      return { status: item.status ?? 'open', reviewOn: maybe(theDate, item.reviewOn) };
    case 'action':
      return { goal, due: maybe(theDate, item.due), done: item.done ?? false };
    case 'appointment': {
      const { place = null, start, end, participants = [] } = item;
      const who = participants.map((name) => people[name]);
      return { place, start: theInstant(start), end: theInstant(end), participants: who, goal };
    }
    case 'note':
      return { sort: item.sort };
  }
}

function tellSharing<P extends string, I extends string>(desk: Desk<P, I>): void {
  for (const [name, grant] of told<GrantTold<P, I>>(desk.story.grants))
    desk.page.add('grant', desk.id('grant', name), grantOf(desk, grant));
  for (const [name, link] of told<LinkTold<P | I>>(desk.story.links))
    desk.page.add('planLink', desk.id('planLink', name), linkOf(desk, link));
}

function grantOf<P extends string, I extends string>({ story, people, items }: Desk<P, I>, grant: GrantTold<P, I>) {
  const from = theInstant(grant.from ?? story.since);
  return {
    of: people[grant.of],
    by: people[grant.by ?? grant.of],
    to: people[grant.to],
    item: grant.item === undefined ? null : items[grant.item],
    bundle: grant.bundle ?? null,
    level: grant.level,
    words: grant.words ?? null,
    from,
    until: moment(grant.until),
    revokedAt: maybe(theInstant, grant.revokedAt),
    staleSince: maybe(theInstant, grant.staleSince),
    checked: grant.checkedBy === undefined ? null : { by: workerOf(grant.checkedBy), at: from },
  };
}

function linkOf<P extends string, I extends string>({ story, items, actor, id }: Desk<P, I>, link: LinkTold<P | I>) {
  const end = (name: P | I): EndRef =>
    Object.hasOwn(items, name) ? items[name as I] : { kind: 'plan', id: id('plan', name) };
  const at = theInstant(story.since);
  const agreedAt = link.proposedOnly ? null : at;
  return {
    linkKind: link.kind,
    from: end(link.from),
    to: end(link.to),
    proposedBy: actor(link.by),
    proposedAt: at,
    fromAgreedAt: agreedAt,
    toAgreedAt: agreedAt,
  };
}

function tellSafety<P extends string, I extends string>({ story, page, id, people }: Desk<P, I>): void {
  for (const [name, block] of told(story.blocks))
    page.add('safetyBlock', id('safetyBlock', name), {
      protected: block.protected.map((person: P) => people[person]),
      blocked: people[block.blocked as P],
      scope: 'all',
      basis: block.basis,
      from: theInstant(block.from),
      reviewBy: theDate(block.reviewBy),
    });
  for (const { child, by, at, ...found } of story.assessed ?? [])
    page.add('competence', id('competence', `${child} ${found.areas.join(' ')} ${at}`), {
      ...found,
      child: people[child],
      by: workerOf(by),
      at: theInstant(at),
    });
}
