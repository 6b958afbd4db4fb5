import { theDate, theInstant } from '../calendar.js';
import type { Said } from '../draft.js';
import { shown } from '../shown.js';
import type { ItemTold } from '../story.js';
import { type Desk, maybe, told } from './desk.js';

/** The plans, what is in them, and those that were closed. */
export function tellPlans<P extends string, I extends string>(desk: Desk<P, I>): void {
  const { story, page, id, people, items } = desk;
  for (const [name, matters] of told(story.plans as Readonly<Record<string, string>> | undefined))
    page.add('plan', id('plan', name), { owner: people[name as P], matters, openedAt: theInstant(story.since) });
  for (const { of, is, title, at = story.since } of story.expressions ?? [])
    page.add('expression', id('expression', of, title), { ...shown[is], owner: people[of], title, at: theInstant(at) });
  for (const [name, item] of told<ItemTold<P, I>>(story.items)) {
    const ref = items[name as I];
    page.add(ref.kind, ref.id, { ...marksOf(desk, item), ...contentOf(desk, item) } as Said<typeof ref.kind>);
  }
  for (const { person, at, reason, reopenedAt } of story.closures ?? [])
    page.add('closure', id('closure', person), {
      ...{ reason, at: theInstant(at), reopenedAt: maybe(theInstant, reopenedAt) },
      person: people[person],
    });
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
