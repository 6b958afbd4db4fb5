import { Table } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { DueBy } from '../../../parts/due-by.js';
import { counted } from '../../../words/counts.js';
import { listed } from '../../../words/lists.js';
import { taskWords } from '../../../words/tasks.js';

export const DueTableLines = graphql(`
  fragment DueTableLines on DueEntry {
    by
    task
    person {
      id
      knownAs
    }
    record {
      id
    }
    family {
      id
      members {
        id
        knownAs
      }
    }
  }
`);

interface Props {
  readonly lines: readonly FragmentOf<typeof DueTableLines>[];
  readonly total: number;
}

/** What is to be decided, about whom and by when; each line leads to its family. */
export function DueTable({ lines, total }: Props) {
  return (
    <Table responsive caption={counted(total, 'thing to decide', 'things to decide')}>
      <Table.Head>
        <Table.Row>
          {['What', 'About', 'Family', 'By when'].map((heading) => (
            <Table.Cell key={heading}>{heading}</Table.Cell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {readFragment(DueTableLines, lines).map(({ by, task, person, record, family }) => (
          <Table.Row key={`${family.id} ${task} ${person?.id ?? ''} ${record?.id ?? ''}`}>
            <Table.Cell>{taskWords[task]}</Table.Cell>
            <Table.Cell>{person?.knownAs ?? 'The family'}</Table.Cell>
            <Table.Cell>
              <Link to={`/families/${family.id}`}>{listed(family.members.map(({ knownAs }) => knownAs))}</Link>
            </Table.Cell>
            <Table.Cell>
              <DueBy by={by} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
