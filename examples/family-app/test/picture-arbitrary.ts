import fc from 'fast-check';
import type { Kinship, Partnership, PictureFamily, PicturePerson, PictureTie, Weekday } from '../src/picture/family.js';

const names = [
  'Ada',
  'Bo',
  'Christopher',
  'Đorđe',
  'Nguyễn Thị Minh',
  'Wolfeschlegelsteinhausenbergerdorff',
  '李小龍',
  'O’Brien',
];
const kinships: readonly Kinship[] = [
  'PARENT',
  'STEP_PARENT',
  'ADOPTIVE_PARENT',
  'FOSTER_CARER',
  'GRANDPARENT',
  'AUNT_OR_UNCLE',
  'SIBLING',
  'STEP_SIBLING',
  'TWIN',
  'PARTNER',
  'FORMER_PARTNER',
  'COUSIN',
  'FRIEND',
  'OTHER',
];
const partnerships: readonly Partnership[] = ['MARRIED', 'CIVIL_PARTNERSHIP', 'COHABITING', 'SEPARATED', 'DIVORCED'];
const days: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const serviceNames = [
  'School',
  'GP',
  'Youth club',
  'Child and adolescent mental health service',
  'Food bank',
  'Mosque',
];

const person = (n: number): fc.Arbitrary<PicturePerson> =>
  fc.record({
    id: fc.constant(`p${String(n).padStart(2, '0')}`),
    knownAs: fc.constantFrom(...names),
    symbol: fc.constantFrom('square', 'circle', 'diamond', null),
    age: fc.option(fc.integer({ min: 0, max: 90 })),
    died: fc.boolean(),
  });

const idOf = (people: readonly PicturePerson[]): fc.Arbitrary<string> => fc.constantFrom(...people.map(({ id }) => id));

const tie = (people: readonly PicturePerson[], isSound: boolean): fc.Arbitrary<PictureTie> =>
  fc
    .record({
      person: idOf(people),
      to: idOf(people),
      kinship: fc.constantFrom(...kinships),
      partnership: fc.option(fc.constantFrom(...partnerships)),
    })
    .map((one) => {
      const [elder, younger] = [one.person, one.to].sort() as [string, string];
      const isPair = one.kinship === 'PARTNER' || one.kinship === 'FORMER_PARTNER';
      const ends = isSound ? { person: elder, to: younger } : {};
      return { ...one, ...ends, partnership: isPair ? one.partnership : null };
    });

const some = (people: readonly PicturePerson[]) =>
  fc.uniqueArray(fc.record({ id: idOf(people), days: fc.subarray([...days]) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 6,
  });

const familyOf = (people: readonly PicturePerson[], isSound: boolean): fc.Arbitrary<PictureFamily> =>
  fc.record({
    people: fc.constant(people),
    index: idOf(people),
    ties: fc.array(tie(people, isSound), { maxLength: 2 * people.length }),
    households: fc.array(
      fc.record({ name: fc.constantFrom('Home', 'Oak Road 12', 'Gran’s house by the sea'), people: some(people) }),
      { maxLength: 3 },
    ),
    services: fc
      .array(
        fc.record({
          service: fc.constantFrom(...serviceNames),
          person: idOf(people),
          strength: fc.constantFrom('STRONG', 'ORDINARY', 'WEAK', 'STRESSFUL'),
          flow: fc.constantFrom('TO_PERSON', 'FROM_PERSON', 'BOTH', 'NONE'),
        }),
        { maxLength: 12 },
      )
      .map((list) => list.map((one, n) => ({ ...one, id: `s${n}` }))),
  });

const anyPeople = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => person(n))));

/** Any family of up to twelve, with ties that may contradict each other and run in circles. */
export const wildFamily = anyPeople.chain((people) => familyOf(people, false));

/** A family in which nobody is above those above them: every tie runs from a lower id to a higher one. */
export const soundFamily = anyPeople.chain((people) => familyOf(people, true));
