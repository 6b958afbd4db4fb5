import { Link, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { NotFoundPage } from '../../not-found.js';
import { besideEachOther } from './beside.js';
import { Choosing, most } from './choosing.js';
import { Clashes } from './clashes.js';
import { Columns } from './columns.js';
import { PlansInFamily } from './shown.js';

const Plans = graphql(
  `
    query Plans($id: ID!) {
      family(id: $id) {
        id
        ...PlansInFamily
      }
    }
  `,
  [PlansInFamily],
);

/** The plans of two to four members side by side, and what ties them together. */
export function PlansPage() {
  const { id = '' } = useParams();
  const asked = useAsk(Plans, { id });
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading="Plans side by side">
            <p className="app-not-printed">
              <Link to={`/families/${family.id}`}>Back to the family</Link>
            </p>
            <SideBySide family={family} />
          </Page>
        )
      }
    </WhenAsked>
  );
}

function SideBySide({ family: given }: { readonly family: FragmentOf<typeof PlansInFamily> }) {
  const family = readFragment(PlansInFamily, given);
  const [search, setSearch] = useSearchParams();
  const asked = search.getAll('of');
  const named = family.members.filter(({ id }) => asked.includes(id));
  const members = named.length === 0 ? family.members.filter(hasPlan).slice(0, most) : named.slice(0, most);
  const beside = besideEachOther(
    family,
    members.map(({ id }) => id),
  );
  return (
    <>
      <Choosing
        members={family.members}
        chosen={members.map(({ id }) => id)}
        onChosen={(of) => setSearch(of.map((id): [string, string] => ['of', id]))}
      />
      <Clashes beside={beside} />
      <Columns members={members} beside={beside} />
    </>
  );
}

const hasPlan = ({ plan }: { readonly plan: object | null }) => plan !== null;
