import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { useWords } from '../../words/voice.js';
import { isOfMember, taskWords, waitingWords } from '../../words/waiting.js';
import { GrantToConfirm, GrantToConfirmFragment } from './grant-to-confirm.js';

export const TaskFragment = graphql(
  `
    fragment Task on Due {
      task
      record {
        __typename
        ...GrantToConfirm
      }
    }
  `,
  [GrantToConfirmFragment],
);

interface Props {
  readonly due: FragmentOf<typeof TaskFragment>;
  readonly onDone: (words: string) => void;
}

/** Something that needs my decision: a grant is decided on here, the rest under talks. */
export function Task({ due, onDone }: Props) {
  const { task, record } = readFragment(TaskFragment, due);
  const words = useWords(taskWords);
  const { another } = useWords(waitingWords);
  return (
    <>
      <p>{isOfMember(task) ? words[task] : another}</p>
      {record?.__typename === 'Grant' ? <GrantToConfirm grant={record} onDone={onDone} /> : <TalksLink />}
    </>
  );
}

/** That I am asked how I see something. */
export function ToTalks() {
  return (
    <>
      <p>{useWords(waitingWords).position}</p>
      <TalksLink />
    </>
  );
}

function TalksLink() {
  return (
    <p>
      <Link to="/talks">{useWords(waitingWords).talks}</Link>
    </p>
  );
}
