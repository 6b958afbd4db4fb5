import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveDueList } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { useKeptPlace } from '../../../parts/kept-place.js';
import { More, useShown } from '../../../parts/more.js';
import { Page } from '../../../parts/page.js';
import { DueTable, DueTableLines } from './due-table.js';

const DueList = graphql(
  `
    query DueList($first: Int!) {
      dueList(first: $first) {
        totalCount
        nodes {
          ...DueTableLines
        }
      }
    }
  `,
  [DueTableLines],
);

/** What needs a decision from this worker in all their families, the longest due first. */
export function DuePage() {
  const asked = useAsk(DueList, { first: useShown() });
  useLiveDueList();
  useKeptPlace(asked.data !== undefined);
  return (
    <Page heading="To do">
      <WhenAsked asked={asked}>
        {({ dueList: { totalCount, nodes } }) =>
          totalCount === 0 ? (
            <p>Nothing needs a decision from you.</p>
          ) : (
            <>
              <DueTable lines={nodes} total={totalCount} />
              <More total={totalCount} of="things to do" />
            </>
          )
        }
      </WhenAsked>
    </Page>
  );
}
