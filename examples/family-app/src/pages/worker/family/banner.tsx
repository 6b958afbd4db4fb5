import { Card } from 'nhsuk-react-components';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { areas } from '../../../words/areas.js';
import { listed } from '../../../words/lists.js';
import { isOver } from '../../../words/now.js';
import { basisWords, statusWords } from '../../../words/responsibility.js';
import { Limits, LimitsInFamily } from './limits.js';

export const FamilyBanner = graphql(
  `
    fragment FamilyBanner on Family {
      id
      responsibilities {
        id
        basis
        status
        child {
          id
          knownAs
        }
        holder {
          id
          knownAs
        }
      }
      delegations {
        id
        areas
        until
        child {
          id
          knownAs
        }
        holder {
          id
          knownAs
        }
      }
      ...LimitsInFamily
    }
  `,
  [LimitsInFamily],
);

/** What has to be known before anything is said or sent: who holds parental responsibility, and what limits it. */
export function Banner({ family }: { readonly family: FragmentOf<typeof FamilyBanner> }) {
  const banner = readFragment(FamilyBanner, family);
  const held = banner.responsibilities.filter(({ status }) => status !== 'ENDED');
  const children = new Map(held.map(({ child }) => [child.id, child.knownAs]));
  return (
    <Card feature className="app-banner">
      <Card.Heading headingLevel="h2">Parental responsibility and limits</Card.Heading>
      {children.size === 0 ? <p>Nobody here is recorded as holding parental responsibility.</p> : null}
      <ul className="nhsuk-list">
        {[...children].map(([child, name]) => (
          <li key={child}>
            For {name}:{' '}
            <strong>
              {listed(held.filter((one) => one.child.id === child).map((one) => `${one.holder.knownAs} ${how(one)}`))}
            </strong>
          </li>
        ))}
        <Delegations delegations={banner.delegations} />
      </ul>
      <Limits family={banner} />
    </Card>
  );
}

function how({
  basis,
  status,
}: {
  readonly basis: keyof typeof basisWords;
  readonly status: keyof typeof statusWords;
}) {
  const limit = statusWords[status];
  return limit === null ? `(${basisWords[basis]})` : `(${basisWords[basis]}; ${limit.toLowerCase()})`;
}

/** Who else decides for a child in some things. */
function Delegations({ delegations }: Pick<ResultOf<typeof FamilyBanner>, 'delegations'>) {
  return delegations
    .filter(({ until }) => !isOver(until))
    .map(({ id, areas: within, child, holder }) => (
      <li key={id}>
        {holder?.knownAs ?? 'A carer'} may decide for {child?.knownAs ?? 'a child'} on{' '}
        {listed(within.map((area) => areas.adult[area].toLowerCase()))}
      </li>
    ));
}
