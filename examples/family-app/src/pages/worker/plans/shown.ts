import { graphql, type ResultOf } from '../../../api/graphql.js';
import { ReaderNamed } from '../../../parts/who-can-see.js';

/** A goal as it stands in a column. */
export const GoalBeside = graphql(
  `
  fragment GoalBeside on Goal {
    id
    words
    status
    area
    reviewOn
    confidential
    etag
    viewerCanRevise
    readers {
      ...ReaderNamed
    }
  }
`,
  [ReaderNamed],
);

/** An end of a link: what it says, and whose it is. */
const LinkEnd = graphql(
  `
  fragment LinkEnd on PlanPart {
    __typename
    ... on Goal {
      id
      words
      readers {
        ...ReaderNamed
      }
      owner {
        id
        knownAs
      }
    }
    ... on Need {
      id
      words
      readers {
        ...ReaderNamed
      }
      owner {
        id
        knownAs
      }
    }
    ... on Action {
      id
      words
      readers {
        ...ReaderNamed
      }
      owner {
        id
        knownAs
      }
    }
    ... on Appointment {
      id
      words
      start
      end
      readers {
        ...ReaderNamed
      }
      owner {
        id
        knownAs
      }
    }
    ... on Note {
      id
      words
      readers {
        ...ReaderNamed
      }
      owner {
        id
        knownAs
      }
    }
    ... on Summary {
      id
      words
      of {
        id
        knownAs
      }
    }
    ... on Plan {
      id
      whose: owner {
        id
        knownAs
      }
    }
  }
`,
  [ReaderNamed],
);

/** The plans of a family as far as they are open to this worker, and what ties them together. */
export const PlansInFamily = graphql(
  `
    fragment PlansInFamily on Family {
      id
      members {
        id
        knownAs
        plan {
          id
          goals(first: 100) {
            nodes {
              ...GoalBeside
            }
          }
        }
      }
      links(first: 500) {
        nodes {
          id
          linkKind
          over
          agreed
          from {
            ...LinkEnd
          }
          to {
            ...LinkEnd
          }
        }
      }
    }
  `,
  [GoalBeside, LinkEnd],
);

export type End = ResultOf<typeof LinkEnd>;
export type Goal = ResultOf<typeof GoalBeside>;
export { LinkEnd };
