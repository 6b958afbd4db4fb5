import type { graphql } from '../api/graphql.js';

/** A code of the API: every catalogue of words has one entry for each. */
export type Code<Enum extends Parameters<typeof graphql.scalar>[0]> = ReturnType<typeof graphql.scalar<Enum>>;
