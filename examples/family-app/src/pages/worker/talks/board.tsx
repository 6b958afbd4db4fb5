import { useId } from 'react';
import { type FragmentOf, readFragment } from '../../../api/graphql.js';
import type { Code } from '../../../words/codes.js';
import { columns } from '../../../words/talks.js';
import { TalkCard } from './card.js';
import { MovingProvider } from './moved.js';
import { type Around, AroundTalks, type Shown, type Talk, TalksInFamily } from './shown.js';

interface Placed {
  readonly talk: Talk;
  readonly family: Shown;
}

interface Props {
  readonly families: readonly FragmentOf<typeof TalksInFamily>[];
  readonly provider: FragmentOf<typeof AroundTalks> | null;
}

/** Every disagreement by how it stands, the longest known first. */
export function Board({ families, provider }: Props) {
  const around = readFragment(AroundTalks, provider);
  const placed = readFragment(TalksInFamily, families)
    .flatMap((family) => family.disagreements.map((talk): Placed => ({ talk, family })))
    .toSorted((one, other) => (begunAt(one) < begunAt(other) ? -1 : 1));
  return (
    <MovingProvider>
      <div className="app-board">
        {columns.map(([state, heading, none]) => (
          <Column
            key={state}
            state={state}
            heading={heading}
            none={none}
            placed={placed.filter(({ talk }) => talk.state === state)}
            around={around}
          />
        ))}
      </div>
    </MovingProvider>
  );
}

const begunAt = ({ talk: { notedAt, openedAt, id } }: Placed) => `${notedAt ?? openedAt ?? ''} ${id}`;

interface ColumnProps {
  readonly state: Code<'DisagreementState'>;
  readonly heading: string;
  readonly none: string;
  readonly placed: readonly Placed[];
  readonly around: Around;
}

function Column({ heading, none, placed, around }: ColumnProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="nhsuk-heading-s">
        {heading}
      </h2>
      {placed.length === 0 ? <p>{none}</p> : null}
      <ul className="app-board__cards">
        {placed.map(({ talk, family }) => (
          <li key={talk.id}>
            <TalkCard talk={talk} family={family} around={around} />
          </li>
        ))}
      </ul>
    </section>
  );
}
