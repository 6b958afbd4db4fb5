import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { CalledPerson, useCalled } from '../../../parts/called.js';
import { OwnWords } from '../../../parts/own-words.js';
import { PlanPart, PlanPartWords } from '../../../parts/plan-part.js';
import { Quote } from '../../../parts/quote.js';
import { areas } from '../../../words/areas.js';
import { day } from '../../../words/dates.js';
import { requestStates } from '../../../words/statuses.js';

export const SentFragment = graphql(
  `
    fragment Sent on Family {
      mediationRequests {
        id
        area
        at
        words
        state
        by {
          id
          you
        }
        of {
          ...CalledPerson
        }
      }
      positions {
        id
        at
        words
        of {
          id
          you
        }
      }
      sharing: grants(first: 500) {
        nodes {
          id
          words
          from
          until
          revokedAt
          by {
            id
            you
          }
          of {
            ...CalledPerson
          }
          to {
            ...CalledPerson
          }
          item {
            ...PlanPart
          }
        }
      }
    }
  `,
  [CalledPerson, PlanPart],
);

interface Props {
  readonly families: readonly FragmentOf<typeof SentFragment>[];
}

/** What I sent: what I opened to others, what I asked to know, and what I said in talks. */
export function Sent({ families }: Props) {
  const read = readFragment(SentFragment, families);
  const called = useCalled('you');
  const grants = read.flatMap(({ sharing }) => sharing.nodes.filter(({ by }) => by?.you));
  const asked = read.flatMap(({ mediationRequests }) => mediationRequests.filter(({ by }) => by?.you));
  const said = read.flatMap(({ positions }) => positions.filter(({ of }) => of?.you));
  const nobody = 'somebody who is not shown to you';
  return (
    <section aria-labelledby="sent">
      <h2 id="sent" className="nhsuk-heading-m">
        What you sent
      </h2>
      {grants.length + asked.length + said.length === 0 ? <p>You have not sent anything yet.</p> : null}
      {grants.length === 0 ? null : <h3 className="nhsuk-heading-s">What you opened to others</h3>}
      <ul>
        {grants.map(({ id, words, from, until, revokedAt, of, to, item }) => (
          <li key={id}>
            On {day(from)}, to {to === null ? nobody : called(to)}:{' '}
            {item === null ? `everything ordinary of one kind (${called(of)})` : <PlanPartWords part={item} />}
            {words === null ? null : (
              <>
                , in the words “<OwnWords>{words}</OwnWords>”
              </>
            )}
            . {revokedAt === null ? `Until ${day(until)}.` : `Taken back on ${day(revokedAt)}.`}
          </li>
        ))}
      </ul>
      {asked.length === 0 ? null : <h3 className="nhsuk-heading-s">What you asked to know</h3>}
      {asked.map(({ id, area, at, words, state, of }) => (
        <div key={id}>
          <p>
            On {day(at)}, of {of === null ? nobody : called(of)}, about {areas.adult[area].toLowerCase()}.{' '}
            {requestStates.adult[state]}.
          </p>
          {words === null ? null : <Quote>{words}</Quote>}
        </div>
      ))}
      {said.length === 0 ? null : <h3 className="nhsuk-heading-s">What you said in talks, to the worker alone</h3>}
      {said.map(({ id, at, words }) => (
        <div key={id}>
          <p>On {day(at)}:</p>
          <Quote>{words}</Quote>
        </div>
      ))}
    </section>
  );
}
