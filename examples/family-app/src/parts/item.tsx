import { type ReactNode, useId } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useItemFacts } from './item-facts.js';
import { OwnWords } from './own-words.js';
import { ReaderNamed, WhoCanSee } from './who-can-see.js';

/** What a card says of an item, whatever its kind; of a summary there are words and nothing else. */
export const Item = graphql(
  `
  fragment Item on PlanPart {
    __typename
    ... on Goal {
      id
      words
      area
      status
      reviewOn
      confidential
      readers {
        ...ReaderNamed
      }
    }
    ... on Need {
      id
      words
      area
      driver
      confidential
      readers {
        ...ReaderNamed
      }
    }
    ... on Action {
      id
      words
      area
      done
      due
      confidential
      readers {
        ...ReaderNamed
      }
    }
    ... on Appointment {
      id
      words
      start
      end
      place
      readers {
        ...ReaderNamed
      }
    }
    ... on Note {
      id
      words
      area
      sort
      createdAt
      confidential
      readers {
        ...ReaderNamed
      }
    }
    ... on Summary {
      id
      words
    }
  }
`,
  [ReaderNamed],
);

interface Props {
  readonly item: FragmentOf<typeof Item>;
  /** Whether it is shown as somebody else will see it: who else does is not said to them here. */
  readonly isTheirs?: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** A need, goal, action, appointment, note or summary: what it is, its words, its dates and where it stands. */
export function ItemCard({ item, isTheirs = false, children }: Props) {
  const read = readFragment(Item, item);
  const words = useId();
  const facts = useItemFacts();
  if (read.__typename === 'Plan') return null;
  const { caption, said, own } = facts(read);
  return (
    <article className="nhsuk-card app-item" aria-labelledby={words}>
      <div className="nhsuk-card__content">
        {caption === null ? null : <p className="app-item__caption">{caption}</p>}
        <p id={words} className="app-item__words">
          <OwnWords>{read.words}</OwnWords>
        </p>
        {said.map((fact) => (
          <p key={fact} className="app-item__fact">
            {fact}
          </p>
        ))}
        {own ? (
          <p className="app-item__fact">
            <OwnWords>{own}</OwnWords>
          </p>
        ) : null}
        {isTheirs ? null : <WhoCanSee readers={'readers' in read ? read.readers : null} />}
        {children}
      </div>
    </article>
  );
}
