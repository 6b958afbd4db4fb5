import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { ReaderNamed, WhoCanSee } from '../../../parts/who-can-see.js';
import { day } from '../../../words/dates.js';
import { Links, LinksInFamily } from './agreed-links.js';
import { Involvement, InvolvementInFamily } from './involvement.js';

export const AgreedInFamily = graphql(
  `
    fragment AgreedInFamily on Family {
      id
      members {
        id
        knownAs
        plan {
          id
          goals(first: 100) {
            nodes {
              id
              words
              status
              confidential
              reviewOn
              readers {
                ...ReaderNamed
              }
            }
          }
          summaries(first: 100) {
            nodes {
              id
              words
            }
          }
        }
      }
      proposals {
        id
        words
        agreedAt
      }
      ...LinksInFamily
      ...InvolvementInFamily
    }
  `,
  [LinksInFamily, InvolvementInFamily, ReaderNamed],
);

/** What somebody set out to do, what ties plans together, what was agreed between people, and what is shared at all. */
export function Agreed({ family }: { readonly family: FragmentOf<typeof AgreedInFamily> }) {
  const agreed = readFragment(AgreedInFamily, family);
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed" className="nhsuk-heading-m">
        What is agreed
      </h2>
      <Goals members={agreed.members} />
      <Links family={agreed} />
      {agreed.proposals.map(({ id, words, agreedAt }) =>
        agreedAt === null ? null : (
          <blockquote key={id} className="nhsuk-inset-text">
            <OwnWords>{words}</OwnWords>
            <p className="app-who">Agreed by everybody who talked about it, {day(agreedAt)}</p>
          </blockquote>
        ),
      )}
      <Involvement family={agreed} />
    </section>
  );
}

type Member = ResultOf<typeof AgreedInFamily>['members'][number];

function Goals({ members }: { readonly members: readonly Member[] }) {
  const withGoals = members
    .map(({ id, knownAs, plan }) => ({
      id,
      knownAs,
      goals: (plan?.goals.nodes ?? []).filter(({ status }) => status === 'OPEN'),
      summaries: plan?.summaries.nodes ?? [],
    }))
    .filter(({ goals, summaries }) => goals.length + summaries.length > 0);
  if (withGoals.length === 0) return <p>There are no goals that you can see.</p>;
  return withGoals.map(({ id, knownAs, goals, summaries }) => (
    <div key={id}>
      <h3 className="nhsuk-heading-s">{knownAs}</h3>
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>
            <OwnWords>{goal.words}</OwnWords>
            {goal.confidential ? <strong> (in confidence)</strong> : null}
            {goal.reviewOn === null ? '' : ` (to be looked at on ${day(goal.reviewOn)})`}
            {goal.readers === null ? null : <WhoCanSee readers={goal.readers} />}
          </li>
        ))}
        {summaries.map((summary) => (
          <li key={summary.id}>
            “<OwnWords>{summary.words}</OwnWords>”, in words approved for you
          </li>
        ))}
      </ul>
    </div>
  ));
}
