import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { thresholdWords } from '../../../words/concerns.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';

export const ConcernsInFamily = graphql(`
  fragment ConcernsInFamily on Family {
    id
    concerns {
      id
      at
      concern
      threshold
      by {
        id
        name
      }
      about {
        id
        knownAs
      }
    }
  }
`);

/** The concerns that this worker may read: their own, and for a lead all of them. */
export function Concerns({ family }: { readonly family: FragmentOf<typeof ConcernsInFamily> }) {
  const { concerns } = readFragment(ConcernsInFamily, family);
  return (
    <ul className="app-lines">
      {(concerns ?? []).map(({ id, at, concern, threshold, by, about }) => (
        <li key={id}>
          <strong>A concern about {listed(about.map(({ knownAs }) => knownAs))}</strong>
          <br />
          {concern}
          <p className="app-who">
            Raised {by === null ? '' : `by ${by.name} `}on {day(at)}. {thresholdWords[threshold]}.
          </p>
        </li>
      ))}
    </ul>
  );
}
