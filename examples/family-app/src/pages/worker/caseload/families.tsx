import { Table } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { Sign } from '../../../parts/sign.js';
import { counted } from '../../../words/counts.js';
import { day, time, weekday } from '../../../words/dates.js';

export const FamilyLine = graphql(`
  fragment FamilyLine on CaseloadEntry {
    label
    lastContactAt
    nextAppointmentAt
    due
    overdue
    waiting
    flagged
    children {
      age
      person {
        id
        knownAs
      }
    }
    family {
      id
    }
  }
`);

type Line = ResultOf<typeof FamilyLine>;

interface Props {
  readonly lines: readonly FragmentOf<typeof FamilyLine>[];
  readonly total: number;
}

/** A line for each family. */
export function Families({ lines, total }: Props) {
  return (
    <>
      <p role="status">{total === 0 ? 'No family is like this.' : counted(total, 'family', 'families')}</p>
      {total === 0 ? null : (
        <Table responsive caption="Families" captionProps={{ className: 'nhsuk-u-visually-hidden' }}>
          <Table.Head>
            <Table.Row>
              {['Family', 'Children and young people', 'Last contact', 'Next appointment', 'To do'].map((heading) => (
                <Table.Cell key={heading}>{heading}</Table.Cell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {readFragment(FamilyLine, lines).map((line) => (
              <FamilyRow key={line.family?.id ?? line.label} line={line} />
            ))}
          </Table.Body>
        </Table>
      )}
    </>
  );
}

function FamilyRow({ line }: { readonly line: Line }) {
  const { label, children, lastContactAt, nextAppointmentAt, family } = line;
  return (
    <Table.Row>
      <Table.Cell>
        {family === null ? label : <Link to={`/families/${family.id}`}>{label}</Link>}
        <Flag line={line} />
      </Table.Cell>
      <Table.Cell>
        {children.map(({ person, age }) => (age === null ? person.knownAs : `${person.knownAs} (${age})`)).join(', ')}
      </Table.Cell>
      <Table.Cell>{lastContactAt === null ? 'None known' : day(lastContactAt)}</Table.Cell>
      <Table.Cell>
        {nextAppointmentAt === null ? 'None known' : `${weekday(nextAppointmentAt)}, ${time(nextAppointmentAt)}`}
      </Table.Cell>
      <Table.Cell>
        <ToDo line={line} />
      </Table.Cell>
    </Table.Row>
  );
}

/** That something has to be read before anything is done; it leads to the way to go when somebody may not be safe. */
function Flag({ line: { flagged, label, family } }: { readonly line: Line }) {
  if (!flagged || family === null) return null;
  return (
    <Link className="app-flag" to={`/families/${family.id}/safety`}>
      <Sign of="safety" />
      Safety: read first<span className="nhsuk-u-visually-hidden"> ({label})</span>
    </Link>
  );
}

function ToDo({ line: { due, overdue, waiting } }: { readonly line: Line }) {
  return (
    <>
      {overdue === 0 ? null : (
        <span className="app-late">
          <Sign of="late" />
          {overdue} overdue
        </span>
      )}
      {due === overdue ? null : (
        <span className="app-due">
          <Sign of="due" />
          {due - overdue} to do
        </span>
      )}
      {waiting ? <span className="app-due">Waiting for another service</span> : null}
      {due === 0 && !waiting ? 'Nothing' : null}
    </>
  );
}
