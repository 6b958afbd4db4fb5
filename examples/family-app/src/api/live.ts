import { useEffect } from 'react';
import { useSubscription } from 'urql';
import { graphql } from './graphql.js';
import { useAskAgain } from './screen.js';

const FamilyChanged = graphql(`
  subscription FamilyChanged($id: ID!) {
    familyChanged(id: $id) {
      id
      etag
    }
  }
`);

const DueListChanged = graphql(`
  subscription DueListChanged {
    dueListChanged {
      etag
    }
  }
`);

/** Asks again for what is on the screen when this viewer's view of the family has changed. */
export function useLiveFamily(id: string | undefined): void {
  const [{ data }] = useSubscription({ query: FamilyChanged, variables: { id: id ?? '' }, pause: id === undefined });
  useAskedAgainAt(data?.familyChanged.etag);
}

/** Asks again for what is on the screen when something is due to this viewer that was not, or is not any more. */
export function useLiveDueList(): void {
  const [{ data }] = useSubscription({ query: DueListChanged });
  useAskedAgainAt(data?.dueListChanged.etag);
}

function useAskedAgainAt(etag: string | undefined): void {
  const askAgain = useAskAgain();
  useEffect(() => {
    if (etag !== undefined) askAgain();
  }, [etag, askAgain]);
}
