import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveDueList } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { useKeptPlace } from '../../../parts/kept-place.js';
import { More, useShown } from '../../../parts/more.js';
import { Page } from '../../../parts/page.js';
import { CountedFamilies, Counters } from './counters.js';
import { Families, FamilyLine } from './families.js';
import { Load, OwnLoad } from './load.js';
import { type Narrowed, useNarrowed } from './narrowed.js';
import { Narrowing } from './narrowing.js';

const Caseload = graphql(
  `
    query Caseload($first: Int!, $filter: CaseloadFilter, $orderBy: CaseloadOrder!) {
      viewer {
        ...OwnLoad
      }
      caseloadCounts {
        ...CountedFamilies
      }
      caseload(first: $first, filter: $filter, orderBy: $orderBy) {
        totalCount
        schools
        nodes {
          ...FamilyLine
        }
      }
    }
  `,
  [OwnLoad, CountedFamilies, FamilyLine],
);

const asFilter = ({ standing, need, school, search }: Narrowed) => ({
  ...(standing === null ? {} : { standing }),
  ...(need === null ? {} : { need }),
  ...(school === null ? {} : { school }),
  ...(search === null ? {} : { search }),
});

/** The families of a worker: who they are, when somebody was last in touch, what is next and what is late. */
export function CaseloadPage() {
  const narrowed = useNarrowed();
  const asked = useAsk(Caseload, { first: useShown(), filter: asFilter(narrowed), orderBy: narrowed.orderBy });
  useLiveDueList();
  useKeptPlace(asked.data !== undefined);
  return (
    <Page heading="Families">
      <WhenAsked asked={asked}>
        {({ viewer, caseload: { totalCount, schools, nodes }, caseloadCounts }) => (
          <>
            <Load viewer={viewer} />
            <Counters counts={caseloadCounts} />
            <Narrowing narrowed={narrowed} schools={schools} />
            <Families lines={nodes} total={totalCount} />
            <More total={totalCount} of="families" />
          </>
        )}
      </WhenAsked>
    </Page>
  );
}
