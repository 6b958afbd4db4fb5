import { Select } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { useAskAgain } from '../../../api/screen.js';
import { BothVersions } from '../../../parts/both-versions.js';
import { WordsForm } from '../../../parts/words-form.js';
import { useDraft } from '../../../session/drafts.js';
import type { Code } from '../../../words/codes.js';
import { goalStatuses } from '../../../words/statuses.js';
import { type Goal, GoalBeside } from './shown.js';

const ReviseGoal = graphql(
  `
    mutation ReviseGoal($input: ReviseGoalInput!) {
      reviseGoal(input: $input) {
        refusals {
          code
          message
          path
        }
        goal {
          ...GoalBeside
        }
      }
    }
  `,
  [GoalBeside],
);

interface Props {
  readonly goal: Goal;
  readonly close: () => void;
}

type Status = Code<'GoalStatus'>;

/** Changes a goal where it stands; where a colleague changed it since, both versions are there to choose from (APP-41). */
export function ReviseGoalForm({ goal, close }: Props) {
  const [ifMatch, setIfMatch] = useState(goal.etag);
  const [status, setStatus] = useState<Status>(goal.status);
  const draft = useDraft(`goal.${goal.id}`, goal.words);
  const askAgain = useAskAgain();
  const { send, isSending, trouble, clear } = useCommand(ReviseGoal);
  const end = () => {
    draft.forget();
    close();
  };
  const save = async (match: string) => {
    const done = await send({ item: goal.id, ifMatch: match, changes: { words: draft.text, status } });
    if (done === null) askAgain();
    else end();
  };
  return (
    <WordsForm
      id={`goal-${goal.id}`}
      label="The words of the goal"
      draft={draft}
      send={() => save(ifMatch)}
      isSending={isSending}
      trouble={trouble}
      close={end}
    >
      {trouble?.refusals.some(({ code }) => code === 'CONFLICT') ? (
        <BothVersions
          mine={versionOf(draft.text, status)}
          theirs={versionOf(goal.words, goal.status)}
          useMine={() => {
            setIfMatch(goal.etag);
            return save(goal.etag);
          }}
          useTheirs={() => {
            clear();
            end();
          }}
        />
      ) : null}
      <Select
        id={`status-${goal.id}`}
        label="How far it has come"
        value={status}
        onChange={({ currentTarget }) => setStatus(currentTarget.value as Status)}
      >
        {Object.entries(goalStatuses.adult).map(([code, words]) => (
          <Select.Option key={code} value={code}>
            {words}
          </Select.Option>
        ))}
      </Select>
    </WordsForm>
  );
}

const versionOf = (words: string, status: Status) => `${words}\n${goalStatuses.adult[status]}`;
