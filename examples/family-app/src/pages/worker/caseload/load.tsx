import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';

export const OwnLoad = graphql(`
  fragment OwnLoad on Viewer {
    load {
      people
      families
      limit
    }
  }
`);

/** How many people this worker supports, beside how many the provider means one to. */
export function Load({ viewer }: { readonly viewer: FragmentOf<typeof OwnLoad> }) {
  const { load } = readFragment(OwnLoad, viewer);
  if (load === null) return null;
  return (
    <p>
      You support{' '}
      <strong>
        {load.people} of {load.limit} people
      </strong>
      .{load.people > load.limit ? ' That is more than is meant for one worker.' : ''}
    </p>
  );
}
