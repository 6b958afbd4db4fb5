import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { More, useShown } from '../../../parts/more.js';
import { Happened, HappenedLine, keyOf } from './happened.js';

const Timeline = graphql(
  `
    query Timeline($id: ID!, $first: Int!, $person: ID) {
      family(id: $id) {
        id
        timeline(first: $first, person: $person) {
          totalCount
          nodes {
            ...Happened
          }
        }
      }
    }
  `,
  [Happened],
);

interface Props {
  readonly id: string;
  /** The one member it is about; everybody where it is null. */
  readonly person: string | null;
}

/** The lines of a timeline, apart from the choice of whom it is about, which stays while they come. */
export function AllThatHappened({ id, person }: Props) {
  const asked = useAsk(Timeline, { id, first: useShown(), person });
  return (
    <WhenAsked asked={asked}>
      {({ family }) => {
        const { totalCount, nodes } = family?.timeline ?? { totalCount: 0, nodes: [] };
        if (totalCount === 0) return <p>Nothing that you can see.</p>;
        return (
          <>
            <ol className="app-lines">
              {nodes.map((entry) => (
                <HappenedLine key={keyOf(entry)} entry={entry} />
              ))}
            </ol>
            <More total={totalCount} of="entries" />
          </>
        );
      }}
    </WhenAsked>
  );
}
