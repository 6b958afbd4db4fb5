import { Details, SummaryList } from 'nhsuk-react-components';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { OwnWords } from '../../parts/own-words.js';

/** What was agreed with somebody about what is shared. */
export const Agreed = graphql(`
  fragment AgreedInvolvement on InvolvementAgreement {
    id
    party {
      id
      you
    }
    shared
    never
    limits
  }
`);

/** What they agreed with their worker, where they write (M9). */
export function Agreement({ agreements }: { readonly agreements: readonly FragmentOf<typeof Agreed>[] }) {
  const own = agreements.map((one) => readFragment(Agreed, one)).filter(({ party }) => party?.you);
  if (own.length === 0)
    return <p>You and your worker have not yet agreed what is shared. You can ask to do that first.</p>;
  return (
    <Details>
      <Details.Summary>What you and your worker agreed</Details.Summary>
      <Details.Text>
        {own.map(({ id, ...agreed }) => (
          <SummaryList key={id}>
            {terms.map(([term, words]) => (
              <SummaryList.Row key={term}>
                <SummaryList.Key>{words}</SummaryList.Key>
                <SummaryList.Value>
                  <OwnWords>{agreed[term]}</OwnWords>
                </SummaryList.Value>
              </SummaryList.Row>
            ))}
          </SummaryList>
        ))}
      </Details.Text>
    </Details>
  );
}

const terms = [
  ['shared', 'Shared'],
  ['never', 'Never shared'],
  ['limits', 'When it cannot stay private'],
] as const;
