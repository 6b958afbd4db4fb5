import {
  type AnyRecord,
  all,
  type Command,
  type Decision,
  decideBoth,
  type Events,
  evolve,
  type Family,
  get,
  type Instant,
  levels,
  look,
  type PersonId,
  policy,
  put,
  type RecordOf,
  type Viewer,
  type WorkerId,
} from '../src/index.js';
import { asSeen, heirOf, recordsOf } from '../src/one.js';
import { demonstrationNow, generateFamily, idOf, viewersOf } from '../src/testing/index.js';
import { chanceOf } from './chance.js';

/** Families that are joined and parted, and what everybody may know before and after: told apart without `widened`. */

export const at = demonstrationNow;
export const worker = idOf('worker', 'who works with both') as WorkerId;
export const supervisor = idOf('worker', 'who answers for them') as WorkerId;
export const asWorker = (id: WorkerId): Viewer => ({ person: null, worker: id });

let drawn = 0;
const newId = () => {
  drawn += 1;
  return idOf('record', `drawn ${drawn}`);
};

/** A generated family in which one worker works with these people, and a supervisor answers for them. */
export function familyOf(
  seed: number,
  with_: (people: readonly PersonId[]) => readonly PersonId[] = (all) => all.slice(0, 1),
): Family {
  const family = generateFamily(seed, { crowded: seed % 10 === 0 });
  const people = with_(all(family, 'person').map(({ id }) => id));
  const from = '2026-01-05' as never;
  return put(family, [
    ...people.map((person, n) => ({
      kind: 'assignment' as const,
      id: idOf('assignment', `${seed} ${n}`) as never,
      ...{ worker, person, from, until: null },
    })),
    { kind: 'supervision', id: idOf('supervision', `${seed}`) as never, supervisor, worker, from, until: null },
  ]);
}

/** A command given by a worker or a viewer, over two families where it is. */
export const give = (
  family: Family,
  who: WorkerId | Viewer,
  command: Command,
  other: Family | null = null,
  now: Instant = at,
): Decision<Events> =>
  decideBoth(family, command, { actor: typeof who === 'string' ? asWorker(who) : who, now, newId, other });

/** What a decision led to in both families; throws where it was refused. */
export function led(decision: Decision<Events>, here: Family, there: Family): readonly [Family, Family] {
  if (!decision.ok)
    throw new Error(decision.error.map(({ code, path, message }) => `${code} ${path} ${message}`).join('\n'));
  return [decision.value.here.reduce(evolve, here), decision.value.there.reduce(evolve, there)];
}

/** A family with its tables and records in one order, and without empty tables. */
export const plain = ({ id, provider, records }: Family) => ({
  id,
  provider,
  records: Object.fromEntries(
    Object.entries(records)
      .filter(([, table]) => Object.keys(table).length > 0)
      .toSorted()
      .map(([kind, table]) => [kind, Object.fromEntries(Object.entries(table).toSorted())]),
  ),
});

/** Whether somebody is said to have died and to work: one of the two is wrong, and an organisation ends their account. */
const isGhost = (family: Family, { person, worker: works }: Viewer) =>
  works !== null && person !== null && (get(family, 'person', person)?.died ?? null) !== null;

/** Everybody who may look at any of these families. */
export const viewersIn = (...families: readonly Family[]): readonly Viewer[] => [
  ...new Map(
    families
      .flatMap((family) => viewersOf(family).filter((viewer) => !isGhost(family, viewer)))
      .map((viewer) => [JSON.stringify(viewer), viewer]),
  ).values(),
];

/** A stored record as it is looked at; an absorbed one as its heir, where that shows anything of it. */
function lookedAt(family: Family, seen: Family, record: AnyRecord, now: Instant): AnyRecord | undefined {
  const heir = heirOf(family, record, now);
  const isShown = heir !== undefined && JSON.stringify(heir) !== JSON.stringify(get(family, heir.kind, heir.id));
  return asSeen(family, seen, record) ?? (isShown ? heir : undefined);
}

interface Knowledge {
  readonly record: AnyRecord;
  readonly level: number;
  readonly open: readonly string[];
}

/** What a viewer may know of each record of these families: a level, and the open groups of its fields. */
function knowledge(families: readonly Family[], viewer: Viewer, now: Instant): ReadonlyMap<string, Knowledge> {
  const known = new Map<string, Knowledge>();
  for (const family of families) {
    const sight = look(family, viewer, now);
    for (const record of recordsOf(family)) {
      const seen = lookedAt(family, sight.family, record, now);
      const level = seen === undefined ? 0 : levels.indexOf(sight.opening(seen).level);
      const open = Object.keys(policy[record.kind].groups).filter(
        (group) => seen !== undefined && sight.isOpen(seen, group),
      );
      const was = known.get(record.id) ?? { level: 0, open: [] };
      known.set(record.id, { record, level: Math.max(level, was.level), open: [...open, ...was.open] });
    }
  }
  return known;
}

/** Who came to know more, of what, by its kind. */
export function rises(before: readonly Family[], after: readonly Family[], now: Instant = at): readonly string[] {
  return viewersIn(...before, ...after).flatMap((viewer) => {
    const known = knowledge(before, viewer, now);
    return [...knowledge(after, viewer, now)].flatMap(([id, { level, open, record }]) => {
      const was = known.get(id);
      const isMore = was !== undefined && (level > was.level || open.some((group) => !was.open.includes(group)));
      return isMore ? [`${JSON.stringify(viewer)} ${record.kind} ${levels[was.level]} ${levels[level]}`] : [];
    });
  });
}

/** A family in which one person was entered twice: some of what names them names the other record instead. */
export function doubled(
  family: Family,
  person: PersonId,
  seed: number,
): { readonly family: Family; readonly twin: PersonId } {
  const twin = idOf('person', `twin ${seed}`) as PersonId;
  const first = get(family, 'person', person) as RecordOf<'person'>;
  const chance = chanceOf(seed);
  // A goal and what serves it stand in one plan, and the worker goes on knowing the record that is kept.
  const stay: readonly AnyRecord['kind'][] = [
    'person',
    'plan',
    'goal',
    'action',
    'appointment',
    'placement',
    'assignment',
  ];
  const moved = recordsOf(family).filter(({ kind }) => !stay.includes(kind) && chance.is(0.5));
  const renamed = moved.map((record) => JSON.parse(JSON.stringify(record).replaceAll(person, twin)) as AnyRecord);
  return { family: put(family, [{ ...first, id: twin }, ...renamed]), twin };
}
