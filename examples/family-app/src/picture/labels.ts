import type { Bonds } from './bonds.js';
import type { Fact, PictureFamily, PicturePerson, PictureTie } from './family.js';
import { label } from './measures.js';
import { lifeWords } from './names.js';
import { relationWords } from './relations.js';
import { nameSize, wordSize, wrapped } from './text.js';
import { dayWords, inverseWords, kinshipWords } from './words.js';

/** One line of text beside a symbol. */
export interface LabelLine {
  readonly text: string;
  readonly isName: boolean;
}

/** The text of a person, with the facts that it tells. */
export interface Label {
  readonly lines: readonly LabelLine[];
  readonly says: readonly Fact[];
}

/** What the person is to the one in perspective. */
function standing(family: PictureFamily, person: PicturePerson): string {
  const relation = relationWords(family, family.index, person.id);
  return [person.you ? 'you' : '', relation ?? ''].filter((part) => part !== '').join(', ');
}

/** Whether a tie is said already by what its other end is to the person in perspective. */
function isSaid(family: PictureFamily, { person, to, kinship }: PictureTie): boolean {
  if (to === family.index) return relationWords(family, to, person) === kinshipWords[kinship];
  return person === family.index && relationWords(family, person, to) === inverseWords[kinship];
}

/** Ties without a line of their own, in words. */
function notes(family: PictureFamily, person: PicturePerson, bonds: Bonds): readonly string[] {
  const names = new Map(family.people.map(({ id, knownAs }) => [id, knownAs]));
  return bonds.written
    .filter((tie) => tie.person === person.id && !isSaid(family, tie))
    .map((tie) => `${kinshipWords[tie.kinship]} of ${names.get(tie.to) ?? ''}`);
}

/** The days in each household, with its name where there is more than one. */
function homes(family: PictureFamily, { id }: PicturePerson): readonly string[] {
  const mine = family.households.filter(({ people }) => people.some((member) => member.id === id));
  return mine.flatMap(({ name, people }) => {
    const days = dayWords(people.find((member) => member.id === id)?.days ?? []);
    return days === '' ? [] : [mine.length > 1 ? `${name}: ${days}` : days];
  });
}

const linesOf = (text: string, isName: boolean, most: number): readonly LabelLine[] =>
  wrapped(text, label.width, isName ? nameSize : wordSize, most).map((line) => ({ text: line, isName }));

/** Name, what they are to the person in perspective, whether they died, ties without a line, and days at home. */
export function labelOf(family: PictureFamily, person: PicturePerson, bonds: Bonds): Label {
  const words = [
    standing(family, person),
    person.died ? lifeWords(person) : '',
    ...notes(family, person, bonds),
  ].filter((one) => one !== '');
  const written = bonds.written.filter((tie) => tie.person === person.id);
  return {
    lines: [
      ...linesOf(person.knownAs, true, 2),
      ...words.flatMap((text) => linesOf(text, false, 2)),
      ...homes(family, person).flatMap((text) => linesOf(text, false, 3)),
    ],
    says: [{ of: 'person', person }, ...written.map((tie): Fact => ({ of: 'tie', tie }))],
  };
}
