import { Table } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { day } from '../../../words/dates.js';
import { kinds, noteSorts } from '../../../words/kinds.js';

const OwnedItem = graphql(`
  fragment OwnedItem on PlanPart {
    __typename
    ... on Need {
      id
      words
      createdAt
      author {
        worker {
          id
          name
        }
      }
    }
    ... on Goal {
      id
      words
      createdAt
      author {
        worker {
          id
          name
        }
      }
    }
    ... on Action {
      id
      words
      createdAt
      author {
        worker {
          id
          name
        }
      }
    }
    ... on Appointment {
      id
      words
      writtenAt: createdAt
      writer: author {
        worker {
          id
          name
        }
      }
    }
    ... on Note {
      id
      words
      sort
      createdAt
      author {
        worker {
          id
          name
        }
      }
    }
  }
`);

export const OwnedFragment = graphql(
  `
    fragment Owned on Plan {
      matters
      expressions {
        id
        contentType
        title
        at
      }
      needs(first: 500) {
        nodes {
          ...OwnedItem
        }
      }
      goals(first: 500) {
        nodes {
          ...OwnedItem
        }
      }
      actions(first: 500) {
        nodes {
          ...OwnedItem
        }
      }
      appointments(first: 500) {
        nodes {
          ...OwnedItem
        }
      }
      notes(first: 500) {
        nodes {
          ...OwnedItem
        }
      }
    }
  `,
  [OwnedItem],
);

interface Props {
  readonly plan: FragmentOf<typeof OwnedFragment> | null;
}

/** Everything in my plan, with who wrote it and when: it is mine, whoever wrote it down. */
export function Owned({ plan }: Props) {
  const read = readFragment(OwnedFragment, plan);
  const owned = read === null ? [] : ownedIn(read);
  return (
    <section aria-labelledby="owned">
      <h2 id="owned" className="nhsuk-heading-m">
        What is yours
      </h2>
      {owned.length === 0 ? (
        <p>You do not have anything in a plan here.</p>
      ) : (
        <Table responsive caption="In your plan" captionProps={{ className: 'nhsuk-u-visually-hidden' }}>
          <Table.Head>
            <Table.Row>
              <Table.Cell>What</Table.Cell>
              <Table.Cell>Words</Table.Cell>
              <Table.Cell>Written</Table.Cell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {owned.map(({ id, what, words, written }) => (
              <Table.Row key={id}>
                <Table.Cell>{what}</Table.Cell>
                <Table.Cell>
                  <OwnWords>{words}</OwnWords>
                </Table.Cell>
                <Table.Cell>{written}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {read === null ? null : (
        <p>
          <Link to="/plan">Change or share what is in your plan</Link>
        </p>
      )}
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly what: string;
  readonly words: string;
  readonly written: string;
}

const codes = { Need: 'NEED', Goal: 'GOAL', Action: 'ACTION', Appointment: 'APPOINTMENT', Note: 'NOTE' } as const;

function ownedIn({ matters, expressions, needs, goals, actions, appointments, notes }: ResultOf<typeof OwnedFragment>) {
  const items = [goals, needs, actions, appointments, notes].flatMap(({ nodes }) => readFragment(OwnedItem, nodes));
  const lines = items.flatMap((item): readonly Line[] => {
    if (item.__typename === 'Plan' || item.__typename === 'Summary') return [];
    const what = item.__typename === 'Note' ? noteSorts.adult[item.sort] : kinds.adult[codes[item.__typename]];
    return [{ id: item.id, what, words: item.words, written: writtenOf(item) }];
  });
  const first: readonly Line[] =
    matters === null ? [] : [{ id: 'matters', what: 'What matters to me', words: matters, written: '' }];
  const shown = (expressions ?? []).map(({ id, contentType, title, at }) => ({
    ...{ id, words: title, written: day(at) },
    what: contentType.startsWith('image/') ? 'Picture' : 'Recording',
  }));
  return [...first, ...shown, ...lines];
}

type Item = Exclude<ResultOf<typeof OwnedItem>, { readonly __typename: 'Plan' | 'Summary' }>;

/** When it was written, and by whom where it was a worker. */
function writtenOf(item: Item): string {
  const [at, author] =
    item.__typename === 'Appointment' ? [item.writtenAt, item.writer] : [item.createdAt, item.author];
  const on = at === null ? '' : day(at);
  return author?.worker ? `${on}, by ${author.worker.name}` : on;
}
