import { Details } from 'nhsuk-react-components';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { Facts } from '../../../parts/facts.js';
import { day } from '../../../words/dates.js';
import { isOver } from '../../../words/now.js';

export const InvolvementInFamily = graphql(`
  fragment InvolvementInFamily on Family {
    id
    involvementAgreements {
      id
      at
      until
      shared
      never
      limits
      party {
        id
        knownAs
      }
    }
  }
`);

/** What each person was promised: what is shared, what never is, and when that promise ends. */
export function Involvement({ family }: { readonly family: FragmentOf<typeof InvolvementInFamily> }) {
  const agreements = readFragment(InvolvementInFamily, family).involvementAgreements;
  return agreements
    .filter(({ until }) => !isOver(until))
    .map(({ id, at, party, shared, never, limits }) => (
      <Details key={id}>
        <Details.Summary>
          What is shared, as agreed with {party?.knownAs ?? 'a member'} on {day(at)}
        </Details.Summary>
        <Details.Text>
          <Facts
            lines={[
              ['Shared', shared],
              ['Never shared', never],
              ['Limits', limits],
            ]}
          />
        </Details.Text>
      </Details>
    ));
}
