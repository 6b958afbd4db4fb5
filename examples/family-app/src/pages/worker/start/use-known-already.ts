import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type FragmentOf, graphql } from '../../../api/graphql.js';
import { KnownName } from './known-already.js';

const SimilarFamilies = graphql(
  `
    query SimilarFamilies($names: [String!]!) {
      similarFamilies(names: $names, first: 50) {
        ...KnownName
      }
    }
  `,
  [KnownName],
);

/** What looking led to: whether a family with these names may be sent, or that it is not known. */
interface Looked {
  readonly isClear: boolean;
  readonly failure: CombinedError | null;
}

interface Told {
  readonly names: string;
  readonly found: readonly FragmentOf<typeof KnownName>[];
}

/** Looks who is known already by some names. Whoever was told once of the same names has read it, and goes on. */
export function useKnownAlready() {
  const client = useClient();
  const [told, setTold] = useState<Told>({ names: '[]', found: [] });

  const look = async (given: readonly string[]): Promise<Looked> => {
    const names = JSON.stringify(given);
    if (given.length === 0 || (told.names === names && told.found.length > 0)) return { isClear: true, failure: null };
    const { data, error } = await client.query(
      SimilarFamilies,
      { names: [...given] },
      { requestPolicy: 'network-only' },
    );
    const found = data?.similarFamilies ?? [];
    setTold({ names, found });
    return { isClear: error === undefined && found.length === 0, failure: error ?? null };
  };
  return { found: told.found, look } as const;
}
