import { describe, expect, it } from 'vitest';
import type { PictureFamily } from '../src/picture/family.js';
import { moved } from '../src/picture/moves.js';
import { spokenName } from '../src/picture/names.js';
import { pictureOf } from '../src/picture/picture.js';
import { relationWords } from '../src/picture/relations.js';
import { svgOf } from '../src/picture/svg-of.js';
import { rowsOfTable } from '../src/picture/table.js';
import { widthOf, wrapped } from '../src/picture/text.js';
import { dayWords } from '../src/picture/words.js';
import { divorced, foster, separated, step, twins } from './picture-families.js';

const spoken = (family: PictureFamily, id: string): string => {
  const person = family.people.find((one) => one.id === id);
  return person === undefined ? '' : spokenName(family, person);
};

const rowOf = (family: PictureFamily, id: string) => rowsOfTable(pictureOf(family)).find((row) => row.id === id);

describe('what people are to each other', () => {
  it('[APP-36] the same person is a parent to one and a child to another', () => {
    expect(relationWords(separated, 'maya', 'anna')).toBe('parent');
    expect(relationWords(separated, 'rose', 'anna')).toBe('child');
    expect(relationWords(separated, 'tom', 'anna')).toBe('former partner');
    expect(relationWords(separated, 'anna', 'anna')).toBeNull();
  });

  it('[APP-36] what follows from ties of others is told too', () => {
    expect(relationWords(separated, 'leo', 'rose')).toBe('grandparent');
    expect(relationWords(separated, 'rose', 'leo')).toBe('grandchild');
    expect(relationWords(divorced, 'aisha', 'zayn')).toBe('sibling');
    expect(relationWords(divorced, 'aisha', 'nia')).toBe('half-sibling');
    expect(relationWords(foster, 'kofi', 'grace')).toBe('foster carer');
    expect(relationWords(foster, 'grace', 'kofi')).toBe('fostered child');
    expect(relationWords(step, 'ella', 'finn')).toBe('step-sibling');
    expect(relationWords(twins, 'samira', 'yusuf')).toBe('twin');
    expect(relationWords(step, 'ella', 'sam')).toBeNull();
  });

  it('[APP-36] a change of perspective gives everybody the words that fit it', () => {
    expect(spoken(separated, 'anna')).toBe('Anna, parent of Maya, 41');
    expect(spoken({ ...separated, index: 'rose' }, 'anna')).toBe('Anna, child of Rose, 41');
    const words = (index: string) =>
      pictureOf({ ...separated, index }).genogram.people.flatMap(({ label }) => label.lines.map(({ text }) => text));
    expect(words('maya')).toContain('grandparent');
    expect(words('rose')).not.toContain('grandparent');
    expect(words('rose')).toContain('grandchild');
  });

  it('[APP-36] whoever looks at their own family reads “your”', () => {
    const people = separated.people.map((one) => (one.id === 'maya' ? { ...one, you: true } : one));
    expect(spoken({ ...separated, people }, 'anna')).toBe('Anna, your parent, 41');
    expect(spoken({ ...separated, people }, 'maya')).toBe('Maya, you, the picture is told from here, 13');
  });
});

describe('a change of perspective', () => {
  it('[APP-36] leaves everybody in their place', () => {
    const places = (index: string) =>
      pictureOf({ ...divorced, index }).genogram.people.map(({ person, row, x }) => [person.id, row, x]);
    for (const { id } of divorced.people) expect(places(id)).toEqual(places('aisha'));
  });
});

describe('the table', () => {
  it('[APP-31] has a row for each person in the order of the picture', () => {
    const picture = pictureOf(separated);
    expect(rowsOfTable(picture).map(({ id }) => id)).toEqual(picture.genogram.people.map(({ person }) => person.id));
  });

  it('[APP-31] says relation, home with days, and services', () => {
    expect(rowOf(separated, 'maya')).toMatchObject({
      person: 'Maya',
      about: '13, circle, the picture is told from here',
      relations: ['child of Anna', 'sibling of Leo', 'grandchild of Rose', 'child of Tom'],
      homes: ['Anna’s home (Mon to Thu): with Anna and Leo', 'Tom’s flat (Fri to Sun): with Tom'],
      services: ['Bike workshop: strong, to Maya', 'School: weak, to and from Maya'],
    });
    expect(rowOf(separated, 'anna')?.relations).toContain('former partner of Tom (separated)');
  });

  it('[APP-31] changes with every fact that is taken away, and so does the picture unless other lines tell it', () => {
    const ties = separated.ties.map((_, n) => ({ ...separated, ties: separated.ties.toSpliced(n, 1) }));
    const services = separated.services.map((_, n) => ({ ...separated, services: separated.services.toSpliced(n, 1) }));
    const homes = separated.households.map((_, n) => ({
      ...separated,
      households: separated.households.toSpliced(n, 1),
    }));
    const less = [...ties, ...services, ...homes];
    const words = (family: PictureFamily): string =>
      JSON.stringify(rowsOfTable(pictureOf(family)).map(({ says, ...row }) => [row, says.length]));
    const drawn = (family: PictureFamily): string => svgOf(family, { date: '', seenBy: '' });
    expect(new Set([separated, ...less].map(words)).size).toBe(less.length + 1);
    const implied = pictureOf(separated).genogram.implied.length;
    expect(new Set([separated, ...less].map(drawn)).size).toBe(less.length + 1 - implied);
  });
});

describe('arrow keys', () => {
  const { people } = pictureOf(separated).genogram;

  it('[APP-30] lead along the row and to the nearest of the next', () => {
    expect(moved(people, 'tom', 'ArrowRight')).toBe('anna');
    expect(moved(people, 'anna', 'ArrowLeft')).toBe('tom');
    expect(moved(people, 'anna', 'ArrowUp')).toBe('rose');
    expect(moved(people, 'anna', 'ArrowDown')).toBe('leo');
    expect(moved(people, 'tom', 'ArrowDown')).toBe('maya');
    expect(moved(people, 'anna', 'Home')).toBe('tom');
    expect(moved(people, 'tom', 'End')).toBe('anna');
  });

  it('[APP-30] lead nowhere else at an edge', () => {
    expect(moved(people, 'rose', 'ArrowUp')).toBe('rose');
    expect(moved(people, 'anna', 'ArrowRight')).toBe('anna');
    expect(moved(people, 'maya', 'ArrowDown')).toBe('maya');
  });

  it('[APP-30] reach everybody from everybody', () => {
    const reached = new Set(['leo']);
    for (const id of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const)
        reached.add(moved(people, id, key));
    }
    expect(reached.size).toBe(people.length);
  });
});

describe('words', () => {
  it('[APP-28] days are said in few words', () => {
    expect(dayWords(['MONDAY', 'TUESDAY', 'WEDNESDAY'])).toBe('Mon to Wed');
    expect(dayWords(['SUNDAY', 'MONDAY', 'TUESDAY', 'FRIDAY'])).toBe('Mon, Tue, Fri, Sun');
    expect(dayWords(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])).toBe('every day');
    expect(dayWords([])).toBe('');
  });

  it('[APP-28] a name that is too long is cut where a letter ends, and never within one', () => {
    const [line = ''] = wrapped('👩‍👩‍👧'.repeat(20), 60, 12, 1);
    expect(line.replaceAll('👩‍👩‍👧', '')).toBe('…');
    expect(widthOf(line, 12)).toBeLessThanOrEqual(60);
    expect(wrapped('Anna Maria', 200, 14, 2)).toEqual(['Anna Maria']);
    expect(wrapped('Anna Maria', 50, 14, 2)).toEqual(['Anna', 'Maria']);
  });
});
