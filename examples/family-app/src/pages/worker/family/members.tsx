import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { AroundMember, MemberCard, MemberFacts } from './member-card.js';

export const AroundMembers = graphql(
  `
    fragment AroundMembers on Family {
      id
      members {
        id
        ...MemberFacts
      }
      ...AroundMember
    }
  `,
  [MemberFacts, AroundMember],
);

/** A card for everybody in the family. */
export function Members({ family }: { readonly family: FragmentOf<typeof AroundMembers> }) {
  const around = readFragment(AroundMembers, family);
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="nhsuk-heading-m">
        People
      </h2>
      <ul className="app-cards">
        {around.members.map((member) => (
          <li key={member.id}>
            <MemberCard member={member} family={around} />
          </li>
        ))}
      </ul>
    </section>
  );
}
