import {
  type AnyRecord,
  type Command,
  type CommandName,
  type Decision,
  decide,
  type Explanation,
  evolve,
  explain,
  type Family,
  type FamilyEvent,
  type FamilyView,
  get,
  type Instant,
  type Kind,
  kinds,
  type Level,
  type PersonView,
  type PlanView,
  parseFamily,
  put,
  type RecordOf,
  read,
  type Shape,
  viewAs,
  visibility,
  type WorkerId,
} from '../src/index.js';
import type { Viewer } from '../src/policy/standing.js';
import { buildFamily, demonstrationNow, type WorkerName } from '../src/testing/index.js';
import { deepFrozen } from './frozen.js';
import { newIds } from './ids.js';

/** A family for examples: Mia is 12 and Leo 17, children of Ana and Ben who live apart; Esther works with all but Ben. */
export const silva = buildFamily({
  family: 'Silva',
  since: '2026-01-05T10:00:00.000Z',
  people: {
    Ana: { born: '1985-05-05' },
    Ben: { born: '1983-03-03' },
    Mia: { born: '2014-02-01' },
    Leo: { born: '2009-02-01' },
    Rosa: { born: '1955-01-01' },
    Nuno: { born: '1990-01-01' },
  },
  kin: [
    ['Ana', 'parent', 'Mia'],
    ['Ana', 'parent', 'Leo'],
    ['Ben', 'parent', 'Mia'],
    ['Ben', 'parent', 'Leo'],
    ['Mia', 'sibling', 'Leo'],
    ['Rosa', 'grandparent', 'Mia'],
    ['Nuno', 'partner', 'Ana'],
  ],
  responsible: [
    { holder: 'Ana', child: 'Mia', basis: 'mother', from: '2014-02-01' },
    { holder: 'Ben', child: 'Mia', basis: 'fatherOnBirthRecord', from: '2014-02-01' },
    { holder: 'Ana', child: 'Leo', basis: 'mother', from: '2009-02-01' },
  ],
  support: [
    { worker: 'Esther', person: 'Mia', from: '2026-01-05' },
    { worker: 'Esther', person: 'Leo', from: '2026-01-05' },
    { worker: 'Esther', person: 'Ana', from: '2026-01-05' },
    { worker: 'Tom', person: 'Ana', from: '2026-01-05' },
    { worker: 'Priya', person: 'Mia', from: '2025-01-05', until: '2025-12-01' },
  ],
  plans: { Ana: 'Rest.', Mia: 'Skating.', Leo: 'Music.' },
  items: {
    skate: { kind: 'goal', of: 'Mia', words: 'Learn to skate', area: 'sport' },
    secret: { kind: 'goal', of: 'Mia', words: 'Between us', area: 'social', confidential: true },
    worries: { kind: 'need', of: 'Mia', words: 'I worry', driver: 'home', area: 'health', sensitive: ['mentalHealth'] },
    boots: { kind: 'action', of: 'Mia', words: 'Find boots', goal: 'skate', area: 'sport' },
    lesson: {
      kind: 'appointment',
      of: 'Mia',
      words: 'First lesson',
      start: '2026-06-20T09:00:00.000Z',
      end: '2026-06-20T10:00:00.000Z',
      participants: ['Leo'],
      goal: 'secret',
      area: 'sport',
    },
    diary: { kind: 'note', of: 'Mia', sort: 'own', words: 'I fell twice', area: 'sport' },
    open: { kind: 'note', of: 'Mia', sort: 'shared', words: 'For anybody I choose', area: 'sport' },
    file: { kind: 'note', of: 'Mia', by: 'Esther', sort: 'worker', words: 'Called', area: 'sport' },
    concern: { kind: 'note', of: 'Mia', by: 'Esther', sort: 'safeguarding', words: 'Asked', area: 'sport' },
    band: { kind: 'goal', of: 'Leo', words: 'Play in a band', area: 'social' },
    brother: { kind: 'goal', of: 'Leo', words: 'Help my sister, who is ill', area: 'social', about: ['Mia'] },
    rest: { kind: 'goal', of: 'Ana', words: 'Sleep', area: 'health' },
  },
  grants: {
    bandToRosa: { of: 'Leo', to: 'Rosa', item: 'band', level: 'SUMMARY', words: 'He plays.', until: '2026-12-01' },
  },
  links: {
    asked: { kind: 'supports', from: 'rest', to: 'skate', by: 'Esther', proposedOnly: true },
    agreed: { kind: 'supports', from: 'rest', to: 'band', by: 'Esther' },
  },
});

export const at = demonstrationNow;
export type Name = Parameters<typeof silva.actor>[0] | WorkerName;

/** Somebody of the scene, as an actor or a viewer. */
export const as = (name: Name): Viewer => silva.actor(name);
export const person = silva.people;
export const item = silva.items;
export const idOf = (kind: Parameters<typeof silva.record>[0], name: string) => silva.record(kind, name).id;
export const planOf = (name: string) => idOf('plan', name);

/** What somebody's command makes happen, or why not; the family is frozen first. */
export const when = (
  name: Name,
  type: CommandName,
  input: unknown,
  family: Family = silva.family,
  now: Instant = at,
): Decision<readonly FamilyEvent[]> =>
  decide(deepFrozen(family), { type, input } as Command, { actor: as(name), now, newId: newIds() });

/** The codes and places of a refusal, `CODE path`; nothing for a yes. */
export const refusals = (decision: Decision<readonly FamilyEvent[]>): readonly string[] =>
  decision.ok ? [] : decision.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

