import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';

/** What was opened one by one, and to whom. */
export const Opened = graphql(`
  fragment Opened on Family {
    opened: grants(first: 500) {
      nodes {
        id
        viewerCanRevoke
        to {
          id
        }
        item {
          __typename
          ... on Goal {
            id
          }
          ... on Need {
            id
          }
          ... on Action {
            id
          }
          ... on Appointment {
            id
          }
          ... on Note {
            id
          }
        }
      }
    }
  }
`);

/** To whom each item was opened by itself, and can be taken back from. */
export function openedTo(families: readonly FragmentOf<typeof Opened>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { viewerCanRevoke, item, to } of readFragment(Opened, families).flatMap(({ opened }) => opened.nodes)) {
    if (!viewerCanRevoke || to === null || item === null || !('id' in item)) continue;
    found.set(item.id, (found.get(item.id) ?? new Set()).add(to.id));
  }
  return found;
}
