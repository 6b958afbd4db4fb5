import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { useLiveFamily } from '../../../api/live.js';
import { PlanItems, PlanShown } from '../../../parts/plan-shown.js';
import { Quote } from '../../../parts/quote.js';
import { day } from '../../../words/dates.js';

export const NamedFor = graphql(
  `
    fragment NamedFor on Family {
      id
      members {
        id
        knownAs
        pronouns
        plan {
          ...PlanShown
        }
      }
      packets {
        id
        words
        until
        person {
          id
        }
      }
      disclosures {
        id
        at
        what
      }
    }
  `,
  [PlanShown],
);

type Family = ResultOf<typeof NamedFor>;

/** Each person, the words prepared about them, and what of their plan a law or an order opens. */
export function NamedPeople({ family }: { readonly family: FragmentOf<typeof NamedFor> }) {
  const { id, members, packets, disclosures } = readFragment(NamedFor, family);
  useLiveFamily(id);
  return members.map((member) => (
    <section key={member.id} aria-labelledby={member.id}>
      <h2 id={member.id} className="nhsuk-heading-m">
        {member.knownAs}
        {member.pronouns === null ? '' : ` (${member.pronouns})`}
      </h2>
      <Packets packets={packets.filter(({ person }) => person?.id === member.id)} />
      {disclosures.map(({ id, at, what }) => (
        <div key={id}>
          <h3 className="nhsuk-heading-s">Told to your organisation on {day(at)}</h3>
          <Quote>{what}</Quote>
        </div>
      ))}
      <h3 className="nhsuk-heading-s">From the plan</h3>
      <PlanItems plan={member.plan} nothing="Nothing of the plan is open to you." />
    </section>
  ));
}

function Packets({ packets }: Pick<Family, 'packets'>) {
  if (packets.length === 0) return <p>No words have been prepared for your organisation.</p>;
  return packets.map(({ id, words, until }) => (
    <div key={id}>
      <h3 className="nhsuk-heading-s">
        Prepared for your organisation{until === null ? '' : `, to be read until ${day(until)}`}
      </h3>
      <Quote>{words}</Quote>
    </div>
  ));
}
