import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { DueBy } from '../../../parts/due-by.js';
import { taskWords } from '../../../words/tasks.js';

export const DueInFamily = graphql(`
  fragment DueInFamily on Family {
    id
    due {
      by
      task
      person {
        id
        knownAs
      }
      record {
        id
      }
    }
  }
`);

/** What needs a decision from this worker in this family. */
export function DueHere({ family }: { readonly family: FragmentOf<typeof DueInFamily> }) {
  const { due } = readFragment(DueInFamily, family);
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="nhsuk-heading-m">
        To do
      </h2>
      {due.length === 0 ? <p>Nothing needs a decision from you here.</p> : null}
      <ul className="app-lines">
        {due.map(({ by, task, person, record }) => (
          <li key={`${task} ${person?.id ?? ''} ${record?.id ?? ''}`}>
            {person === null ? '' : `${person.knownAs}: `}
            {taskWords[task]}
            <br />
            <DueBy by={by} />
          </li>
        ))}
      </ul>
    </section>
  );
}
