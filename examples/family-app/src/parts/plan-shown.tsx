import { type FragmentOf, graphql, type ResultOf, readFragment } from '../api/graphql.js';
import { span } from '../words/dates.js';
import { Item, ItemCard } from './item.js';

/** Whatever is open of a plan to whoever asks. */
export const PlanShown = graphql(
  `
    fragment PlanShown on Plan {
      id
      summaries(first: 100) {
        nodes {
          id
          ...Item
        }
      }
      goals(first: 100) {
        nodes {
          id
          ...Item
        }
      }
      needs(first: 100) {
        nodes {
          id
          ...Item
        }
      }
      actions(first: 100) {
        nodes {
          id
          ...Item
        }
      }
      appointments(last: 100) {
        nodes {
          id
          ...Item
        }
      }
      notes(last: 100) {
        nodes {
          id
          ...Item
        }
      }
      busy {
        start
        end
      }
    }
  `,
  [Item],
);

interface Props {
  readonly plan: FragmentOf<typeof PlanShown> | null;
  /** What is said where nothing of it is open: the same whether there is anything or not. */
  readonly nothing: string;
}

/** A plan as far as it is open, an item after the other. */
export function PlanItems({ plan, nothing }: Props) {
  const shown = readFragment(PlanShown, plan);
  const items = shown === null ? [] : itemsOf(shown);
  const busy = shown?.busy ?? [];
  if (items.length + busy.length === 0) return <p>{nothing}</p>;
  return (
    <>
      {items.map((item) => (
        <ItemCard key={item.id} item={item} />
      ))}
      {busy.map(({ start, end }) => (
        <p key={start}>Busy: {span(start, end)}</p>
      ))}
    </>
  );
}

const itemsOf = ({ summaries, goals, needs, actions, appointments, notes }: ResultOf<typeof PlanShown>) =>
  [summaries, goals, needs, actions, appointments, notes].flatMap(({ nodes }) => nodes);
