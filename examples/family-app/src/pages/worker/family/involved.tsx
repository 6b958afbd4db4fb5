import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { strengthWords } from '../../../picture/words.js';
import type { Code } from '../../../words/codes.js';
import { day } from '../../../words/dates.js';
import { isOver } from '../../../words/now.js';
import { sortWords } from '../../../words/services.js';

export const InvolvedWithFamily = graphql(`
  fragment InvolvedWithFamily on Family {
    id
    members {
      id
      knownAs
    }
    serviceTies {
      id
      service
      sort
      strength
      until
      owner {
        id
      }
    }
    waitingEpisodes {
      id
      service
      from
      until
      owner {
        id
      }
    }
    partners {
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
  }
`);

type Involved = ResultOf<typeof InvolvedWithFamily>;

/** Which other services and people work with whom. */
export function InvolvedWith({ family }: { readonly family: FragmentOf<typeof InvolvedWithFamily> }) {
  const involved = readFragment(InvolvedWithFamily, family);
  const members = involved.members
    .map((member) => ({ ...member, services: servicesOf(member.id, involved) }))
    .filter(({ services }) => services.length > 0);
  return (
    <section aria-labelledby="involved">
      <h2 id="involved" className="nhsuk-heading-m">
        Involved with
      </h2>
      {members.length === 0 ? <p>No other service that you know of.</p> : null}
      <ul className="app-lines">
        {members.map(({ id, knownAs, services }) => (
          <li key={id}>
            <strong>{knownAs}</strong>
            <ul className="app-strip">
              {services.map((service) => (
                <li key={service}>{service}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "School: Marlfield"; what is not explained by its sort has its name alone. */
const sortedName = (service: string, sort: Code<'ServiceSort'>): string =>
  sortWords[sort] ? `${sortWords[sort]}: ${service}` : service;

function servicesOf(person: string, { serviceTies, waitingEpisodes, partners }: Involved): readonly string[] {
  const services = serviceTies
    .filter(({ owner, until }) => owner?.id === person && !isOver(until))
    .map(({ service, sort, strength }) => `${sortedName(service, sort)} (${strengthWords[strength]})`);
  const waits = waitingEpisodes
    .filter(({ owner, until }) => owner?.id === person && !isOver(until))
    .map(({ service, from }) => `Waiting for ${service} since ${day(from)}`);
  const named = partners.flatMap(({ person: of, worker, until }) =>
    of?.id === person && worker !== null && !isOver(until) ? [`${worker.name}, of another organisation`] : [],
  );
  return [...services, ...waits, ...named];
}
