import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { CalledPerson, useCalled } from '../../parts/called.js';
import { day } from '../../words/dates.js';
import { digestWords } from '../../words/digest.js';
import { useWords } from '../../words/voice.js';

export const NoticesFragment = graphql(
  `
  fragment Notices on Family {
    notices {
      on
      person {
        id
        you
        ...CalledPerson
      }
    }
  }
`,
  [CalledPerson],
);

interface Props {
  readonly families: readonly FragmentOf<typeof NoticesFragment>[];
}

/** That a young person turns 16 on a day: nothing of what is shared, or that anything is. */
export function Notices({ families }: Props) {
  const notices = readFragment(NoticesFragment, families).flatMap((family) => family.notices);
  const words = useWords(digestWords);
  const called = useCalled(words.you);
  return notices.map(({ on, person }) => (
    <p key={person.id}>{person.you ? words.youTurn16(day(on)) : words.turns16(called(person), day(on))}</p>
  ));
}
