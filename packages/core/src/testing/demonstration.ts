import type { Family } from '../family.js';
import type { PersonId, WorkerId } from '../records/words.js';
import { seeded } from './chance.js';
import { aziz } from './families/aziz.js';
import { boakye } from './families/boakye.js';
import { brennan } from './families/brennan.js';
import { hartley } from './families/hartley.js';
import { holt } from './families/holt.js';
import { iyer } from './families/iyer.js';
import { marsh } from './families/marsh.js';
import { parry } from './families/parry.js';
import { siddiqui } from './families/siddiqui.js';
import { zielinski } from './families/zielinski.js';
import { generateFamily } from './generate.js';
import { demonstrationPartners, demonstrationWorkers, linkWorkers, type WorkerName, workerOf } from './staff.js';
import type { ToldFamily } from './told-family.js';
import { workedCases } from './worked-cases.js';

/** The seed of the demonstration that everybody sees unless they ask for another. */
const demonstrationSeed = 20_260_615;
const generatedCount = 30;

/** The worked cases that the demonstration serves; the others are for tests. */
const served = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W12', 'W17', 'W18', 'W20', 'W22'];

/** The families written by hand. */
const told: readonly ToldFamily[] = [
  ...workedCases.filter(({ id }) => served.includes(id)),
  brennan,
  iyer,
  hartley,
  marsh,
];

/** One family of each shape that a picture has to draw: separated, divorced, foster, step, with a death, with twins. */
const pictured: readonly ToldFamily[] = [parry, siddiqui, boakye, holt, zielinski, aziz];

/** The families of the demonstration: written by hand, by chance and shared out among the workers, and for their pictures. */
export function demonstrationFamilies(seed: number = demonstrationSeed): readonly Family[] {
  const { between } = seeded(seed);
  const generated = Array.from({ length: generatedCount }, (_, n) => {
    const first = n % linkWorkers.length;
    return generateFamily(between(0, 2 ** 52), {
      workers: [...linkWorkers.slice(first), ...linkWorkers.slice(0, first)],
    });
  });
  return [...told.map(({ family }) => family), ...generated, ...pictured.map(({ family }) => family)];
}

/** Somebody of the demonstration whom one can be, and why it is worth it. */
export interface DemonstrationPerson {
  readonly id: PersonId | WorkerId;
  readonly name: string;
  readonly role: string;
  readonly family: string;
  readonly note: string;
}

