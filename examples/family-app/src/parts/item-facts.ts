import type { ResultOf } from '../api/graphql.js';
import { areas } from '../words/areas.js';
import { day, span } from '../words/dates.js';
import { drivers } from '../words/drivers.js';
import { itemWords } from '../words/items.js';
import { kinds, noteSorts } from '../words/kinds.js';
import { doneWords, goalStatuses } from '../words/statuses.js';
import { useWords } from '../words/voice.js';
import type { Item } from './item.js';

type Shown = Exclude<ResultOf<typeof Item>, { readonly __typename: 'Plan' }>;

/** What stands around the words of an item: what it is, and whatever else is said of it. */
interface Facts {
  readonly caption: string | null;
  readonly said: readonly string[];
  /** What else somebody wrote of it. */
  readonly own?: string | null;
}

/** Puts what an item holds beside its words into words, in the voice of whoever reads. */
export function useItemFacts(): (item: Shown) => Facts {
  const [kind, sort, area, driver] = [useWords(kinds), useWords(noteSorts), useWords(areas), useWords(drivers)];
  const [status, words] = [useWords(goalStatuses), useWords(itemWords)];
  const present = (facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null);
  const kept = (confidential: boolean) => (confidential ? words.confidential : null);
  const on = (date: string | null, say: (day: string) => string) => (date === null ? null : say(day(date)));
  return (item) => {
    switch (item.__typename) {
      case 'Goal':
        return {
          caption: `${kind.GOAL} · ${area[item.area]}`,
          said: present([status[item.status], on(item.reviewOn, words.review), kept(item.confidential)]),
        };
      case 'Need':
        return {
          caption: `${kind.NEED} · ${area[item.area]}`,
          said: present([words.from(driver[item.driver]), kept(item.confidential)]),
        };
      case 'Action':
        return {
          caption: `${kind.ACTION} · ${area[item.area]}`,
          said: present([
            item.done ? doneWords.done : doneWords.open,
            on(item.due, words.due),
            kept(item.confidential),
          ]),
        };
      case 'Appointment':
        return { caption: kind.APPOINTMENT, said: [span(item.start, item.end)], own: item.place };
      case 'Note':
        return {
          caption: `${sort[item.sort]} · ${area[item.area]}`,
          said: present([words.written(day(item.createdAt)), kept(item.confidential)]),
        };
      case 'Summary':
        return { caption: null, said: [] };
    }
  };
}
