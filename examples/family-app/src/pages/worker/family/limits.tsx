import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { Sign } from '../../../parts/sign.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';
import { isOver } from '../../../words/now.js';

export const LimitsInFamily = graphql(`
  fragment LimitsInFamily on Family {
    id
    safetyBlocks {
      id
      scope
      reviewBy
      endedAt
      blocked {
        id
        knownAs
      }
      protected {
        id
        knownAs
      }
    }
    courtOrders {
      id
      order
      made
      until
      evidencedAt
      readAt
      coversInformation
      child {
        id
        knownAs
      }
      holder {
        id
        knownAs
      }
    }
  }
`);

/** What nobody may miss: who is kept from whom, and what a court ordered. */
export function Limits({ family }: { readonly family: FragmentOf<typeof LimitsInFamily> }) {
  const { safetyBlocks, courtOrders } = readFragment(LimitsInFamily, family);
  const blocks = (safetyBlocks ?? []).filter(({ endedAt }) => endedAt === null);
  const orders = (courtOrders ?? []).filter(({ until }) => !isOver(until));
  if (blocks.length + orders.length === 0) return <p>No limits are recorded.</p>;
  return (
    <ul className="nhsuk-list app-limits">
      {blocks.map(({ id, blocked, reviewBy, scope, protected: people }) => (
        <li key={id}>
          <Sign of="safety" />
          <strong>No contact.</strong> {blocked.knownAs} is told{' '}
          {scope === 'all' ? 'nothing about' : 'not where to find'} {listed(people.map(({ knownAs }) => knownAs))}. To
          be reviewed by {day(reviewBy)}.
        </li>
      ))}
      {orders.map(({ id, order, child, holder, made, ...stands }) => (
        <li key={id}>
          <Sign of="safety" />
          <strong>Court order.</strong> {order}, of {day(made)}, about {child?.knownAs ?? 'a child'}; it concerns{' '}
          {holder?.knownAs ?? 'everybody with responsibility'}. {effectOf(stands)}
        </li>
      ))}
    </ul>
  );
}

interface Stands {
  readonly evidencedAt: string | null;
  readonly readAt: string | null;
  readonly coversInformation: boolean | null;
}

function effectOf({ evidencedAt, readAt, coversInformation }: Stands): string {
  if (evidencedAt === null) return 'The order itself has not been seen yet.';
  if (readAt === null) return 'Nobody has read its terms yet.';
  return coversInformation ? 'Its terms limit what they may know.' : 'Its terms do not limit what they may know.';
}
