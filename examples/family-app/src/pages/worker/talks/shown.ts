import { graphql, type ResultOf } from '../../../api/graphql.js';
import { PlanPart } from '../../../parts/plan-part.js';

/** What stands between the members of a family, as far as this worker may know it. */
export const TalksInFamily = graphql(
  `
    fragment TalksInFamily on Family {
      id
      members {
        id
        knownAs
      }
      disagreements {
        id
        area
        state
        nextStep
        notedAt
        openedAt
        pausedUntil
        endedAt
        viewerCanOpen
        viewerCanRecord
        viewerCanPropose
        viewerCanPause
        viewerCanPass
        viewerCanEnd
        parties {
          id
          knownAs
        }
        child {
          id
          knownAs
        }
        item {
          ...PlanPart
        }
        worker {
          id
          name
        }
        askedBy {
          id
          knownAs
        }
        invited {
          id
          knownAs
        }
        courtCheckedBy {
          id
          name
        }
        declined {
          at
          party {
            id
            knownAs
          }
        }
      }
      positions {
        id
        words
        at
        disagreement {
          id
        }
        of {
          id
          knownAs
        }
        by {
          id
          name
        }
      }
      proposals {
        id
        words
        at
        agreedAt
        withdrawnAt
        viewerCanWithdraw
        disagreement {
          id
        }
        agreed {
          at
          party {
            id
            knownAs
          }
        }
      }
    }
  `,
  [PlanPart],
);

/** What it takes to pause a talk, and to pass it on. */
export const AroundTalks = graphql(`
  fragment AroundTalks on Provider {
    id
    settings {
      pauseDays
    }
    workers(first: 500) {
      nodes {
        id
        name
      }
    }
  }
`);

export type Shown = ResultOf<typeof TalksInFamily>;
export type Talk = Shown['disagreements'][number];
export type Around = ResultOf<typeof AroundTalks> | null;
