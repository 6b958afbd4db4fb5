import { Table } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { useAsk } from '../../../api/ask.js';
import { graphql } from '../../../api/graphql.js';
import { WhenAsked } from '../../../parts/asked.js';
import { Page } from '../../../parts/page.js';

const Caseload = graphql(`
  query Caseload($first: Int!, $after: String) {
    caseload(first: $first, after: $after) {
      totalCount
      nodes {
        label
        people
        family {
          id
        }
      }
    }
  }
`);

/** The families of a worker's caseload. */
export function CaseloadPage() {
  return (
    <Page heading="Families">
      <WhenAsked asked={useAsk(Caseload, { first: 50 })}>
        {({ caseload }) => (
          <Table responsive caption={`${caseload.totalCount} families`}>
            <Table.Head>
              <Table.Row>
                <Table.Cell>Family</Table.Cell>
                <Table.Cell>People</Table.Cell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {caseload.nodes.map(({ label, people, family }) => (
                <Table.Row key={family?.id ?? label}>
                  <Table.Cell>
                    {family === null ? label : <Link to={`/families/${family.id}`}>{label}</Link>}
                  </Table.Cell>
                  <Table.Cell>{people}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        )}
      </WhenAsked>
    </Page>
  );
}
