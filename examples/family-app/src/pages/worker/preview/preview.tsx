import { WarningCallout } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { CalledPerson, ParentsCalled, ParentsOfYou, useCalled } from '../../../parts/called.js';
import { Page } from '../../../parts/page.js';
import { listed } from '../../../words/lists.js';
import { VoiceProvider } from '../../../words/voice.js';
import { Agreed, AgreedFragment } from '../../digest/agreed.js';
import { Notices, NoticesFragment } from '../../digest/notices.js';
import { NotFoundPage } from '../../not-found.js';
import { Homes, HomesInFamily } from '../family/homes.js';
import { LettersInPreview, LettersSeen } from './letters-seen.js';
import { PlanSeen, PlansInPreview } from './plans-seen.js';
import { ReachingInPreview, ReachingSeen } from './reaching-seen.js';
import { SharedByThem, SharedInPreview } from './shared-by-them.js';

const FamilySeen = graphql(
  `
    fragment FamilySeen on Family {
      id
      audience
      members {
        id
        you
        ...CalledPerson
        ...PlansInPreview
      }
      ...Agreed
      ...Notices
      ...LettersInPreview
      ...SharedInPreview
      ...HomesInFamily
      ...ReachingInPreview
      ...ParentsOfYou
    }
  `,
  [
    CalledPerson,
    PlansInPreview,
    AgreedFragment,
    NoticesFragment,
    LettersInPreview,
    SharedInPreview,
    HomesInFamily,
    ReachingInPreview,
    ParentsOfYou,
  ],
);

const Preview = graphql(
  `
    query Preview($person: ID!) {
      node(id: $person) {
        __typename
        ... on Person {
          id
          knownAs
          preview {
            ...FamilySeen
          }
        }
      }
    }
  `,
  [FamilySeen],
);

/** The family as one of its members sees it, as far as the worker may know it: to look at, and nothing else (APP-27). */
export function PreviewPage() {
  const { id = '', person = '' } = useParams();
  return (
    <WhenAsked asked={useAsk(Preview, { person })}>
      {({ node }) =>
        node?.__typename !== 'Person' || node.preview === null ? (
          <NotFoundPage />
        ) : (
          <Page heading={`Preview: what ${node.knownAs} sees`} title="Preview">
            <p className="app-not-printed">
              <Link to={`/families/${id}`}>Back to the family</Link>
            </p>
            <WarningCallout>
              <WarningCallout.Heading headingLevel="h2">This is a preview</WarningCallout.Heading>
              <p>
                It shows what {node.knownAs} can see here, as far as you may know it too. {node.knownAs} may see more.
                Where it says “you” or “me”, it means {node.knownAs}. Nothing can be changed here, and that you looked
                is kept.
              </p>
            </WarningCallout>
            <Seen name={node.knownAs} family={node.preview} />
          </Page>
        )
      }
    </WhenAsked>
  );
}

/** In the words that they read, and with the names by which their own pages call people. */
function Seen({ name, family }: { readonly name: string; readonly family: FragmentOf<typeof FamilySeen> }) {
  const seen = readFragment(FamilySeen, family);
  return (
    <VoiceProvider value={seen.audience === 'YOUNG_PERSON' ? 'young' : 'adult'}>
      <ParentsCalled family={seen}>
        <Notices families={[seen]} />
        {seen.members
          .toSorted((one, other) => Number(other.you) - Number(one.you))
          .map((member) => (
            <PlanSeen key={member.id} member={member} name={name} />
          ))}
        <KnownHere members={seen.members} name={name} />
        <Homes family={seen} />
        <ReachingSeen family={seen} />
        <Agreed families={[seen]} />
        <SharedByThem family={seen} name={name} />
        <LettersSeen family={seen} />
      </ParentsCalled>
    </VoiceProvider>
  );
}

interface KnownProps {
  readonly members: ResultOf<typeof FamilySeen>['members'];
  readonly name: string;
}

/** Whom they know to be in the family, as they call them. */
function KnownHere({ members, name }: KnownProps) {
  const called = useCalled('me');
  const others = members.filter(({ you }) => !you).map(called);
  return (
    <section aria-labelledby="known">
      <h2 id="known" className="nhsuk-heading-m">
        People {name} knows of here
      </h2>
      <p>{others.length === 0 ? 'Nobody.' : `${listed(others)}.`}</p>
    </section>
  );
}
