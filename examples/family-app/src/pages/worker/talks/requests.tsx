import { Button } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { useCommand } from '../../../api/command.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { DoneHere, useDone } from '../../../parts/done.js';
import { Facts } from '../../../parts/facts.js';
import { Quote } from '../../../parts/quote.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { areas } from '../../../words/areas.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';
import { requestDecisions, requestStates } from '../../../words/statuses.js';

/** Who asks to know what of whom; what was found and decided comes only to the worker of the person asked (M6). */
export const RequestsInFamily = graphql(`
  fragment RequestsInFamily on Family {
    id
    members {
      id
      knownAs
    }
    mediationRequests {
      id
      area
      words
      at
      state
      replyOn
      exploredAt
      decision
      decidedAt
      viewerCanExplore
      by {
        id
        knownAs
      }
      of {
        id
        knownAs
      }
    }
  }
`);

const ExploreRequest = graphql(`
  mutation ExploreRequest($input: ExploreRequestInput!) {
    exploreRequest(input: $input) {
      refusals {
        code
        message
        path
      }
      request {
        id
        exploredAt
        viewerCanExplore
      }
    }
  }
`);

/** Who asks to know something, over some families, the earliest reply first. */
export function Requests({ families }: { readonly families: readonly FragmentOf<typeof RequestsInFamily>[] }) {
  const { said, say } = useDone();
  const requests = readFragment(RequestsInFamily, families)
    .flatMap((family) => family.mediationRequests.map((request) => ({ request, family })))
    .toSorted((one, other) => (one.request.replyOn < other.request.replyOn ? -1 : 1));
  return (
    <section aria-labelledby="requests">
      <h2 id="requests" className="nhsuk-heading-m">
        Requests to know something
      </h2>
      <p>Whoever asks gets the same reply on the day shown, whatever you find and whatever the other decides.</p>
      <DoneHere said={said} />
      {requests.length === 0 ? <p>Nobody is asking to know anything.</p> : null}
      <ul className="app-cards">
        {requests.map(({ request, family }) => (
          <li key={request.id}>
            <RequestCard request={request} family={family} onDone={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Shown = ResultOf<typeof RequestsInFamily>;

interface CardProps {
  readonly request: Shown['mediationRequests'][number];
  readonly family: Shown;
  readonly onDone: (words: string) => void;
}

function RequestCard({ request, family, onDone }: CardProps) {
  const { id, by, of, area, words, at, state, replyOn, exploredAt, decision, decidedAt, viewerCanExplore } = request;
  const { send, isSending, trouble } = useCommand(ExploreRequest);
  const name = `${by?.knownAs ?? 'Somebody'} asks about ${of?.knownAs ?? 'somebody'}: ${areas.adult[area]}`;
  const explore = async () => {
    if ((await send({ request: id })) !== null)
      onDone(`${of?.knownAs ?? 'Whoever is asked'} now sees that they are asked. ${name}.`);
  };
  const decided = decision === null ? null : requestDecisions.adult[decision];
  const lines = [
    ['Asked', day(at)],
    ['Reply', `${requestStates.adult[state]}: ${day(replyOn)}`],
    ['Spoken with', exploredAt === null ? null : `${of?.knownAs ?? 'them'}, on ${day(exploredAt)}`],
    ['They chose', decided === null || decidedAt === null ? decided : `${decided}, on ${day(decidedAt)}`],
    [
      'Family',
      <Link key={id} to={`/families/${family.id}`}>
        {listed(family.members.map(({ knownAs }) => knownAs))}
      </Link>,
    ],
  ] as const;
  return (
    <article className="nhsuk-card app-item app-talk" aria-labelledby={`request-${id}`}>
      <div className="nhsuk-card__content">
        <h3 id={`request-${id}`} className="nhsuk-heading-s">
          {name}
        </h3>
        {words === null ? null : <Quote>{words}</Quote>}
        <Facts lines={lines} />
        {viewerCanExplore ? (
          <div className="app-tools">
            <TroubleSummary trouble={trouble} />
            <Button type="button" small secondary disabled={isSending} onClick={explore}>
              I have spoken with {of?.knownAs ?? 'them'}
              <span className="nhsuk-u-visually-hidden">: {name}</span>
            </Button>
          </div>
        ) : null}
      </div>
    </article>
  );
}
