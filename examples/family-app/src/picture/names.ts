import type { PictureFamily, PicturePerson } from './family.js';
import { relationWords } from './relations.js';

/** What somebody is to the person in perspective: "parent of Maya", or "your parent" where that is who looks. */
export function standingWords(family: PictureFamily, person: PicturePerson): string | null {
  const index = family.people.find(({ id }) => id === family.index);
  const relation = relationWords(family, family.index, person.id);
  if (index === undefined || relation === null) return null;
  return index.you ? `your ${relation}` : `${relation} of ${index.knownAs}`;
}

/** Age and death in words: "41", "died at 70"; empty where nothing is known. */
export const lifeWords = ({ died, age }: PicturePerson): string =>
  died ? (age === null ? 'died' : `died at ${age}`) : age === null ? '' : `${age}`;

/** How a person is called where the picture is heard and not seen: "Anna, parent of Maya, 41". */
export function spokenName(family: PictureFamily, person: PicturePerson): string {
  const place = person.id === family.index ? 'the picture is told from here' : standingWords(family, person);
  return [person.knownAs, person.you ? 'you' : '', place ?? '', lifeWords(person)]
    .filter((part) => part !== '')
    .join(', ');
}
