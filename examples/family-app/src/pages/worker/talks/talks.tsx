import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { useLiveDueList, useLiveFamily } from '../../../api/live.js';
import { WhenAsked } from '../../../parts/asked.js';
import { DoneHere, useDone } from '../../../parts/done.js';
import { Page } from '../../../parts/page.js';
import { NotFoundPage } from '../../not-found.js';
import { Board } from './board.js';
import { NoteForm, WhoMayDiffer } from './note-form.js';
import { Requests, RequestsInFamily } from './requests.js';
import { AroundTalks, TalksInFamily } from './shown.js';

const AllTalks = graphql(
  `
    query AllTalks {
      provider {
        ...AroundTalks
      }
      caseload(first: 500) {
        nodes {
          family {
            id
            ...TalksInFamily
            ...RequestsInFamily
          }
        }
      }
    }
  `,
  [AroundTalks, TalksInFamily, RequestsInFamily],
);

const TalksOfFamily = graphql(
  `
    query TalksOfFamily($id: ID!) {
      viewer {
        can {
          noteDisagreement
        }
      }
      provider {
        ...AroundTalks
      }
      family(id: $id) {
        id
        ...TalksInFamily
        ...RequestsInFamily
        ...WhoMayDiffer
      }
    }
  `,
  [AroundTalks, TalksInFamily, RequestsInFamily, WhoMayDiffer],
);

/** Who sees what differently, and who asks to know something, in all the families of a worker. */
export function AllTalksPage() {
  const asked = useAsk(AllTalks, {});
  useLiveDueList();
  return (
    <Page heading="Talks">
      <WhenAsked asked={asked}>
        {({ provider, caseload: { nodes } }) => {
          const families = nodes.flatMap(({ family }) => (family === null ? [] : [family]));
          return (
            <>
              <Board families={families} provider={provider} />
              <Requests families={families} />
            </>
          );
        }}
      </WhenAsked>
    </Page>
  );
}

/** The same, of one family. */
export function FamilyTalksPage() {
  const { id = '' } = useParams();
  const asked = useAsk(TalksOfFamily, { id });
  const { said, say } = useDone();
  useLiveFamily(id);
  return (
    <WhenAsked asked={asked}>
      {({ viewer: { can }, provider, family }) =>
        family === null ? (
          <NotFoundPage />
        ) : (
          <Page heading="Talks in this family" title="Talks">
            <p className="app-not-printed">
              <Link to={`/families/${family.id}`}>Back to the family</Link>
            </p>
            {can.noteDisagreement ? <NoteForm family={family} onDone={say} /> : null}
            <DoneHere said={said} />
            <Board families={[family]} provider={provider} />
            <Requests families={[family]} />
          </Page>
        )
      }
    </WhenAsked>
  );
}
