import { Card } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { Facts } from '../../../parts/facts.js';
import { day } from '../../../words/dates.js';
import { kinships } from '../../../words/kinships.js';
import { begun, listed } from '../../../words/lists.js';
import { ageOf, isOver } from '../../../words/now.js';
import { WhatMattersTo } from './what-matters.js';

export const MemberFacts = graphql(`
  fragment MemberFacts on Person {
    id
    knownAs
    pronouns
    born
    died
    language
    interpreter
    accessNeeds
    viewerCanPreview
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

type Member = ResultOf<typeof MemberFacts>;
type Around = ResultOf<typeof AroundMember>;

/** One person: how to speak with them, who supports them, and how their plan stands. What is not known has no line. */
export function MemberCard({ member, family }: Props) {
  const facts = readFragment(MemberFacts, member);
  const around = readFragment(AroundMember, family);
  const lines = [
    ['Age', facts.died === null ? facts.born && ageOf(facts.born) : null],
    ['Died', facts.died && diedOn(facts.died, facts.born)],
    ['Pronouns', facts.pronouns],
    ['Language', languageOf(facts)],
    ['Access needs', facts.accessNeeds],
    ['Family', begun(tiesOf(facts, around).join('; '))],
    ['Link worker', listed(workersOf(facts, around)) || 'None'],
    ['Plan', planOf(facts, around)],
  ] as const;
  return (
    <Card className="app-card">
      <Card.Heading headingLevel="h3" id={facts.id}>
        {facts.knownAs}
      </Card.Heading>
      <Facts lines={lines} />
      {facts.plan?.openedAt ? <WhatMattersTo plan={facts.plan.id} knownAs={facts.knownAs} /> : null}
      {facts.viewerCanPreview ? (
        <p className="nhsuk-u-margin-top-2 nhsuk-u-margin-bottom-0">
          <Link to={`/families/${around.id}/as/${facts.id}`}>See what {facts.knownAs} sees</Link>
        </p>
      ) : null}
    </Card>
  );
}

const diedOn = (died: string, born: string | null): string =>
  born === null ? day(died) : `${day(died)}, at ${ageOf(born, died)}`;

/** The language somebody prefers, and whether they need an interpreter for it. */
function languageOf({ language, interpreter }: Member): string | null {
  if (interpreter !== true) return language;
  return language === null ? 'With an interpreter' : `${language}, with an interpreter`;
}

/** Whose parent, child or partner somebody is, with those of a kind together. */
function tiesOf({ id }: Member, { relationships }: Around): readonly string[] {
  const ties = relationships
    .filter(({ until }) => !isOver(until))
    .flatMap(({ kinship, person, to }) => {
      if (person.id === id) return [{ what: kinships[kinship].one, whose: to.knownAs }];
      return to.id === id ? [{ what: kinships[kinship].other, whose: person.knownAs }] : [];
    });
  return [...new Set(ties.map(({ what }) => what))].map(
    (what) => `${what} of ${listed(ties.filter((tie) => tie.what === what).map(({ whose }) => whose))}`,
  );
}

function workersOf({ id }: Member, { assignments }: Around): readonly string[] {
  return assignments.flatMap(({ person, worker, until }) =>
    person.id === id && !isOver(until) && worker !== null ? [worker.name] : [],
  );
}

function planOf({ id, plan }: Member, { closures }: Around): string {
  const closed = closures.find(({ person, reopenedAt }) => person?.id === id && reopenedAt === null);
  if (closed !== undefined) return `Closed on ${day(closed.at)}`;
  const openedAt = plan?.openedAt ?? null;
  return openedAt === null ? 'None that you see' : `Open since ${day(openedAt)}`;
}
