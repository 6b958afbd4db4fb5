import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { Sign } from '../../../parts/sign.js';
import { isOver } from '../../../words/now.js';
import { stayAuthorities } from '../../../words/stays.js';
import { daysOfWeek } from '../../../words/weekdays.js';

export const HomesInFamily = graphql(`
  fragment HomesInFamily on Family {
    id
    householdMemberships {
      id
      days
      until
      person {
        id
        knownAs
      }
      household {
        id
        name
        address
        protected
      }
    }
    stays {
      id
      authority
      until
      addressConfidential
      child {
        id
        knownAs
      }
      carer {
        id
        knownAs
      }
    }
  }
`);

/** Who lives where, and on which days; and who stays with a carer, by what authority. */
export function Homes({ family }: { readonly family: FragmentOf<typeof HomesInFamily> }) {
  const { householdMemberships, stays } = readFragment(HomesInFamily, family);
  const homes = byHome(householdMemberships.filter(({ until }) => !isOver(until)));
  const stayed = stays.filter(({ until }) => !isOver(until));
  return (
    <section aria-labelledby="homes">
      <h2 id="homes" className="nhsuk-heading-m">
        Where they live
      </h2>
      {homes.length + stayed.length === 0 ? <p>Nothing that you can see.</p> : null}
      <ul className="app-lines">
        {homes.map(({ home, people }) => (
          <li key={home.id}>
            <strong>{home.name}</strong>
            {home.address === null ? '' : `, ${home.address}`}
            {home.protected === true ? <Protected /> : null}
            <br />
            {people.map(({ id, person, days }) => (
              <span key={id} className="app-home">
                {person?.knownAs}
                {days.length === 0 ? '' : `: ${daysOfWeek(days)}`}
              </span>
            ))}
          </li>
        ))}
        {stayed.map(({ id, child, carer, authority, addressConfidential }) => (
          <li key={id}>
            {child?.knownAs ?? 'A child'} stays with {carer?.knownAs ?? 'a carer'}, {stayAuthorities[authority]}.
            {addressConfidential ? <Protected /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Protected() {
  return (
    <strong className="app-late">
      <Sign of="safety" />
      Never tell anybody this address
    </strong>
  );
}

type Living = ResultOf<typeof HomesInFamily>['householdMemberships'][number];

interface Home {
  readonly home: NonNullable<Living['household']>;
  readonly people: readonly Living[];
}

function byHome(living: readonly Living[]): readonly Home[] {
  const homes = new Map(living.flatMap(({ household }) => (household === null ? [] : [[household.id, household]])));
  return [...homes.values()].map((home) => ({
    home,
    people: living.filter(({ household }) => household?.id === home.id),
  }));
}