/** What one command makes happen; it is not refused. */
export function happening(...asked: Parameters<typeof when>): FamilyEvent {
  const made = when(...asked);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value[0] as FamilyEvent;
}

type Step = readonly [Name, CommandName, unknown];

/** A family after some commands that are not refused. */
export const afterIn = (beginning: Family, ...steps: readonly Step[]): Family =>
  steps.reduce<Family>((family, [name, type, input], n) => {
    const made = decide(family, { type, input } as Command, { actor: as(name), now: at, newId: newIds(n + 1) });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.reduce(evolve, family);
  }, beginning);

/** The family of the scene after some commands that are not refused. */
export const after = (...steps: readonly Step[]): Family => afterIn(silva.family, ...steps);

type Said = Readonly<Record<string, unknown>>;
interface Ref {
  readonly kind: Kind;
  readonly id: string;
}

/** A record told as far as it matters; the rest reads as nothing, no or empty. The same name gives the same id. */
export function fact<K extends Kind>(kind: K, name: string, said: Said): RecordOf<K> {
  const body = read(kinds[kind] as Shape<unknown>, said);
  if (!body.ok) throw new Error(JSON.stringify(body.error));
  return { kind, id: silva.record(kind, name).id, ...(body.value as object) } as unknown as RecordOf<K>;
}

/** A record of the scene with some of its fields otherwise. */
export const changed = ({ kind, id }: Ref, to: Said, family: Family = silva.family): AnyRecord =>
  ({ ...(get(family, kind, id) as object), ...to }) as unknown as AnyRecord;

/** A family with these records put in; throws if that breaks a law. */
export function more(family: Family, ...records: readonly AnyRecord[]): Family {
  const { settings, ...stored } = put(family, records);
  const parsed = parseFamily(JSON.parse(JSON.stringify(stored)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return settings === undefined ? parsed.value : { ...parsed.value, settings };
}

/** The family of the scene with these records put in. */
export const having = (...records: readonly AnyRecord[]): Family => more(silva.family, ...records);

/** Somebody of the scene, born otherwise. */
export const born = (name: keyof typeof person, date: string) =>
  changed({ kind: 'person', id: person[name] }, { born: date });

export const worker = (name: WorkerName): WorkerId => as(name).worker as WorkerId;
export const instant = (text: string) => text as Instant;
const viewer = (who: Name | Viewer): Viewer => (typeof who === 'string' ? as(who) : who);

/** How much somebody may know of something. */
export const level = (who: Name | Viewer, ref: Ref, family: Family = silva.family, now: Instant = at): Level =>
  visibility(family, viewer(who), get(family, ref.kind, ref.id) as AnyRecord, now).level;

/** Why somebody may know what they may: the reason, and its rule. */
export const why = (
  who: Name | Viewer,
  ref: Ref,
  family: Family = silva.family,
  now: Instant = at,
): Pick<Explanation, 'reason' | 'rule'> => {
  const { reason, rule } = explain(family, viewer(who), get(family, ref.kind, ref.id) as AnyRecord, now);
  return { reason, rule };
};

/** What somebody is shown. */
export const shown = (who: Name | Viewer, family: Family = silva.family, now: Instant = at): FamilyView =>
  viewAs(family, viewer(who), now) as FamilyView;

/** What somebody is shown of a member. */
export const memberShown = (who: Name | Viewer, name: keyof typeof person, family?: Family, now?: Instant) =>
  shown(who, family, now)?.members.find(({ id }) => id === person[name]) as PersonView;

/** What somebody is shown of a member's plan. */
export const planShown = (who: Name | Viewer, name: keyof typeof person, family?: Family, now?: Instant) =>
  memberShown(who, name, family, now)?.plan as PlanView;

/** When the facts of an example began, unless it says otherwise. */
export const since = '2026-02-01T09:00:00.000Z';

/** A grant, in full and until December unless it says otherwise. */
export const given = (name: string, said: Said) =>
  fact('grant', name, { level: 'FULL', from: since, until: '2026-12-01', ...said });

/** What a worker checked. */
export const checked = { by: worker('Esther'), at: since };

/** Mia assessed in some areas. */
export const assessed = (outcome: 'competent' | 'notCompetent', areas: readonly string[], when = since) =>
  fact('competence', `${outcome} ${areas.join(' ')} ${when}`, {
    child: person.Mia,
    areas,
    outcome,
    by: worker('Esther'),
    at: when,
  });

/** A decision in the best interests of Mia, for Ana, on what worries her, of which Mia was told. */
export const bestInterests = (said: Said = {}) =>
  fact('bestInterestsDecision', 'Ana', {
    person: person.Mia,
    reader: person.Ana,
    items: [item.worries.id],
    basis: 'child',
    by: worker('Esther'),
    from: '2026-03-01T09:00:00.000Z',
    until: '2026-12-01',
    toldAt: '2026-03-01T09:00:00.000Z',
    ...said,
  });

/** A local authority. */
export const council = '00000000-0000-4000-8000-0000000000c1';

/** Mia looked after by Rosa. */
export const stay = (authority: string, said: Said = {}, name = authority) =>
  fact('stay', name, {
    child: person.Mia,
    carer: person.Rosa,
    authority,
    localAuthority: council,
    from: '2026-01-10',
    ...said,
  });

/** The local authority's social worker for Mia. */
export const named = (said: Said = {}) =>
  fact('partnerWorker', 'Imran', {
    person: person.Mia,
    worker: worker('Imran'),
    organisation: council,
    from: '2026-01-10',
    ...said,
  });

/** Everything that a viewer is shown, as it is sent. */
export const sent = (who: Name | Viewer, family?: Family, now?: Instant) => JSON.stringify(shown(who, family, now));