const worthBeing: readonly (readonly [told: string, name: string, role: string, note: string])[] = [
  ['W2', 'Temi', 'young person, 17', 'decides herself; took her goal back from her mum at ten'],
  ['W2', 'Folake', 'mother of Temi (17) and Kola (12)', 'reads Kola’s goals; Temi’s goal and the link to it are gone'],
  ['W1', 'Sian', 'mother of Bethan (14)', 'reads the words about support, and Bethan’s netball goal'],
  ['W1', 'Gareth', 'father of Bethan', 'reads the netball goal, and learns nothing of any support'],
  ['W3', 'Kofi', 'young person, 11', 'reads that mum has quiet time, and when'],
  ['W4', 'Marta', 'mother of Zofia (10)', 'reads the football goal, not the one about the nights'],
  ['W4', 'Piotr', 'father of Zofia, lives elsewhere', 'reads the same as Marta does'],
  ['W4', 'Claire', 'step-mother of Zofia', 'sees nothing of Zofia’s plan'],
  ['W5', 'Ruth', 'foster carer of Jayden (13)', 'reads what is about sport or practical, and not where he came from'],
  ['W6', 'Yusuf', 'young person, 15, a twin', 'sees the climbing with his sister and nothing of what it is for'],
  ['W12', 'Henrik', 'father of Oscar (14)', 'reads the swimming goal; about school Oscar decides'],
  ['W18', 'Declan', 'uncle, blocked', 'does not learn that Niamh is known here; his sister’s gym goal stays'],
  ['W20', 'Keisha', 'young person and mother, 17', 'has a plan of her own and her baby’s'],
  ['W20', 'Yvonne', 'mother of Keisha', 'sees the words Keisha approved, and no goal of hers'],
  ['W20', 'Jordan', 'father of Keisha’s baby', 'reads the baby’s plan, and none of Keisha’s goals'],
  ['Brennan', 'Ciara', 'young person, 14', 'is asked to share something, and looks for words about her phone'],
  ['Brennan', 'Orla', 'mother of Ciara (14) and Nuala (8)', 'asked to know something, and agreed to the words'],
  ['Iyer', 'Tara', 'young person, 16', 'turned 16 last month: what she shared waits for her to say it again'],
  [
    'Iyer',
    'Vikram',
    'father of Tara (16) and Rohan (12)',
    'his tomatoes are open to Tara; of her he reads what she opens',
  ],
  ['Iyer', 'Rohan', 'young person, 12', 'his parents read his goal, until he marks it private'],
  ['Iyer', 'Meera', 'mother of Tara (16) and Rohan (12)', 'reads what Tara opens to her, and Rohan’s plan'],
  ['Hartley', 'Dawn', 'mother of Ellie (12) and Sam (15)', 'has everything at once: what is next, asked and agreed'],
  ['Hartley', 'Craig', 'father of Ellie and Sam', 'an order keeps him from Ellie’s plan, and not from Sam’s'],
  ['Hartley', 'Nadia', 'step-mother of Ellie and Sam', 'reads one goal of Sam’s that was opened to her'],
  ['Hartley', 'Kev', 'uncle, blocked', 'does not learn that the children are known here'],
  ['Hartley', 'Sam', 'young person, 15', 'turns 16 this summer; lets his mum know a little'],
  ['Marsh', 'Gemma', 'mother of Poppy (12)', 'has one of everything that a parent can answer'],
  ['W22', 'Rory', 'young person, 14', 'his support ended yesterday, and he alone still has his plan'],
];

const workersWorthBeing: readonly (readonly [name: WorkerName, role: string, family: string, note: string])[] = [
  [
    'Esther',
    'link worker',
    'Adeyemi and others',
    'works with Temi and her mum: both plans, the link, and a restricted note',
  ],
  ['Rhys', 'link worker', 'Iyer and others', 'works with Tara, her brother and her mum, and with Bethan'],
  ['Joanna', 'link worker', 'Clarke and others', 'works with Keisha and the baby, with Karim, and soon with Samira'],
  ['Nell', 'link worker', 'Parry and others', 'works with six families, each of another shape: look at their pictures'],
  [
    'Denise',
    'supervisor',
    'Hughes and others',
    'answers for other workers: sees what they see, and of a diary only that it is there',
  ],
  [
    'Ngozi',
    'safeguarding lead',
    'Hughes and others',
    'reads what is restricted, and learns of anything else only that it is there',
  ],
  ['Callum', 'duty worker', 'nobody’s yet', 'answers whoever calls: finds a name, and starts a family'],
  ['Imran', 'social worker', 'Bell', 'named by the county council for Jayden: reads what its care order lets it know'],
];

/** People of the demonstration worth being, with what to look at. */
export function demonstrationPeople(): readonly DemonstrationPerson[] {
  const members = worthBeing.map(([of, name, role, note]) => {
    const found = told.find((one) => one.id === of);
    const id = found?.people[name];
    if (found === undefined || id === undefined) throw new Error(`There is no ${name} in ${of}.`);
    return { id, name, role, family: found.label, note };
  });
  const workers = workersWorthBeing.map(([first, role, family, note]) => {
    const id = workerOf(first);
    const name = [...demonstrationWorkers, ...demonstrationPartners].find((worker) => worker.id === id)?.name ?? first;
    return { id, name, role, family, note };
  });
  return [...members, ...workers];
}
