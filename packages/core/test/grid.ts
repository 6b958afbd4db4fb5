import { all, type Family } from '../src/index.js';
import { type CommandName, doors } from '../src/policy/doors.js';
import { look, type Sight } from '../src/policy/sight.js';
import type { Viewer } from '../src/policy/standing.js';
import { policy, strikableKinds, tieKinds } from '../src/policy/table.js';
import { wholeOf } from '../src/policy/whole.js';
import type { AnyRecord, Kind } from '../src/records/kinds.js';
import type { Instant } from '../src/time.js';
import { oracle } from './oracle.js';

/** Every record of a family, and the family itself. */
export const subjectsOf = (family: Family) => [
  wholeOf(family),
  ...(Object.keys(family.records) as Kind[]).flatMap((kind) => all(family, kind) as readonly AnyRecord[]),
];

export type Thing = ReturnType<typeof subjectsOf>[number];

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  item: ['need', 'goal', 'action', 'appointment', 'note'],
  tie: tieKinds,
  fact: strikableKinds,
  mediation: ['mediationRequest', 'disagreement'],
  restricted: ['note', 'safeguardingConcern'],
};

/** What a function of a kind gave: there are few kinds and many things. */
function perKind<T>(find: (kind: string) => T): (kind: string) => T {
  const found = new Map<string, T>();
  return (kind) => {
    const known = found.get(kind) ?? find(kind);
    found.set(kind, known);
    return known;
  };
}

/** The commands done to a thing of this kind. */
export const commandsOn = perKind((kind): readonly CommandName[] =>
  (Object.keys(doors) as CommandName[]).filter((name) => (kindsOf[doors[name].on] ?? [doors[name].on]).includes(kind)),
);

const fieldsOf = perKind((kind): readonly string[] => Object.keys(policy[kind as Thing['kind']].fields));

/** All that the core answers of one thing, on one line: its level and reason, the fields it shows, what may be done. */
export function answered(sight: Sight, thing: Thing): string {
  const { level, by } = sight.opening(thing);
  const groups: Readonly<Record<string, string>> = policy[thing.kind].fields;
  const fields = fieldsOf(thing.kind).filter((field) => sight.isOpen(thing, groups[field] as string));
  const may = commandsOn(thing.kind).filter((command) => sight.may(command, thing));
  return `${level} ${by} ${fields.join()} ${may.join()}`;
}

/** The same line by the oracle. */
export function foretold(seer: ReturnType<typeof oracle>, thing: Thing): string {
  const { level, by } = seer.mayKnow(thing);
  const fields = fieldsOf(thing.kind).filter((field) => seer.shows(thing, field));
  const may = commandsOn(thing.kind).filter((command) => seer.mayDo(command, thing));
  return `${level} ${by} ${fields.join()} ${may.join()}`;
}

/** Where the core and the oracle differ for one viewer: `kind id: core, oracle`. */
export function differences(family: Family, viewer: Viewer, at: Instant): readonly string[] {
  const [sight, seer] = [look(family, viewer, at), oracle(family, viewer, at)];
  return subjectsOf(family).flatMap((thing) => {
    const [one, other] = [answered(sight, thing), foretold(seer, thing)];
    return one === other ? [] : [`${thing.kind} ${thing.id}: core ${one}, oracle ${other}`];
  });
}
