import { type CommandName, evolve, type Family, type Instant } from '../../src/index.js';
import { type ActorName, actorNames, ask, refused, sizeOf } from '../between.js';

/** What is so before a command: a family, and when somebody asks. */
export interface Scene {
  readonly family: Family;
  readonly at: Instant;
}

/** A cell of a table by its row and its column. */
export type Cells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads a table written for people: columns stand apart by two spaces at least; `=` repeats the cell to its left. */
export function table(text: string): Cells {
  const split = (line: string) => line.trim().split(/ {2,}/);
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = split(head);
  return Object.fromEntries(
    lines.map((line) => {
      const [row = '', ...cells] = split(line);
      if (cells.length !== columns.length) throw new Error(`${row} has ${cells.length} cells, not ${columns.length}`);
      const last = (n: number): string => (cells[n] === '=' && n > 0 ? last(n - 1) : (cells[n] as string));
      return [row, Object.fromEntries(columns.map((column, n) => [column, last(n)]))];
    }),
  );
}

/** A command as it is given in a state, to which thing, and the path at which its input points to that. */
export interface Told {
  readonly type: CommandName;
  readonly to: string;
  readonly at: string;
  readonly input: (state: string) => unknown;
}

/** A workflow as the sentences of SPEC tell it. */
export interface Machine {
  /** Each state with a family in it. */
  readonly states: Readonly<Record<string, Scene>>;
  /** Each command by what somebody does. */
  readonly commands: Readonly<Record<string, Told>>;
  /** In which state it is now. */
  readonly stateOf: (scene: Scene) => string;
  /** What an actor is to each thing in a state; `-` is nothing, so that it is not there for them. */
  readonly parts: Readonly<Record<string, Cells>>;
  /** What each part may do. */
  readonly does: Readonly<Record<string, readonly string[]>>;
  /** What a command by somebody who may do it comes to: a state, or a refusal. */
  readonly next: Cells;
  /** What somebody's command comes to that is told apart from the rest. */
  readonly but?: readonly (readonly [state: string, command: string, actor: ActorName, outcome: string])[];
}

/** What SPEC's sentences say that a command by everybody comes to. */
export function expected(machine: Machine, state: string, command: string): Readonly<Record<string, string>> {
  const { parts, does, next, commands, but = [] } = machine;
  const outcome = (actor: ActorName): string => {
    const told = but.find(([where, what, who]) => where === state && what === command && who === actor);
    if (told !== undefined) return told[3];
    const { to, at } = commands[command] as Told;
    const part = parts[to]?.[actor]?.[state] ?? '-';
    if (part === '-') return `NOT_FOUND ${at}`;
    return does[part]?.includes(command) === true ? (next[command]?.[state] ?? '') : 'FORBIDDEN';
  };
  return Object.fromEntries(actorNames.map((actor) => [actor, outcome(actor)]));
}

/** What a command by everybody comes to. */
export function found(machine: Machine, state: string, command: string): Readonly<Record<string, string>> {
  const { family, at } = machine.states[state] as Scene;
  const { type, input } = machine.commands[command] as Told;
  return Object.fromEntries(
    actorNames.map((actor) => {
      const made = ask(family, actor, type, input(state), at, sizeOf(family));
      const no = refused(made);
      return [actor, no ?? (made.ok ? machine.stateOf({ family: made.value.reduce(evolve, family), at }) : '')];
    }),
  );
}
