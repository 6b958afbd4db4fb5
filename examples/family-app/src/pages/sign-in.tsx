import { Button, Container, SkipLink, Table } from 'nhsuk-react-components';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../parts/page.js';
import { type DemonstrationPerson, peopleToBe, tokenFor } from '../session/people.js';
import { useSession } from '../session/session.js';

/** The people one can be in the demonstration; a real login takes the place of this page. */
export function SignInPage() {
  const [people, setPeople] = useState<readonly DemonstrationPerson[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const { signIn } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    peopleToBe().then(setPeople, ({ message }: Error) => setProblem(message));
  }, []);
  const be = async (id: string) => {
    try {
      signIn(await tokenFor(id));
      navigate('/', { replace: true });
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <>
      <SkipLink href="#main">Skip to main content</SkipLink>
      <Container>
        <main id="main" className="nhsuk-main-wrapper" tabIndex={-1}>
          <Page heading="Who do you want to be?" title="Sign in">
            <p>These people are made up. Choose one to see what they see.</p>
            {problem === null ? null : <p role="alert">{problem}</p>}
            <People people={people} be={be} />
          </Page>
        </main>
      </Container>
    </>
  );
}

function People({
  people,
  be,
}: {
  readonly people: readonly DemonstrationPerson[];
  readonly be: (id: string) => void;
}) {
  return (
    <Table responsive caption="People of the demonstration">
      <Table.Head>
        <Table.Row>
          {['Name', 'Who', 'Family', 'What to look at'].map((heading) => (
            <Table.Cell key={heading}>{heading}</Table.Cell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {people.map(({ id, name, role, family, note }) => (
          <Table.Row key={id}>
            <Table.Cell>
              <Button secondary onClick={() => be(id)}>
                {name}
              </Button>
            </Table.Cell>
            <Table.Cell>{role}</Table.Cell>
            <Table.Cell>{family}</Table.Cell>
            <Table.Cell>{note}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
