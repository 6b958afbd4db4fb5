import { graphql, type ResultOf } from '../../api/graphql.js';
import { CalledPerson } from '../../parts/called.js';

/** A decision of theirs to open something to somebody. */
export const Given = graphql(
  `
    fragment Given on Grant {
      id
      level
      bundle
      words
      until
      revokedAt
      staleSince
      viewerCanRevoke
      viewerCanConfirm
      of {
        id
        you
      }
      by {
        id
        you
        ...CalledPerson
      }
      to {
        id
        ...CalledPerson
      }
      item {
        __typename
        ... on Goal {
          id
          words
        }
        ... on Need {
          id
          words
        }
        ... on Action {
          id
          words
        }
        ... on Appointment {
          id
          words
        }
        ... on Note {
          id
          words
        }
      }
    }
  `,
  [CalledPerson],
);

/** A grant as its owner reads it. */
export type Gift = ResultOf<typeof Given>;

/** What it opens, where it is one thing. */
export const itemOf = ({ item }: Gift) => (item !== null && 'words' in item ? item : null);
