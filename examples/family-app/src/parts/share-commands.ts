import { graphql } from '../api/graphql.js';

/** Opens one item to one person. */
export const ShareItem = graphql(`
  mutation ShareItem($input: ShareItemInput!) {
    shareItem(input: $input) {
      refusals {
        code
        message
        path
      }
      grant {
        id
        until
        checkedAt
        of {
          id
          you
        }
      }
    }
  }
`);

/** Takes it back, at once. */
export const RevokeGrant = graphql(`
  mutation RevokeGrant($input: RevokeGrantInput!) {
    revokeGrant(input: $input) {
      refusals {
        code
        message
        path
      }
      grant {
        id
        revokedAt
        viewerCanRevoke
        viewerCanConfirm
      }
    }
  }
`);
