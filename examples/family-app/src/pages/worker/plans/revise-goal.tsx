import { Select } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { InConflict, useRevising } from '../../../parts/revising.js';
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
  const [status, setStatus] = useState<Status>(goal.status);
  const draft = useDraft(`goal.${goal.id}`, goal.words);
  const { send, isSending, trouble, clear } = useCommand(ReviseGoal);
  const revising = useRevising({
    etag: goal.etag,
    draft,
    send: (ifMatch) => send({ item: goal.id, ifMatch, changes: { words: draft.text, status } }),
    clear,
    close,
  });
  return (
    <WordsForm
      id={`goal-${goal.id}`}
      label="The words of the goal"
      draft={draft}
      send={revising.save}
      isSending={isSending}
      trouble={trouble}
      close={revising.end}
    >
      <InConflict
        trouble={trouble}
        mine={versionOf(draft.text, status)}
        theirs={versionOf(goal.words, goal.status)}
        revising={revising}
      />
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
