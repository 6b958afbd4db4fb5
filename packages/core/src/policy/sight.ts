import { type Family, get } from '../family.js';
import type { AnyRecord, Kind } from '../records/kinds.js';
import type { PersonId } from '../records/words.js';
import type { Instant } from '../time.js';
import { type Level, levels } from './levels.js';
import { type Matter, matterOf, type Subject } from './matter.js';
import { type Asking, type Relation, stands } from './relations.js';
import { standingOf, type Viewer } from './standing.js';
import { type CommandName, doors, policy, type Row } from './table.js';

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
  /** Whether the viewer may do this to that. */
  readonly may: (command: CommandName, record: Subject) => boolean;
}

const shut: Opening = { level: 'NONE', by: null };

/** Relations that a kind's table mentions are asked once a record; each group then reads its level from its row. */
interface Judged {
  readonly matter: Matter;
  readonly given: ReadonlySet<Level>;
  readonly groups: Readonly<Record<string, Opening>>;
  readonly opening: Opening;
}

const higher = (one: Opening, other: Opening): Opening =>
  levels.indexOf(other.level) > levels.indexOf(one.level) ? other : one;

/** Looks at a family as somebody, at an instant. */
export function look(family: Family, viewer: Viewer, at: Instant): Sight {
  const judgements = new Map<string, Judged>();

  function judge(record: Subject): Judged {
    const known = judgements.get(record.id);
    if (known !== undefined) return known;
    const matter = matterOf(family, record);
    const asked = new Map<Relation, boolean>();
    const holdsFor = (relation: Relation): boolean => {
      if (!asked.has(relation)) asked.set(relation, stands(relation, sight, matter));
      return asked.get(relation) as boolean;
    };
    const rows = Object.entries(policy[record.kind].groups).map(
      ([group, row]) => [group, openings(row, holdsFor)] as const,
    );
    const given = new Set(rows.flatMap(([, open]) => open.map(({ level }) => level)));
    const groups = Object.fromEntries(rows.map(([group, open]) => [group, open.reduce(higher, shut)]));
    const judged = { matter, given, groups, opening: Object.values(groups).reduce(higher, shut) };
    judgements.set(record.id, judged);
    return judged;
  }

  const sight: Sight = {
    ...standingOf(family, viewer, at),
    levelOf: ({ kind, id }) => {
      const record = get(family, kind as Kind, id);
      return record === undefined ? 'NONE' : judge(record).opening.level;
    },
    opening: (record) => judge(record).opening,
    gives: (record, level) => judge(record).given.has(level),
    names: (record) => {
      const { level } = judge(record).opening;
      return level === 'FULL' || level === 'META' || (level === 'SUMMARY' && record.kind === 'planLink');
    },
    isOpen: (record, group) => judge(record).groups[group]?.level === 'FULL',
    knows: (person) => {
      const found = get(family, 'person', person);
      return found !== undefined && judge(found).opening.level === 'FULL';
    },
    may: (command, record) =>
      doors[command].by.some((relation: Relation) => stands(relation, sight, judge(record).matter)),
  };
  return sight;
}

/** What a row gives, in its order: between equals the relation named first is the reason. */
const openings = (row: Row, holdsFor: (relation: Relation) => boolean): readonly Opening[] =>
  (Object.entries(row) as [Relation, Level][])
    .filter(([relation]) => holdsFor(relation))
    .map(([by, level]) => ({ level, by }));

/** May this viewer know this record now: how much, and by which relation. */
export const visibility = (family: Family, viewer: Viewer, record: AnyRecord, at: Instant): Opening =>
  look(family, viewer, at).opening(record);
