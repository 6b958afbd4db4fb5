import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.js';
import { strengthWords } from '../../../picture/words.js';
import { day } from '../../../words/dates.js';
import { isOver } from '../../../words/now.js';

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

function servicesOf(person: string, { serviceTies, waitingEpisodes, partners }: Involved): readonly string[] {
  const services = serviceTies
    .filter(({ owner, until }) => owner?.id === person && !isOver(until))
    .map(({ service, strength }) => `${service} (${strengthWords[strength]})`);
  const waits = waitingEpisodes
    .filter(({ owner, until }) => owner?.id === person && !isOver(until))
    .map(({ service, from }) => `Waiting for ${service} since ${day(from)}`);
  const named = partners.flatMap(({ person: of, worker, until }) =>
    of?.id === person && worker !== null && !isOver(until) ? [`${worker.name}, of another organisation`] : [],
  );
  return [...services, ...waits, ...named];
}
