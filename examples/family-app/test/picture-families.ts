import type {
  Flow,
  Kinship,
  Partnership,
  PersonSymbol,
  PictureFamily,
  PicturePerson,
  PictureService,
  PictureTie,
  Strength,
  Weekday,
} from '../src/picture/family.js';

const who = (
  knownAs: string,
  symbol: PersonSymbol | null,
  age: number | null,
  more: Partial<PicturePerson> = {},
): PicturePerson => ({ id: knownAs.toLowerCase(), knownAs, symbol, age, died: false, ...more });

const tie = (person: string, kinship: Kinship, to: string, partnership: Partnership | null = null): PictureTie => ({
  person,
  to,
  kinship,
  partnership,
});

const service = (name: string, person: string, strength: Strength, flow: Flow): PictureService => ({
  id: `${name} ${person}`,
  service: name,
  person,
  strength,
  flow,
});

const home = (name: string, people: Readonly<Record<string, readonly Weekday[]>>) => ({
  name,
  people: Object.entries(people).map(([id, days]) => ({ id, days })),
});

const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'];
const weekend: readonly Weekday[] = ['FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Anna and Tom live apart; Maya lives with both, Leo with Anna. */
export const separated: PictureFamily = {
  people: [
    who('Rose', 'circle', 68),
    who('Anna', 'circle', 41),
    who('Tom', 'square', 43),
    who('Maya', 'circle', 13),
    who('Leo', 'square', 9),
  ],
  index: 'maya',
  ties: [
    tie('rose', 'PARENT', 'anna'),
    tie('rose', 'GRANDPARENT', 'maya'),
    tie('anna', 'FORMER_PARTNER', 'tom', 'SEPARATED'),
    tie('anna', 'PARENT', 'maya'),
    tie('tom', 'PARENT', 'maya'),
    tie('anna', 'PARENT', 'leo'),
    tie('tom', 'PARENT', 'leo'),
    tie('maya', 'SIBLING', 'leo'),
  ],
  households: [
    home('Anna’s home', { anna: [], maya: weekdays, leo: [] }),
    home('Tom’s flat', { tom: [], maya: weekend }),
  ],
  services: [
    service('School', 'maya', 'WEAK', 'BOTH'),
    service('School', 'leo', 'STRONG', 'BOTH'),
    service('Bike workshop', 'maya', 'STRONG', 'TO_PERSON'),
    service('Family court', 'anna', 'STRESSFUL', 'FROM_PERSON'),
    service('GP', 'anna', 'ORDINARY', 'TO_PERSON'),
  ],
};

/** Sara is divorced from Imran and lives with Joe; Nia is her child with him, half-sister to the older two. */
export const divorced: PictureFamily = {
  people: [
    who('Sara', 'circle', 44),
    who('Imran', 'square', 46),
    who('Joe', 'square', 39),
    who('Zayn', 'square', 16),
    who('Aisha', 'circle', 12),
    who('Nia', 'circle', 4),
  ],
  index: 'aisha',
  ties: [
    tie('imran', 'FORMER_PARTNER', 'sara', 'DIVORCED'),
    tie('sara', 'PARTNER', 'joe', 'COHABITING'),
    tie('sara', 'PARENT', 'zayn'),
    tie('imran', 'PARENT', 'zayn'),
    tie('sara', 'PARENT', 'aisha'),
    tie('imran', 'PARENT', 'aisha'),
    tie('sara', 'PARENT', 'nia'),
    tie('joe', 'PARENT', 'nia'),
    tie('joe', 'STEP_PARENT', 'zayn'),
    tie('joe', 'STEP_PARENT', 'aisha'),
  ],
  households: [
    home('Mill Lane', { sara: [], joe: [], aisha: weekdays, nia: [] }),
    home('Imran’s house', { imran: [], zayn: [], aisha: weekend }),
  ],
  services: [
    service('Counselling', 'aisha', 'STRONG', 'TO_PERSON'),
    service('College', 'zayn', 'WEAK', 'BOTH'),
    service('Debt advice', 'sara', 'ORDINARY', 'TO_PERSON'),
  ],
};

/** Kofi is fostered by Grace and Paul with their own child Ben; Efua is his mother, and Ama was adopted elsewhere. */
export const foster: PictureFamily = {
  people: [
    who('Efua', 'circle', 34),
    who('Grace', 'circle', 51),
    who('Paul', 'square', 53),
    who('Kofi', 'square', 11),
    who('Ben', 'square', 17),
    who('Ama', 'circle', 14),
  ],
  index: 'kofi',
  ties: [
    tie('efua', 'PARENT', 'kofi'),
    tie('grace', 'PARTNER', 'paul', 'MARRIED'),
    tie('grace', 'FOSTER_CARER', 'kofi'),
    tie('paul', 'FOSTER_CARER', 'kofi'),
    tie('grace', 'PARENT', 'ben'),
    tie('paul', 'PARENT', 'ben'),
    tie('grace', 'ADOPTIVE_PARENT', 'ama'),
    tie('paul', 'ADOPTIVE_PARENT', 'ama'),
  ],
  households: [home('Grace and Paul’s', { grace: [], paul: [], kofi: [], ben: [], ama: [] })],
  services: [
    service('Social worker', 'kofi', 'ORDINARY', 'TO_PERSON'),
    service('Contact centre', 'efua', 'STRESSFUL', 'BOTH'),
    service('Drumming group', 'kofi', 'STRONG', 'BOTH'),
  ],
};

/** Two who each bring children: Dee married Mark, Ella is hers, Finn is his. */
export const step: PictureFamily = {
  people: [
    who('Dee', 'circle', 38),
    who('Mark', 'square', 42),
    who('Ella', null, 14),
    who('Finn', 'square', 10),
    who('Sam', 'circle', 40),
  ],
  index: 'ella',
  ties: [
    tie('dee', 'PARTNER', 'mark', 'MARRIED'),
    tie('dee', 'PARENT', 'ella'),
    tie('mark', 'STEP_PARENT', 'ella'),
    tie('mark', 'PARENT', 'finn'),
    tie('sam', 'PARENT', 'finn'),
    tie('mark', 'FORMER_PARTNER', 'sam', 'DIVORCED'),
    tie('dee', 'STEP_PARENT', 'finn'),
    tie('ella', 'STEP_SIBLING', 'finn'),
  ],
  households: [
    home('Oak Road', { dee: [], mark: [], ella: [], finn: weekend }),
    home('Sam’s', { sam: [], finn: weekdays }),
  ],
  services: [service('Youth club', 'ella', 'WEAK', 'NONE')],
};

/** Marek has died; Ola and the two children live with her mother. */
export const died: PictureFamily = {
  people: [
    who('Halina', 'circle', 71),
    who('Jan', 'square', 70, { died: true }),
    who('Ola', 'circle', 39),
    who('Marek', 'square', 41, { died: true }),
    who('Kasia', 'circle', 15),
    who('Tomek', 'square', 10),
  ],
  index: 'kasia',
  ties: [
    tie('halina', 'PARTNER', 'jan', 'MARRIED'),
    tie('halina', 'PARENT', 'ola'),
    tie('jan', 'PARENT', 'ola'),
    tie('ola', 'PARTNER', 'marek', 'MARRIED'),
    tie('ola', 'PARENT', 'kasia'),
    tie('marek', 'PARENT', 'kasia'),
    tie('ola', 'PARENT', 'tomek'),
    tie('marek', 'PARENT', 'tomek'),
  ],
  households: [home('Halina’s house', { halina: [], ola: [], kasia: [], tomek: [] })],
  services: [
    service('Bereavement group', 'kasia', 'STRONG', 'BOTH'),
    service('School', 'tomek', 'ORDINARY', 'TO_PERSON'),
    service('Housing office', 'ola', 'STRESSFUL', 'FROM_PERSON'),
    service('Church', 'halina', 'STRONG', 'BOTH'),
  ],
};

/** Samira and Yusuf are twins; Idris is their older brother. */
export const twins: PictureFamily = {
  people: [
    who('Nadia', 'circle', 43),
    who('Karim', 'square', 45),
    who('Idris', 'square', 18),
    who('Samira', 'circle', 15),
    who('Yusuf', 'square', 15),
    who('Layla', 'circle', 8),
  ],
  index: 'samira',
  ties: [
    tie('nadia', 'PARTNER', 'karim', 'CIVIL_PARTNERSHIP'),
    ...['idris', 'samira', 'yusuf', 'layla'].flatMap((child) => [
      tie('nadia', 'PARENT', child),
      tie('karim', 'PARENT', child),
    ]),
    tie('samira', 'TWIN', 'yusuf'),
  ],
  households: [home('Harbour View', { nadia: [], karim: [], samira: [], yusuf: [], layla: [] })],
  services: [
    service('Climbing wall', 'samira', 'STRONG', 'TO_PERSON'),
    service('Climbing wall', 'yusuf', 'STRONG', 'TO_PERSON'),
    service('School', 'yusuf', 'STRESSFUL', 'BOTH'),
  ],
};

/** The six kinds of family, by the names of their pictures. */
export const families: Readonly<Record<string, PictureFamily>> = { separated, divorced, foster, step, died, twins };
