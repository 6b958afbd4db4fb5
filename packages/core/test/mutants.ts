import type { Level } from '../src/index.js';
import { doors } from '../src/policy/doors.js';
import { closings } from '../src/policy/questions/closing.js';
import type { Question } from '../src/policy/questions/question.js';
import { relations } from '../src/policy/relations.js';
import { policy, type Row } from '../src/policy/table.js';
import { commandsOn } from './grid.js';

/** One rule taken out or bent, as data. */
export interface Mutant {
  readonly name: string;
  /** Bends the rules in place, and gives what puts them back. */
  readonly bend: () => () => void;
  /** The kinds of thing whose answers it can change. */
  readonly concerns: (kind: string) => boolean;
}

type Groups = Readonly<Record<string, Row>>;
const rules = policy as unknown as Record<string, { groups: Groups }>;
const ways = doors as unknown as Record<string, { by: readonly string[] }>;

const instead: Readonly<Record<string, Level>> = { FULL: 'SUMMARY', SUMMARY: 'FULL', BUSY: 'SUMMARY', META: 'BUSY' };

/** A change of one row. The groups are another object meanwhile, so that whatever was read from the old ones is not used. */
function bendRow(kind: string, group: string, changed: Row): () => void {
  const rule = rules[kind] as { groups: Groups };
  const { groups } = rule;
  rule.groups = { ...groups, [group]: changed };
  return () => {
    rule.groups = groups;
  };
}

const rowMutants = (): readonly Mutant[] =>
  Object.entries(rules).flatMap(([kind, { groups }]) =>
    Object.entries(groups).flatMap(([group, row]) =>
      Object.entries(row).flatMap(([relation, level]): readonly Mutant[] => {
        const concerns = (one: string) => one === kind;
        const { [relation as keyof Row]: _out, ...rest } = row;
        return [
          { name: `${kind}.${group} without ${relation}`, bend: () => bendRow(kind, group, rest), concerns },
          {
            name: `${kind}.${group} with ${relation} at ${instead[level]}`,
            bend: () => bendRow(kind, group, { ...row, [relation]: instead[level] } as Row),
            concerns,
          },
        ];
      }),
    ),
  );

const doorMutants = (): readonly Mutant[] =>
  Object.entries(ways).flatMap(([command, door]) =>
    door.by.map((relation) => ({
      name: `${command} without ${relation}`,
      bend: () => {
        const { by } = door;
        door.by = by.filter((one) => one !== relation);
        return () => {
          door.by = by;
        };
      },
      concerns: (kind: string) => (commandsOn(kind) as readonly string[]).includes(command),
    })),
  );

type Parts = { readonly questions?: Question[] };

/** Every condition inside a relation, however deep; one that several relations share is there once. */
function conditionMutants(): readonly Mutant[] {
  const met = new Set<Question>();
  const within = (name: string, question: Question): readonly Mutant[] => {
    const { questions } = question as Question & Parts;
    if (questions === undefined || met.has(question)) return [];
    met.add(question);
    return questions.flatMap((part, n): readonly Mutant[] => {
      const label = `${name} without ${part.name || `part ${n + 1}`}`;
      const bend = () => {
        questions.splice(n, 1);
        return () => void questions.splice(n, 0, part);
      };
      return [{ name: label, bend, concerns: () => true }, ...within(`${name}, part ${n + 1},`, part)];
    });
  };
  return [
    ...within('closings', closings),
    ...Object.entries(relations).flatMap(([relation, question]) => within(relation, question)),
  ];
}

/** Every row, level, way through a door and condition of a relation, each taken out or bent in turn. */
export const mutants = (): readonly Mutant[] => [...rowMutants(), ...doorMutants(), ...conditionMutants()];
