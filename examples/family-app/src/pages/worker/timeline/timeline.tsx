import { Link, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';
import { NotFoundPage } from '../../not-found.js';
import { AllThatHappened } from './all-that-happened.js';
import { Whom } from './whom.js';

const FamilyOfTimeline = graphql(`
  query FamilyOfTimeline($id: ID!) {
    family(id: $id) {
      id
      members {
        id
        knownAs
      }
    }
  }
`);

/** What happened in a family, the newest first: of everybody, or of one member. */
export function TimelinePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const person = search.get('person');
  const asked = useAsk(FamilyOfTimeline, { id });
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading="What happened" title="Timeline">
            <p className="app-not-printed">
              <Link to={`/families/${id}`}>Back to the family</Link>
            </p>
            <Whom members={family.members} chosen={person} />
            <AllThatHappened id={id} person={person} />
          </Page>
        )
      }
    </WhenAsked>
  );
}
