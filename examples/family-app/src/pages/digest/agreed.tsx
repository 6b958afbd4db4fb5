import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { OwnWords } from '../../parts/own-words.js';
import { PlanPart, PlanPartWords } from '../../parts/plan-part.js';
import { Quote } from '../../parts/quote.js';
import { day } from '../../words/dates.js';
import { digestWords } from '../../words/digest.js';
import { linkWords } from '../../words/links.js';
import { useWords } from '../../words/voice.js';

export const AgreedFragment = graphql(
  `
    fragment Agreed on Family {
      proposals {
        id
        words
        agreedAt
      }
      involvementAgreements {
        id
        at
        shared
        never
        limits
        party {
          id
          you
        }
      }
      releasedStatements {
        id
        at
        words
      }
      links(first: 500) {
        nodes {
          id
          agreed
          linkKind
          from {
            ...PlanPart
          }
          to {
            ...PlanPart
          }
        }
      }
    }
  `,
  [PlanPart],
);

interface Props {
  readonly families: readonly FragmentOf<typeof AgreedFragment>[];
}

/** What was agreed: words that everybody said yes to, what I agreed with the worker, and how plans bear on each other. */
export function Agreed({ families }: Props) {
  const say = useWords(digestWords);
  const read = readFragment(AgreedFragment, families);
  const statements = read.flatMap(({ proposals }) =>
    proposals.flatMap(({ agreedAt, ...one }) => (agreedAt === null ? [] : [{ ...one, agreedAt }])),
  );
  const mine = read.flatMap((family) => family.involvementAgreements.filter(({ party }) => party?.you));
  const released = read.flatMap(({ releasedStatements }) => releasedStatements);
  const links = read.flatMap((family) => family.links.nodes.filter(({ agreed }) => agreed !== false));
  const isEmpty = [statements, mine, released, links].every(({ length }) => length === 0);
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed" className="nhsuk-heading-m">
        {say.agreedHeading}
      </h2>
      {isEmpty ? <p>{say.nothingAgreed}</p> : null}
      {statements.map(({ id, words, agreedAt }) => (
        <div key={id}>
          <h3 className="nhsuk-heading-s">{say.everybodyAgreed(day(agreedAt))}</h3>
          <Quote>{words}</Quote>
        </div>
      ))}
      {released.map(({ id, at, words }) => (
        <div key={id}>
          <h3 className="nhsuk-heading-s">{say.writtenForYou(day(at))}</h3>
          <Quote>{words}</Quote>
        </div>
      ))}
      {mine.map((agreement) => (
        <MyAgreement key={agreement.id} {...agreement} />
      ))}
      {links.length === 0 ? null : <h3 className="nhsuk-heading-s">{say.plansHeading}</h3>}
      <ul>
        {links.map(({ id, linkKind, from, to }) => (
          <li key={id}>
            <PlanPartWords part={from} /> {linkWords[linkKind ?? 'tied']} <PlanPartWords part={to} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Terms {
  readonly at: string;
  readonly shared: string;
  readonly never: string;
  readonly limits: string;
}

function MyAgreement({ at, shared, never, limits }: Terms) {
  const say = useWords(digestWords);
  return (
    <>
      <h3 className="nhsuk-heading-s">{say.withWorker(day(at))}</h3>
      <dl className="app-terms nhsuk-body">
        <dt>{say.shared}</dt>
        <dd>
          <OwnWords>{shared}</OwnWords>
        </dd>
        <dt>{say.never}</dt>
        <dd>
          <OwnWords>{never}</OwnWords>
        </dd>
        <dt>{say.limits}</dt>
        <dd>
          <OwnWords>{limits}</OwnWords>
        </dd>
      </dl>
    </>
  );
}
