import type { TadaDocumentNode } from 'gql.tada';
import { useCallback } from 'react';
import { type AnyVariables, type CombinedError, type UseQueryArgs, useQuery } from 'urql';
import { isAnswerTo } from './question.js';
import { useAskedAgain } from './screen.js';

/** What was asked for: nothing yet, what came, or why it did not. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly isLoading: boolean;
  readonly failure: CombinedError | undefined;
  readonly again: () => void;
}

/** Asks for what a page shows: from the cache at first, and always from the gateway too. Of another question it gives nothing. */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Asked<Data> {
  const [{ data: given, fetching, error, operation }, execute] = useQuery<Data, Variables>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  } as UseQueryArgs<Variables, Data>);
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useAskedAgain(again);
  const isAnswered = isAnswerTo(variables, operation);
  const data = isAnswered ? given : undefined;
  const failure = isAnswered ? error : undefined;
  return { data, isLoading: data === undefined && (fetching || !isAnswered), failure, again };
}
