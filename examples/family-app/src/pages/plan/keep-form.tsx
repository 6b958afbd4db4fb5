import { Button, TextInput } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';
import { Bytes } from '../../parts/expressions.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { useDraft } from '../../session/drafts.js';
import { expressionWords } from '../../words/expressions.js';
import { useWords } from '../../words/voice.js';
import type { Recorded } from './use-recorder.js';

const AddExpression = graphql(`
  mutation AddExpression($input: AddExpressionInput!) {
    addExpression(input: $input) {
      refusals {
        code
        message
        path
      }
      expression {
        id
      }
    }
  }
`);

interface Props {
  readonly plan: string;
  readonly kept: Recorded;
  readonly what: 'picture' | 'recording';
  /** Another way out of it than keeping it. */
  readonly children?: ReactNode;
  readonly onDone: () => void;
}

/** Shows a picture or a recording to whoever made it, asks for its words, and keeps it: nothing is lost until it is sent. */
export function KeepForm({ plan, kept, what, children, onDone }: Props) {
  const words = useWords(expressionWords);
  const title = useDraft(`${what}.${plan}`);
  const { send, isSending, trouble } = useCommand(AddExpression);
  const isPicture = what === 'picture';
  const keep = async () => {
    if ((await send({ plan, ...kept, title: title.text })) === null) return;
    title.forget();
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TroubleSummary
        trouble={trouble}
        fields={{ title: `${what}-title` }}
        says={{ plan: words.full, title: words.noTitle, data: words.notKept }}
      />
      <Bytes {...kept} words={title.text} unnamed={isPicture ? words.newPicture : words.newRecording} />
      <TextInput
        id={`${what}-title`}
        label={isPicture ? words.inPicture : words.inRecording}
        hint={isPicture ? words.inPictureHint : words.inRecordingHint}
        value={title.text}
        onChange={({ currentTarget }) => title.write(currentTarget.value)}
      />
      <Button type="submit" disabled={isSending}>
        {isPicture ? words.savePicture : words.keep}
      </Button>{' '}
      {children}
    </form>
  );
}
