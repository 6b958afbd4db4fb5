import { graphql, type ResultOf } from '../api/graphql.js';

/** What a part of a plan says, and whose it is. */
export const PlanPartFragment = graphql(`
  fragment PlanPart on PlanPart {
    __typename
    ... on Need {
      id
      words
      owner {
        id
        knownAs
        you
      }
    }
    ... on Goal {
      id
      words
      owner {
        id
        knownAs
        you
      }
    }
    ... on Action {
      id
      words
      owner {
        id
        knownAs
        you
      }
    }
    ... on Appointment {
      id
      words
      owner {
        id
        knownAs
        you
      }
    }
    ... on Note {
      id
      words
      owner {
        id
        knownAs
        you
      }
    }
    ... on Summary {
      id
      words
      of {
        id
        knownAs
        you
      }
    }
    ... on Plan {
      id
      whose: owner {
        id
        knownAs
        you
      }
    }
  }
`);

type PlanPart = ResultOf<typeof PlanPartFragment>;

/** Whose a part of a plan is; null where it is nobody's in the family. */
export const ownerOfPart = (part: PlanPart) =>
  part.__typename === 'Summary' ? part.of : part.__typename === 'Plan' ? part.whose : part.owner;

/** A part of a plan in a sentence: its words and whose it is. */
export function partWords(part: PlanPart): string {
  const owner = ownerOfPart(part);
  const whose = owner === null ? '' : owner.you ? ' (yours)' : ` (${owner.knownAs})`;
  if (part.__typename === 'Plan') return part.whose.you ? 'your plan' : `${part.whose.knownAs}’s plan`;
  return `“${part.words}”${whose}`;
}
