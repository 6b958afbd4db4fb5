import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { day } from '../../../words/dates.js';

export const NoticesFragment = graphql(`
  fragment Notices on Family {
    notices {
      on
      person {
        id
        knownAs
        you
      }
    }
  }
`);

interface Props {
  readonly families: readonly FragmentOf<typeof NoticesFragment>[];
}

/** That a young person turns 16 on a day: nothing of what is shared, or that anything is. */
export function Notices({ families }: Props) {
  const notices = readFragment(NoticesFragment, families).flatMap((family) => family.notices);
  return notices.map(({ on, person }) => (
    <p key={person.id}>
      {person.you ? 'You turn' : `${person.knownAs} turns`} 16 on {day(on)}. From 16, each person decides for themself
      what they share here.
    </p>
  ));
}
