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

/** Asks again for what is on the screen when this viewer's view of the family has changed. */
export function useLiveFamily(id: string | undefined): void {
  const askAgain = useAskAgain();
  const [{ data }] = useSubscription({ query: FamilyChanged, variables: { id: id ?? '' }, pause: id === undefined });
  const etag = data?.familyChanged.etag;
  useEffect(() => {
    if (etag !== undefined) askAgain();
  }, [etag, askAgain]);
}
