import { Link } from 'react-router';
import { Facts } from '../../../parts/facts.js';
import { PlanPartWords } from '../../../parts/plan-part.js';
import { areas } from '../../../words/areas.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';
import { stepWords } from '../../../words/talks.js';
import { useFollowed } from './moved.js';
import { Moves } from './moves.js';
import { Proposals } from './proposals.js';
import type { Around, Shown, Talk } from './shown.js';
import { Voices } from './voices.js';

interface Props {
  readonly talk: Talk;
  readonly family: Shown;
  readonly around: Around;
}

/** What a talk is called: what it concerns, and between whom. */
export const nameOf = ({ area, parties }: Talk): string =>
  `${areas.adult[area]}: ${listed(parties.map(({ knownAs }) => knownAs))}`;

/** One disagreement: who, about what, what each said, the options, and what is next, for whom, since when (APP-42). */
export function TalkCard({ talk, family, around }: Props) {
  const heading = useFollowed<HTMLHeadingElement>(talk.id);
  const { id, item, child, worker, askedBy, invited, courtCheckedBy } = talk;
  const lines = [
    ['Next step', talk.nextStep === null ? null : stepWords[talk.nextStep]],
    ['Worker between', worker?.name ?? 'Nobody yet'],
    ['Date', dateOf(talk)],
    ['About', item === null ? null : <PlanPartWords key={id} part={item} />],
    ['Child', child?.knownAs],
    ['Asked for by', askedBy?.knownAs],
    ['Invited it', listed((invited ?? []).map(({ knownAs }) => knownAs))],
    ['Court limits', courtCheckedBy === null ? null : `Checked by ${courtCheckedBy.name}`],
    [
      'Family',
      <Link key={id} to={`/families/${family.id}`}>
        {listed(family.members.map(({ knownAs }) => knownAs))}
      </Link>,
    ],
  ] as const;
  return (
    <article className="nhsuk-card app-item app-talk" aria-labelledby={`talk-${id}`}>
      <div className="nhsuk-card__content">
        <h3 ref={heading} id={`talk-${id}`} tabIndex={-1} className="nhsuk-heading-s app-heading">
          {nameOf(talk)}
        </h3>
        <Facts lines={lines} />
        <Voices talk={talk} positions={family.positions} />
        <Proposals talk={talk} name={nameOf(talk)} proposals={family.proposals} />
        <Moves talk={talk} name={nameOf(talk)} around={around} />
      </div>
    </article>
  );
}

/** The day that counts for how it stands. */
function dateOf({ state, notedAt, openedAt, pausedUntil, endedAt }: Talk): string | null {
  if (state === 'ENDED' || endedAt !== null) return endedAt === null ? null : `Ended on ${day(endedAt)}`;
  if (state === 'PAUSED' && pausedUntil !== null) return `Paused until ${day(pausedUntil)}`;
  if (openedAt !== null) return `Asked in on ${day(openedAt)}`;
  return notedAt === null ? null : `Noted on ${day(notedAt)}`;
}
