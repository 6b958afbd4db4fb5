import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { Item, ItemCard } from '../../parts/item.js';
import { KeepPrivate } from './keep-private.js';
import { Marked } from './marked.js';
import { NoteTools, OwnNote } from './own-note.js';

/** Something of one's own, with what can be done with it. */
export const OwnItem = graphql(
  `
    fragment OwnItem on PlanPart {
      __typename
      ...Item
      ...Marked
      ... on Goal {
        id
        viewerCanShare
      }
      ... on Need {
        id
        viewerCanShare
      }
      ... on Action {
        id
        viewerCanShare
      }
      ... on Appointment {
        id
        viewerCanShare
      }
      ... on Note {
        id
        viewerCanShare
        ...OwnNote
      }
    }
  `,
  [Item, Marked, OwnNote],
);

interface Props {
  readonly plan: string;
  readonly item: FragmentOf<typeof OwnItem>;
  /** To whom each item was opened by itself. */
  readonly opened: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onDone: (words: string) => void;
}

/** A card of one's own: who sees it, and how to change that. */
export function OwnItemCard({ plan, item, opened, onDone }: Props) {
  const read = readFragment(OwnItem, item);
  if (read.__typename === 'Plan' || read.__typename === 'Summary') return null;
  const openedTo = opened.get(read.id) ?? new Set();
  return (
    <ItemCard item={read}>
      <div className="app-tools">
        {read.viewerCanShare ? (
          <Link className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" to={`/share/${read.id}`}>
            {openedTo.size === 0 ? 'Share' : 'Share or stop sharing'}
          </Link>
        ) : null}
        <KeepPrivate plan={plan} item={read} openedTo={openedTo} />
        {read.__typename === 'Note' ? <NoteTools note={read} onDone={onDone} /> : null}
      </div>
    </ItemCard>
  );
}
