import { civilDay, time } from '../../words/dates.js';
import type { ComingUpFamily } from './coming-up.js';

type Member = ComingUpFamily['members'][number];
type Words = Readonly<Record<'busy' | 'byThisDay' | 'onThisDay' | 'reply', string>>;
type PlanOf = NonNullable<Member['plan']>;

/** One line of what is next: when, what, and for whom. */
export interface Entry {
  readonly key: string;
  /** A civil date or an instant, by which the line has its place. */
  readonly at: string;
  readonly when: string;
  readonly what: { readonly words: string; readonly isWritten: boolean };
  readonly whose: NonNullable<ComingUpFamily['mediationRequests'][number]['by']> | Member;
  readonly isWithYou: boolean;
  readonly place: string | null;
}

/** What is not over yet, in order of time. */
export function entriesOf({ members, mediationRequests }: ComingUpFamily, now: Date, words: Words): readonly Entry[] {
  const at = now.toISOString();
  const ofPlans = members.flatMap((member) =>
    member.plan === null
      ? []
      : [
          ...booked(member.plan, member, at),
          ...taken(member.plan, member, at, words),
          ...toDo(member.plan, member, at, words),
        ],
  );
  return [...ofPlans, ...replies(mediationRequests, words)].toSorted((one, other) =>
    order(one).localeCompare(order(other)),
  );
}

/** The lines of each day, in the order in which they come. */
export function byDay(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const days = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    const date = civilDay(entry.at);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days];
}

/** What has no time of the day comes before what has. */
const order = ({ at, key }: Entry): string => `${civilDay(at)} ${at.length === 10 ? '' : at} ${key}`;

const alone = { isWithYou: false, place: null } as const;

const from = ({ start, end }: { readonly start: string; readonly end: string }) => ({
  at: start,
  when: `${time(start)} to ${time(end)}`,
});

const booked = ({ appointments }: PlanOf, whose: Member, now: string): readonly Entry[] =>
  appointments.nodes
    .filter(({ end }) => now < end)
    .map(({ id: key, words, place, participants, ...times }) => {
      const isWithYou = !whose.you && participants.some(({ you }) => you);
      return { key, what: { words, isWritten: true }, whose, isWithYou, place, ...from(times) };
    });

const taken = ({ busy }: PlanOf, whose: Member, now: string, { busy: words }: Words): readonly Entry[] =>
  busy
    .filter(({ end }) => now < end)
    .map((times) => {
      const what = { words, isWritten: false };
      return { key: `${whose.id} ${times.start}`, what, whose, ...alone, ...from(times) };
    });

const toDo = ({ actions }: PlanOf, whose: Member, now: string, { byThisDay: when }: Words): readonly Entry[] =>
  actions.nodes.flatMap(({ id: key, words, due, done }) =>
    due === null || done || due < civilDay(now)
      ? []
      : [{ key, at: due, when, what: { words, isWritten: true }, whose, ...alone }],
  );

const replies = (requests: ComingUpFamily['mediationRequests'], { reply, onThisDay: when }: Words): readonly Entry[] =>
  requests.flatMap(({ id: key, replyOn: at, state, by }) => {
    const what = { words: reply, isWritten: false };
    return by?.you === true && state === 'SENT' ? [{ key, at, when, what, whose: by, ...alone }] : [];
  });
