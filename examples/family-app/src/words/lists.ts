const together = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names as one says them: Sam, Mum and Dad. */
export const listed = (names: readonly string[]): string => together.format(names);

/** The same words with a capital at the beginning. */
export const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
