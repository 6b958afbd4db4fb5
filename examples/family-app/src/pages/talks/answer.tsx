import { Button, Radios, Select, Textarea } from 'nhsuk-react-components';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { Opening } from '../../parts/opening.js';
import { TheyWillSee } from '../../parts/they-will-see.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { useDraft } from '../../session/drafts.js';
import type { Code } from '../../words/codes.js';
import { requestDecisions } from '../../words/statuses.js';
import { useWords } from '../../words/voice.js';
import { DeclineButton } from './decline.js';
import { Openable, openable } from './openable.js';

const AnswerRequest = graphql(`
  mutation AnswerRequest($input: AnswerRequestInput!) {
    answerRequest(input: $input) {
      refusals {
        code
        message
        path
      }
      request {
        id
        decision
        viewerCanAnswer
      }
    }
  }
`);

interface Props {
  readonly request: string;
  /** Who asked. */
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly plan: FragmentOf<typeof Openable>;
}

/** Whoever is asked decides, or says with one press that they do not want to talk about it. */
export function AnswerForms({ request, to, plan }: Props) {
  return (
    <div className="app-tools">
      <Opening words="Choose what to do">
        {(close) => <AnswerForm request={request} to={to} plan={plan} close={close} />}
      </Opening>
      <DeclineButton mediation={request} />
    </div>
  );
}

function AnswerForm({ request, to, plan, close }: Props & { readonly close: () => void }) {
  const items = openable(readFragment(Openable, plan));
  const words = useDraft(`answer.${request}`);
  const decisionWords = useWords(requestDecisions);
  const [decision, setDecision] = useState<Code<'RequestDecision'>>('NOT_NOW');
  const [item, setItem] = useState('');
  const { send, isSending, trouble } = useCommand(AnswerRequest);
  const opens = decision === 'FULL' || decision === 'SUMMARY' ? decision : null;
  const share =
    opens === null || to === null || item === ''
      ? null
      : { item, to: to.id, level: opens, ...(opens === 'SUMMARY' ? { words: words.text } : {}) };
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const { to: _, level: __, ...opened } = share ?? { to: null, level: null };
        if ((await send({ request, decision, ...opened })) !== null) words.forget();
      }}
    >
      <TroubleSummary trouble={trouble} fields={{ item: 'answer-item', words: 'answer-words' }} />
      <Radios legend="What would you like to do?" name="decision" small>
        {decisions.map((one) => (
          <Radios.Item key={one} value={one} checked={one === decision} onChange={() => setDecision(one)}>
            {decisionWords[one]}
          </Radios.Item>
        ))}
      </Radios>
      {opens === null ? null : (
        <Select
          id="answer-item"
          label="What do you want to share?"
          value={item}
          onChange={({ currentTarget }) => setItem(currentTarget.value)}
        >
          <Select.Option value="">Choose one</Select.Option>
          {items.map(({ id, words: itsWords }) => (
            <Select.Option key={id} value={id} className="app-own-words">
              {itsWords}
            </Select.Option>
          ))}
        </Select>
      )}
      {opens === 'SUMMARY' ? (
        <Textarea
          id="answer-words"
          label="In your own words"
          rows={3}
          value={words.text}
          onChange={({ currentTarget }) => words.write(currentTarget.value)}
        />
      ) : null}
      <TheyWillSee share={share} name={to?.name ?? ''} />
      <Button type="submit" disabled={isSending}>
        This is what I choose
      </Button>{' '}
      <Button type="button" secondary onClick={close}>
        I will choose later
      </Button>
    </form>
  );
}

const decisions: readonly Code<'RequestDecision'>[] = ['FULL', 'SUMMARY', 'NOT_NOW', 'NEVER'];
