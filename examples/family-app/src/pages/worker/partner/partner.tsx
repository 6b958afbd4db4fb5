import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { NamedFor, NamedPeople } from './named-people.js';

const PeopleOfPartner = graphql(
  `
    query PeopleOfPartner {
      viewer {
        families {
          id
          ...NamedFor
        }
      }
    }
  `,
  [NamedFor],
);

/** The people for whom somebody of another organisation is named, with what was prepared for that organisation. */
export function PartnerPage() {
  return (
    <Page heading="People you are named for">
      <WhenAsked asked={useAsk(PeopleOfPartner, {})}>
        {({ viewer: { families } }) =>
          families.length === 0 ? (
            <p>You are named for nobody at the moment.</p>
          ) : (
            families.map((family) => <NamedPeople key={family.id} family={family} />)
          )
        }
      </WhenAsked>
    </Page>
  );
}
