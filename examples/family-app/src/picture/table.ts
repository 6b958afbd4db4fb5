import type { Fact, PictureFamily, PicturePerson, PictureTie } from './family.js';
import { lifeWords, standingWords } from './names.js';
import type { Picture } from './picture.js';
import { dayWords, inverseWords, kinshipWords, listed, partnershipWords, serviceWords } from './words.js';

/** One person's row in the table that holds what the picture holds. */
export interface TableRow {
  readonly id: string;
  readonly person: string;
  /** Age, death, and how the person is drawn. */
  readonly about: string;
  readonly relations: readonly string[];
  readonly homes: readonly string[];
  readonly services: readonly string[];
  readonly says: readonly Fact[];
}

type NameOf = (id: string) => string;

function tieWords(tie: PictureTie, id: string, nameOf: NameOf): string {
  const between = tie.partnership === null ? '' : ` (${partnershipWords[tie.partnership]})`;
  return tie.person === id
    ? `${kinshipWords[tie.kinship]} of ${nameOf(tie.to)}${between}`
    : `${inverseWords[tie.kinship]} of ${nameOf(tie.person)}${between}`;
}

/** Ties in words; first what the person is to the one in perspective, where ties tell it only together. */
function relationsOf(family: PictureFamily, person: PicturePerson, nameOf: NameOf): readonly string[] {
  const ties = family.ties.filter((tie) => tie.person === person.id || tie.to === person.id);
  const words = ties.map((tie) => tieWords(tie, person.id, nameOf));
  const standing = standingWords(family, person);
  return [...new Set([...(standing === null ? [] : [standing]), ...words])];
}

/** Homes, and who else is known to live there: somebody of whom nobody else is shown need not be alone. */
function homesOf(family: PictureFamily, { id }: PicturePerson, nameOf: NameOf): readonly string[] {
  return family.households.flatMap(({ name, people }) => {
    const mine = people.find((member) => member.id === id);
    if (mine === undefined) return [];
    const others = people.filter((member) => member.id !== id).map((member) => nameOf(member.id));
    const days = mine.days.length === 0 ? '' : ` (${dayWords(mine.days)})`;
    return [`${name}${days}${others.length === 0 ? '' : `: with ${listed(others)}`}`];
  });
}

function factsOf(family: PictureFamily, person: PicturePerson): readonly Fact[] {
  const { id } = person;
  const ties = family.ties.filter((tie) => tie.person === id || tie.to === id);
  const homes = family.households.flatMap(({ name, people }) =>
    people
      .filter((member) => member.id === id)
      .map(({ days }): Fact => ({ of: 'home', household: name, person: id, days })),
  );
  const services = family.services.filter((service) => service.person === id);
  return [
    { of: 'person', person },
    ...ties.map((tie): Fact => ({ of: 'tie', tie })),
    ...homes,
    ...services.map((service): Fact => ({ of: 'service', service })),
  ];
}

/** A row for each person in the order of the picture: the oldest generation first, from left to right. */
export function rowsOfTable({ family, genogram }: Picture): readonly TableRow[] {
  const names = new Map(family.people.map(({ id, knownAs }) => [id, knownAs]));
  const nameOf: NameOf = (id) => names.get(id) ?? '';
  return genogram.people.map(({ person, symbol, isIndex }) => ({
    id: person.id,
    person: person.you ? `${person.knownAs} (you)` : person.knownAs,
    about: [lifeWords(person), symbol, isIndex ? 'the picture is told from here' : '']
      .filter((part) => part !== '')
      .join(', '),
    relations: relationsOf(family, person, nameOf),
    homes: homesOf(family, person, nameOf),
    services: family.services.filter((one) => one.person === person.id).map((one) => serviceWords(one, person.knownAs)),
    says: factsOf(family, person),
  }));
}
