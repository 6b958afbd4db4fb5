import { Card, SummaryList } from 'nhsuk-react-components';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { day } from '../../../words/dates.js';
import { kinships } from '../../../words/kinships.js';
import { listed } from '../../../words/lists.js';
import { ageOf, isOver } from '../../../words/now.js';

export const MemberFacts = graphql(`
  fragment MemberFacts on Person {
    id
    knownAs
    pronouns
    born
    died
    language
    plan {
      id
      openedAt
    }
  }
`);

export const AroundMember = graphql(`
  fragment AroundMember on Family {
    id
    assignments {
      id
      until
      person {
        id
      }
      worker {
        id
        name
      }
    }
    closures {
      id
      at
      reopenedAt
      person {
        id
      }
    }
    relationships {
      id
      kinship
      until
      person {
        id
        knownAs
      }
      to {
        id
        knownAs
      }
    }
  }
`);

interface Props {
  readonly member: FragmentOf<typeof MemberFacts>;
  readonly family: FragmentOf<typeof AroundMember>;
}

type Facts = ResultOf<typeof MemberFacts>;
type Around = ResultOf<typeof AroundMember>;

/** One person: how to speak with them, who supports them, and how their plan stands. What is not known has no line. */
export function MemberCard({ member, family }: Props) {
  const facts = readFragment(MemberFacts, member);
  const around = readFragment(AroundMember, family);
  const lines = [
    ['Age', facts.died === null ? facts.born && `${ageOf(facts.born)}` : `Died on ${day(facts.died)}`],
    ['Pronouns', facts.pronouns],
    ['Language', facts.language],
    ['Family', listed(tiesOf(facts, around))],
    ['Link worker', listed(workersOf(facts, around)) || 'None'],
    ['Plan', planOf(facts, around)],
  ] as const;
  return (
    <Card className="app-card">
      <Card.Heading headingLevel="h3" id={facts.id}>
        {facts.knownAs}
      </Card.Heading>
      <SummaryList noBorder className="app-facts">
        {lines.map(([key, value]) =>
          value ? (
            <SummaryList.Row key={key}>
              <SummaryList.Key>{key}</SummaryList.Key>
              <SummaryList.Value>{value}</SummaryList.Value>
            </SummaryList.Row>
          ) : null,
        )}
      </SummaryList>
    </Card>
  );
}

/** Whose parent, child or partner somebody is. */
function tiesOf({ id }: Facts, { relationships }: Around): readonly string[] {
  return relationships
    .filter(({ until }) => !isOver(until))
    .flatMap(({ kinship, person, to }) => {
      if (person.id === id) return [`${kinships[kinship].one} of ${to.knownAs}`];
      return to.id === id ? [`${kinships[kinship].other} of ${person.knownAs}`] : [];
    });
}

function workersOf({ id }: Facts, { assignments }: Around): readonly string[] {
  return assignments.flatMap(({ person, worker, until }) =>
    person.id === id && !isOver(until) && worker !== null ? [worker.name] : [],
  );
}

function planOf({ id, plan }: Facts, { closures }: Around): string {
  const closed = closures.find(({ person, reopenedAt }) => person?.id === id && reopenedAt === null);
  if (closed !== undefined) return `Closed on ${day(closed.at)}`;
  const openedAt = plan?.openedAt ?? null;
  return openedAt === null ? 'None that you see' : `Open since ${day(openedAt)}`;
}
