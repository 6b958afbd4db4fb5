import { civilDay, time } from '../../../words/dates.js';
import type { ComingUpFamily } from './coming-up.js';

/** One line of what is next: when, what, and for whom. */
export interface Entry {
  readonly key: string;
  /** A civil date or an instant, by which the line has its place. */
  readonly at: string;
  readonly when: string;
  readonly what: string;
  readonly whose: string;
  readonly place: string | null;
}

type Member = ComingUpFamily['members'][number];
type PlanOf = NonNullable<Member['plan']>;

/** What is not over yet, in order of time. */
export function entriesOf({ members, mediationRequests }: ComingUpFamily, now: Date): readonly Entry[] {
  const at = now.toISOString();
  const plans = members.flatMap(({ plan, ...member }) =>
    plan === null ? [] : [...timesOf(plan, member, at), ...actionsOf(plan, member, at)],
  );
  return [...plans, ...repliesOf(mediationRequests)].toSorted((one, other) => order(one).localeCompare(order(other)));
}

/** What has no time of the day comes before what has. */
const order = ({ at, whose, key }: Entry): string => `${civilDay(at)} ${at.length === 10 ? '' : at} ${whose} ${key}`;

const nameOf = ({ knownAs, you }: Pick<Member, 'knownAs' | 'you'>): string => (you ? 'You' : knownAs);

function timesOf({ appointments, busy }: PlanOf, member: Pick<Member, 'id' | 'knownAs' | 'you'>, now: string) {
  const between = ({ start, end }: PlanOf['busy'][number]) => ({ at: start, when: `${time(start)} to ${time(end)}` });
  const booked = appointments.nodes.map(({ id, words, place, participants, ...span }) => {
    const isWithYou = !member.you && participants.some(({ you }) => you);
    const whose = isWithYou ? `${nameOf(member)} and you` : nameOf(member);
    return { key: id, what: words, whose, place, end: span.end, ...between(span) };
  });
  const taken = busy.map((span) => {
    return {
      key: `${member.id} ${span.start}`,
      what: 'busy',
      whose: nameOf(member),
      place: null,
      end: span.end,
      ...between(span),
    };
  });
  return [...booked, ...taken].filter(({ end }) => now < end);
}

const actionsOf = ({ actions }: PlanOf, member: Pick<Member, 'knownAs' | 'you'>, now: string): readonly Entry[] =>
  actions.nodes.flatMap(({ id, words, due, done }) =>
    due === null || done || due < civilDay(now)
      ? []
      : [{ key: id, at: due, when: 'By this day', what: words, whose: nameOf(member), place: null }],
  );

const repliesOf = (requests: ComingUpFamily['mediationRequests']): readonly Entry[] =>
  requests.flatMap(({ id, replyOn, state, by }) =>
    by?.you === true && state === 'SENT'
      ? [
          {
            key: id,
            at: replyOn,
            when: 'On this day',
            what: 'the reply to what you asked comes',
            whose: 'You',
            place: null,
          },
        ]
      : [],
  );
