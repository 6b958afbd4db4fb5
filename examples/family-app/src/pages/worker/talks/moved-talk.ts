import { graphql, type ResultOf } from '../../../api/graphql.js';
import { day } from '../../../words/dates.js';
import { movedWords } from '../../../words/talks.js';

/** Where a talk stands after it was moved. */
export const MovedTalk = graphql(`
  fragment MovedTalk on Disagreement {
    id
    state
    nextStep
    openedAt
    pausedUntil
    endedAt
    viewerCanOpen
    viewerCanRecord
    viewerCanPropose
    viewerCanPause
    viewerCanPass
    viewerCanEnd
    worker {
      id
      name
    }
  }
`);

/** Says where a talk went. */
export function movedTo(name: string, moved: ResultOf<typeof MovedTalk> | null): string {
  if (moved === null) return `${name} was changed.`;
  const until = moved.state === 'PAUSED' && moved.pausedUntil !== null ? ` until ${day(moved.pausedUntil)}` : '';
  return `${name} ${movedWords[moved.state]}${until}.`;
}
