import { graphql, type ResultOf } from '../../api/graphql.js';

/** What of their own somebody may open to others. */
export const Openable = graphql(`
  fragment Openable on Plan {
    id
    goals(first: 100) {
      nodes {
        id
        words
        viewerCanShare
      }
    }
    needs(first: 100) {
      nodes {
        id
        words
        viewerCanShare
      }
    }
    actions(first: 100) {
      nodes {
        id
        words
        viewerCanShare
      }
    }
    appointments(last: 100) {
      nodes {
        id
        words
        viewerCanShare
      }
    }
    notes(last: 100) {
      nodes {
        id
        words
        viewerCanShare
      }
    }
  }
`);

/** Everything in a plan that the viewer may open, of whatever kind. */
export const openable = ({ goals, needs, actions, appointments, notes }: ResultOf<typeof Openable>) =>
  [goals, needs, actions, appointments, notes].flatMap(({ nodes }) => nodes.filter((item) => item.viewerCanShare));
