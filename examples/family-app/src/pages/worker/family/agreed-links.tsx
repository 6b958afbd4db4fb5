import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { PlanPart, PlanPartWords } from '../../../parts/plan-part.js';
import { linkWords } from '../../../words/links.js';

export const LinksInFamily = graphql(
  `
    fragment LinksInFamily on Family {
      id
      links(first: 100) {
        nodes {
          id
          linkKind
          agreed
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

/** How the plans of two people bear on each other, as both ends agreed. */
export function Links({ family }: { readonly family: FragmentOf<typeof LinksInFamily> }) {
  const links = readFragment(LinksInFamily, family).links.nodes.filter(({ agreed }) => agreed !== false);
  if (links.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">Between plans</h3>
      <ul>
        {links.map(({ id, linkKind, from, to }) => (
          <li key={id}>
            <PlanPartWords part={from} /> {linkWords[linkKind ?? 'tied']} <PlanPartWords part={to} />
          </li>
        ))}
      </ul>
    </>
  );
}
