import type { Family } from '../family.js';

/** The family as something to ask the rules about. */
export const wholeOf = ({ id }: Pick<Family, 'id'>) => ({ kind: 'family', id }) as const;
