import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import type { PictureFamily, PictureHousehold, PicturePerson, PictureTie } from '../../picture/family.js';
import { ageOf, isOver } from '../../words/now.js';

/** What of a family is drawn. */
export const PictureFacts = graphql(`
  fragment PictureFacts on Family {
    id
    members {
      id
      knownAs
      you
      born
      died
      symbol
      plan {
        id
      }
    }
    relationships {
      id
      kinship
      partnership
      until
      person {
        id
      }
      to {
        id
      }
    }
    responsibilities {
      id
      child {
        id
      }
    }
    householdMemberships {
      id
      days
      until
      person {
        id
      }
      household {
        id
        name
      }
    }
    serviceTies {
      id
      service
      strength
      flow
      until
      owner {
        id
      }
    }
  }
`);

type Facts = ResultOf<typeof PictureFacts>;

/** The API's view of a family as the picture takes it: what holds today, and nobody whom the viewer was not shown. */
export function pictureFamilyOf(family: FragmentOf<typeof PictureFacts>): PictureFamily {
  const facts = readFragment(PictureFacts, family);
  return {
    people: facts.members.map(personOf),
    index: indexOf(facts),
    ties: facts.relationships.filter(({ until }) => !isOver(until)).map(tieOf),
    households: householdsOf(facts),
    services: facts.serviceTies.flatMap(serviceOf),
  };
}

const symbols = { SQUARE: 'square', CIRCLE: 'circle', DIAMOND: 'diamond' } as const;

const personOf = ({ id, knownAs, you, born, died, symbol }: Facts['members'][number]): PicturePerson => ({
  id,
  knownAs,
  you,
  symbol: symbol === null ? null : symbols[symbol],
  age: born === null ? null : ageOf(born, died ?? undefined),
  died: died !== null,
});

/** The child whose plan the viewer knows, or else any child, or anybody: the picture is about children first. */
function indexOf({ members, responsibilities }: Facts): string {
  const isChild = ({ id }: { readonly id: string }) => responsibilities.some(({ child }) => child.id === id);
  const index =
    members.find((member) => isChild(member) && member.plan !== null) ?? members.find(isChild) ?? members[0];
  return index?.id ?? '';
}

const tieOf = ({ person, to, kinship, partnership }: Facts['relationships'][number]): PictureTie => ({
  person: person.id,
  to: to.id,
  kinship,
  partnership,
});

const serviceOf = ({ id, service, strength, flow, until, owner }: Facts['serviceTies'][number]) =>
  owner === null || isOver(until) ? [] : [{ id, service, strength, flow, person: owner.id }];

function householdsOf({ householdMemberships }: Facts): readonly PictureHousehold[] {
  const living = householdMemberships.flatMap(({ person, household, days, until }) =>
    person === null || household === null || isOver(until) ? [] : [{ id: person.id, days, home: household }],
  );
  return [...new Map(living.map(({ home }) => [home.id, home.name]))].map(([home, name]) => ({
    name,
    people: living.filter((one) => one.home.id === home).map(({ id, days }) => ({ id, days })),
  }));
}
