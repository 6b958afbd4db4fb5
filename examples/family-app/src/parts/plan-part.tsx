import { type FragmentOf, graphql, type ResultOf, readFragment } from '../api/graphql.js';
import { planOf, planPartWords } from '../words/plan-parts.js';
import { useWords } from '../words/voice.js';
import { CalledPerson, useCalled } from './called.js';
import { OwnWords } from './own-words.js';

/** What a part of a plan says, and whose it is. */
export const PlanPart = graphql(
  `
    fragment PlanPart on PlanPart {
      __typename
      ... on Need {
        id
        words
        owner {
          ...CalledPerson
        }
      }
      ... on Goal {
        id
        words
        owner {
          ...CalledPerson
        }
      }
      ... on Action {
        id
        words
        owner {
          ...CalledPerson
        }
      }
      ... on Appointment {
        id
        words
        owner {
          ...CalledPerson
        }
      }
      ... on Note {
        id
        words
        owner {
          ...CalledPerson
        }
      }
      ... on Summary {
        id
        words
        of {
          ...CalledPerson
        }
      }
      ... on Plan {
        id
        whose: owner {
          id
          you
          ...CalledPerson
        }
      }
    }
  `,
  [CalledPerson],
);

/** A part of a plan within a sentence: its words, and whose it is. */
export function PlanPartWords({ part }: { readonly part: FragmentOf<typeof PlanPart> }) {
  const read = readFragment(PlanPart, part);
  const { yours, yourPlan } = useWords(planPartWords);
  const called = useCalled(yours);
  if (read.__typename === 'Plan') return read.whose.you ? yourPlan : planOf(called(read.whose));
  const owner = ownerOf(read);
  return (
    <>
      “<OwnWords>{read.words}</OwnWords>”{owner === null ? null : ` (${called(owner)})`}
    </>
  );
}

type Said = Exclude<ResultOf<typeof PlanPart>, { readonly __typename: 'Plan' }>;

const ownerOf = (part: Said) => (part.__typename === 'Summary' ? part.of : part.owner);
