import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { listed } from '../../../words/lists.js';
import { isOver } from '../../../words/now.js';

export const WhoLeads = graphql(`
  fragment WhoLeads on Family {
    id
    safeguardingLeads {
      id
      until
      worker {
        id
        name
      }
    }
  }
`);

/** Who decides on safety here, and who does when they cannot be reached. */
export function WhomToCall({ family }: { readonly family: FragmentOf<typeof WhoLeads> }) {
  const leads = (readFragment(WhoLeads, family).safeguardingLeads ?? []).flatMap(({ until, worker }) =>
    isOver(until) || worker === null ? [] : [worker.name],
  );
  return (
    <>
      <h2 className="nhsuk-heading-m">Whom to call</h2>
      <ol>
        <li>
          {leads.length === 0
            ? 'No safeguarding lead is named for this family. Call your supervisor.'
            : `${listed(leads)}, safeguarding lead for this family.`}
        </li>
        <li>If nobody can be reached: the children’s or adults’ services of the council where the person lives.</li>
      </ol>
      <p>A concern is not a task in anybody’s plan. It goes to the safeguarding lead and no further.</p>
    </>
  );
}
