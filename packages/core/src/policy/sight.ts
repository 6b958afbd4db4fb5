import { type Family, get } from '../family.js';
import { asOne, asSeen } from '../one.js';
import type { AnyRecord, Kind } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import type { Instant } from '../time.js';
import { type CommandName, doors } from './doors.js';
import { type Level, levels } from './levels.js';
import { type Matter, matterOf, type Subject } from './matter.js';
import { type Part, partsByOwner } from './parts.js';
import type { Asking } from './questions/question.js';
import { type Relation, stands } from './relations.js';
import { standingOf, type Viewer } from './standing.js';
import { policy, type Row } from './table.js';

/** The answer for one group of fields: how much, and the relation that allowed it (null where nothing did). */
export interface Opening {
  readonly level: Level;
  readonly by: Relation | null;
}

/** One viewer looking at one family at one instant; every answer is worked out once. */
export interface Sight extends Asking {
  /** The highest level at which any part of the record is open. */
  readonly opening: (record: Subject) => Opening;
  /** Whether a level is given by something, be it not the highest: busy times stay beside approved words. */
  readonly gives: (record: Subject, level: Level) => boolean;
  /** Whether the viewer is shown the record's own id: approved words and busy times go without it. */
  readonly names: (record: Subject) => boolean;
  /** Whether the fields of a group are open in full. */
  readonly isOpen: (record: Subject, group: string) => boolean;
  /** Whether the viewer may know that this person is a member. */
  readonly knows: (person: PersonId) => boolean;
  /** The record of any kind with this id. */
  readonly recordOf: (id: string) => AnyRecord | undefined;
  /** What belongs in a person's plan: their items, and staff notes about them. */
  readonly partsOf: (owner: PersonId) => readonly Part[];
  /** Whether the viewer may do this to that. */
  readonly may: (command: CommandName, record: Subject) => boolean;
  /** The relation by which the viewer may do this to that; null where none lets them. */
  readonly through: (command: CommandName, record: Subject) => Relation | null;
}

const shut: Opening = { level: 'NONE', by: null };

/** A kind's entry in the table as it is read: its groups in order, each with its row. */
interface Entry {
  readonly groups: readonly string[];
  readonly rows: readonly (readonly (readonly [Relation, Level])[])[];
}

const entries = new WeakMap<object, Entry>();

/** The entry of a kind, read from the table once. */
function entryOf(kind: Subject['kind']): Entry {
  const groups: Readonly<Record<string, Row>> = policy[kind].groups;
  const known = entries.get(groups);
  if (known !== undefined) return known;
  const rows = Object.values(groups).map((row) => Object.entries(row) as [Relation, Level][]);
  const entry = { groups: Object.keys(groups), rows };
  entries.set(groups, entry);
  return entry;
}

/** What was found of one record: which relations hold, and from them what each group of its fields opens to. */
interface Judged {
  readonly matter: Matter;
  readonly entry: Entry;
  readonly holds: (relation: Relation) => boolean;
  readonly openings: readonly Opening[];
  readonly opening: Opening;
}

const rank = (level: Level): number => levels.indexOf(level);
const higher = (one: Opening, other: Opening): Opening => (rank(other.level) > rank(one.level) ? other : one);

/** The best that a row gives by the relations that hold; between equals the relation named first, and after FULL none. */
function best(row: Entry['rows'][number], holds: Judged['holds']): Opening {
  let found = shut;
  for (const [by, level] of row) {
    if (rank(level) > rank(found.level) && holds(by)) found = { level, by };
    if (found.level === 'FULL') break;
  }
  return found;
}

/** Looks at a family as somebody, at an instant: at two records of one person as one. */
export function look(stored: Family, viewer: Viewer, at: Instant, counted?: Sight['counted']): Sight {
  const family = asOne(stored, at);
  const judgements = new Map<string, Judged>();
  let records: ReadonlyMap<string, AnyRecord> | undefined;
  let parts: ReadonlyMap<PersonId, readonly Part[]> | undefined;

  function judge(record: Subject): Judged {
    const known = judgements.get(record.id);
    if (known !== undefined) return known;
    const matter = matterOf(family, record);
    const entry = entryOf(record.kind);
    const asked: { [R in Relation]?: boolean } = {};
    const holds = (relation: Relation): boolean => {
      asked[relation] ??= stands(relation, sight, matter);
      return asked[relation];
    };
    const openings = entry.rows.map((row) => best(row, holds));
    const judged = { matter, entry, holds, openings, opening: openings.reduce(higher, shut) };
    judgements.set(record.id, judged);
    return judged;
  }

  const sight: Sight = {
    ...standingOf(family, viewer, at, counted),
    recordOf: (id) => {
      records ??= new Map(
        Object.values(family.records).flatMap((table) =>
          Object.values(table as Readonly<Record<string, AnyRecord>>).map((record) => [record.id as string, record]),
        ),
      );
      return records.get(id);
    },
    levelOf: ({ kind, id }) => {
      const record = get(family, kind as Kind, id);
      return record === undefined ? 'NONE' : judge(record).opening.level;
    },
    partsOf: (owner) => {
      parts ??= partsByOwner(family);
      return parts.get(owner) ?? [];
    },
    opening: (record) => judge(record).opening,
    gives: (record, level) => {
      const { entry, holds } = judge(record);
      return entry.rows.some((row) => row.some(([relation, given]) => given === level && holds(relation)));
    },
    names: (record) => {
      const { level } = judge(record).opening;
      return level === 'FULL' || level === 'META' || (level === 'SUMMARY' && record.kind === 'planLink');
    },
    isOpen: (record, group) => {
      const { entry, openings } = judge(record);
      return openings[entry.groups.indexOf(group)]?.level === 'FULL';
    },
    knows: (person) => {
      const found = get(family, 'person', person);
      return found !== undefined && judge(found).opening.level === 'FULL';
    },
    may: (command, record) => sight.through(command, record) !== null,
    through: (command, record) => doors[command].by.find((relation: Relation) => judge(record).holds(relation)) ?? null,
  };
  return sight;
}

/** May this viewer know this record now: how much, and by which relation. */
export const visibility = (family: Family, viewer: Viewer, record: AnyRecord, at: Instant): Opening => {
  const sight = look(family, viewer, at);
  const seen = asSeen(family, sight.family, record);
  return seen === undefined ? shut : sight.opening(seen);
};
