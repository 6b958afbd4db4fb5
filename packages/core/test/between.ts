import {
  type Command,
  type CommandName,
  type Decision,
  decide,
  evolve,
  type Family,
  type FamilyEvent,
  type Instant,
  viewAs,
  type WorkerId,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { buildFamily, strangerWorker, workerOf } from '../src/testing/index.js';
import { deepFrozen } from './frozen.js';
import { newIds } from './ids.js';

/**
 * A family for what is between people: Mia is 13 and decides alone about her social life; Ana and Ben live apart; Rosa
 * dies on 16 June, on which day Priya is found to be a relative; Nuno is kept from Mia; Vera is tied to nobody.
 */
export const reis = buildFamily({
  family: 'Reis',
  since: '2026-01-05T10:00:00.000Z',
  people: {
    Ana: { born: '1985-05-05' },
    Ben: { born: '1983-03-03' },
    Mia: { born: '2013-02-01' },
    Leo: { born: '2009-02-01' },
    Rosa: { born: '1955-01-01', died: '2026-06-16' },
    Nuno: { born: '1990-01-01' },
    Vera: { born: '1991-01-01' },
  },
  kin: [
    ['Ana', 'parent', 'Mia'],
    ['Ben', 'parent', 'Mia'],
    ['Ana', 'parent', 'Leo'],
    ['Ana', 'formerPartner', 'Ben'],
    ['Mia', 'sibling', 'Leo'],
    ['Rosa', 'parent', 'Ana'],
    ['Rosa', 'grandparent', 'Mia'],
    ['Rosa', 'friend', 'Ben'],
    ['Nuno', 'partner', 'Ana'],
    ['Nuno', 'stepParent', 'Mia'],
  ],
  responsible: [
    { holder: 'Ana', child: 'Mia', basis: 'mother', from: '2013-02-01' },
    { holder: 'Ben', child: 'Mia', basis: 'fatherOnBirthRecord', from: '2013-02-01' },
    { holder: 'Ana', child: 'Leo', basis: 'mother', from: '2009-02-01' },
  ],
  assessed: [{ child: 'Mia', areas: ['social'], outcome: 'competent', by: 'Esther', at: '2026-03-01T10:00:00.000Z' }],
  support: [
    { worker: 'Esther', person: 'Mia', from: '2026-01-05' },
    { worker: 'Esther', person: 'Ana', from: '2026-01-05' },
    { worker: 'Esther', person: 'Leo', from: '2026-01-05' },
    { worker: 'Tom', person: 'Ana', from: '2026-01-05' },
    { worker: 'Halima', person: 'Ben', from: '2026-01-05' },
    { worker: 'Priya', person: 'Mia', from: '2026-01-05' },
    { worker: 'Priya', person: 'Ana', from: '2026-01-05' },
  ],
  covers: [{ worker: 'Callum', covers: 'Esther', from: '2026-06-01', until: '2026-12-31' }],
  supervisions: [
    { supervisor: 'Denise', worker: 'Esther', from: '2026-01-05' },
    { supervisor: 'Joanna', worker: 'Tom', from: '2026-01-05' },
    { supervisor: 'Joanna', worker: 'Halima', from: '2026-01-05' },
  ],
  leads: [
    { worker: 'Ngozi', from: '2026-01-05' },
    { worker: 'Fiona', from: '2026-01-05' },
  ],
  conflicts: [{ worker: 'Priya', relativeOf: 'Ana', from: '2026-06-16' }],
  partners: [{ worker: 'Imran', person: 'Mia', from: '2026-01-05' }],
  plans: { Ana: 'Rest.', Ben: 'Work.', Mia: 'Skating.', Leo: 'Music.' },
  items: {
    band: { kind: 'goal', of: 'Mia', words: 'Play in a band', area: 'social' },
    worry: { kind: 'note', of: 'Mia', sort: 'worry', words: 'I do not sleep', area: 'health' },
    file: { kind: 'note', of: 'Mia', by: 'Esther', sort: 'safeguarding', words: 'Asked', area: 'health' },
    rest: { kind: 'goal', of: 'Ana', words: 'Sleep', area: 'health' },
  },
  blocks: {
    stepFather: {
      protected: ['Mia'],
      blocked: 'Nuno',
      basis: 'A finding',
      from: '2026-02-01T09:00:00.000Z',
      reviewBy: '2026-12-01',
    },
  },
});

export const person = reis.people;
export const item = reis.items;
export const worker = workerOf;

/** When what these examples tell began, and two days later, when somebody asks. */
export const began = '2026-06-15T09:00:00.000Z' as Instant;
export const now = '2026-06-17T09:00:00.000Z' as Instant;

const member = (name: keyof typeof person): Viewer => ({ person: person[name], worker: null });
const staff = (name: Parameters<typeof workerOf>[0]): Viewer => ({ person: null, worker: workerOf(name) });

/** Everybody who may come to the door, by their part. */
export const actors = {
  mother: member('Ana'),
  father: member('Ben'),
  child: member('Mia'),
  brother: member('Leo'),
  'grandmother, dead': member('Rosa'),
  'step-father, blocked': member('Nuno'),
  'member tied to nobody': member('Vera'),
  'worker of mother and child': staff('Esther'),
  'their cover': staff('Callum'),
  'their supervisor': staff('Denise'),
  'worker of the mother': staff('Tom'),
  'worker of the father': staff('Halima'),
  'supervisor of those two': staff('Joanna'),
  'worker who is a relative': staff('Priya'),
  lead: staff('Ngozi'),
  'other lead': staff('Fiona'),
  'worker on duty': { ...staff('Rhys'), onDuty: true },
  'worker of nobody': { person: null, worker: strangerWorker },
  'social worker of the child': staff('Imran'),
} as const satisfies Readonly<Record<string, Viewer>>;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as readonly ActorName[];

/** What a command makes happen, or why not; the family is frozen first. */
export const ask = (
  family: Family,
  who: ActorName | Viewer,
  type: CommandName,
  input: unknown,
  at: Instant = now,
  seed = 1,
): Decision<readonly FamilyEvent[]> =>
  decide(deepFrozen(family), { type, input } as Command, {
    actor: typeof who === 'string' ? actors[who] : who,
    now: at,
    newId: newIds(seed),
  });

/** How many records there are: a seed of ids that no earlier step had. */
export const sizeOf = ({ records }: Family): number =>
  Object.values(records).reduce((sum, table) => sum + Object.keys(table).length, 0);

export type Step = readonly [ActorName | Viewer, CommandName, unknown, at?: Instant | undefined];

/** A family after some commands that are not refused, each at the instant it says, or else as these examples began. */
export const told = (beginning: Family, ...steps: readonly Step[]): Family =>
  steps.reduce<Family>((family, [who, type, input, at = began]) => {
    const made = ask(family, who, type, input, at, sizeOf(family));
    if (!made.ok) throw new Error(`${type}: ${JSON.stringify(made.error)}`);
    return made.value.reduce(evolve, family);
  }, beginning);

/** The code and place of the first refusal; null for a yes. */
export const refused = (decision: Decision<readonly FamilyEvent[]>): string | null =>
  decision.ok ? null : `${decision.error[0]?.code} ${decision.error[0]?.path.join('.')}`.trim();

/** Everything that somebody is shown, as it is sent. */
export const sent = (family: Family, who: ActorName | Viewer, at: Instant = now): string =>
  JSON.stringify(viewAs(family, typeof who === 'string' ? actors[who] : who, at));

/** The id of a worker, as a field holds it. */
export const idOfWorker = (name: ActorName): WorkerId => actors[name].worker as WorkerId;
