import type { Kind } from './records/kinds.js';

/** The version of the shapes that this library writes; it reads every earlier one. */
export const schemaVersion = 1;

/** One step from a version to the next: it changes the kinds it names and leaves the others. */
type Step = { readonly [K in Kind]?: (body: Readonly<Record<string, unknown>>) => Record<string, unknown> };

/** The step at index n leads from version n + 1 to n + 2. */
const steps: readonly Step[] = [];

/** A record's body as it was stored at version `from`, in today's shape. Pure, and total for every version written. */
export const upgrade = (
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
  from: number,
): Readonly<Record<string, unknown>> =>
  steps.slice(from - 1).reduce((older, step) => step[kind]?.(older) ?? older, body);
