import { err, type Result } from './result.js';
import type { Path } from './shape.js';

/** Every way the domain says no, with its cause; a message is for people and is never parsed. */
export const refusalCodes = {
  NOT_FOUND: 'There is nothing here for you to see.',
  FORBIDDEN: 'You may see this, but this is not yours to do.',
  BAD_INPUT: 'Something is not of the form asked for.',
  CONFLICT: 'What you see has changed since you read it.',
  ALREADY: 'This is so already.',
} as const;

/** One code from the closed list. */
export type RefusalCode = keyof typeof refusalCodes;

/** A no as data: the code, the place in the command, and a sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: Path;
  readonly message: string;
}

/** What a decision gives: its value, or every reason against it. */
export type Decision<T> = Result<T, readonly Refusal[]>;

/** One reason, at one place. */
export const refusal = (code: RefusalCode, path: Path = [], message: string = refusalCodes[code]): Refusal => ({
  code,
  path,
  message,
});

/** Refuses for one reason, at one place. */
export const refuse = (code: RefusalCode, path: Path = [], message?: string) =>
  err<readonly Refusal[]>([refusal(code, path, message)]);
