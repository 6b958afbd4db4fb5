import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { OwnWords } from '../../parts/own-words.js';
import { areas } from '../../words/areas.js';
import { day } from '../../words/dates.js';
import { requestDecisions } from '../../words/statuses.js';
import { useWords } from '../../words/voice.js';
import { AnswerForms } from './answer.js';
import type { Openable } from './openable.js';

/** Who would like to know what; of what somebody is asked themself, not the words of whoever asks. */
export const RequestShown = graphql(
  `
    fragment RequestShown on Family {
      mediationRequests {
        id
        area
        at
        replyOn
        words
        decision
        viewerCanAnswer
        letter {
          code
          words
        }
        by {
          id
          you
          ...CalledPerson
        }
        of {
          id
          you
          ...CalledPerson
        }
      }
    }
  `,
  [CalledPerson],
);

interface Props {
  readonly family: FragmentOf<typeof RequestShown>;
  readonly plan: FragmentOf<typeof Openable> | null;
}

/** What others would like to know of them, and what they asked others. */
export function RequestSection({ family, plan }: Props) {
  const { mediationRequests } = readFragment(RequestShown, family);
  const called = useCalled('me');
  const [area, decision] = [useWords(areas), useWords(requestDecisions)];
  const ofMe = mediationRequests.filter(({ of }) => of?.you);
  const byMe = mediationRequests.filter(({ by }) => by?.you);
  return (
    <>
      <section aria-labelledby="asked-of-me">
        <h2 id="asked-of-me">What people ask me</h2>
        {ofMe.length === 0 ? <p>Nobody is asking you anything.</p> : null}
        {ofMe.map((request) => (
          <article
            key={request.id}
            className="nhsuk-card app-item"
            aria-label={`${request.by === null ? 'Someone' : called(request.by)}: ${area[request.area]}`}
          >
            <div className="nhsuk-card__content">
              <p className="app-item__caption">
                {request.by === null ? null : `${called(request.by)} · `}
                {area[request.area]}
              </p>
              <p>{request.letter.words}</p>
              {request.decision === null ? null : (
                <p>
                  You chose: <b>{decision[request.decision]}</b>. Nobody is told what you chose.
                </p>
              )}
              {request.viewerCanAnswer && plan !== null ? (
                <>
                  <p>They get their reply on {day(request.replyOn)}.</p>
                  <AnswerForms
                    request={request.id}
                    to={request.by === null ? null : { id: request.by.id, name: called(request.by) }}
                    plan={plan}
                  />
                </>
              ) : null}
            </div>
          </article>
        ))}
      </section>
      <section aria-labelledby="asked-by-me">
        <h2 id="asked-by-me">What I asked</h2>
        {byMe.length === 0 ? <p>You have not asked anything.</p> : null}
        {byMe.map(({ id, area: about, of, words, letter, replyOn }) => (
          <article key={id} className="nhsuk-card app-item" aria-labelledby={`request-${id}`}>
            <div className="nhsuk-card__content">
              <p className="app-item__caption">
                {of === null ? null : `${called(of)} · `}
                {area[about]}
              </p>
              <p id={`request-${id}`} className="app-item__words">
                <OwnWords>{words}</OwnWords>
              </p>
              <p>{letter.words}</p>
              {letter.code === 'REQUEST_SENT' ? <p>The reply comes on {day(replyOn)}.</p> : null}
            </div>
          </article>
        ))}
      </section>
    </>
  );
}
