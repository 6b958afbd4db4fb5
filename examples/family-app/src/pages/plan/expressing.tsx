import { Button, TextInput } from 'nhsuk-react-components';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/command.js';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { DoneHere, useDone } from '../../parts/done.js';
import { type Expression, Expressions, ExpressionsShown } from '../../parts/expressions.js';
import { Opening } from '../../parts/opening.js';
import { Sure } from '../../parts/sure.js';
import { expressionWords, removeWords } from '../../words/expressions.js';
import { useWords } from '../../words/voice.js';
import { drawnAgain } from './drawn-again.js';
import { KeepForm } from './keep-form.js';
import { useRecorder } from './use-recorder.js';

export const Expressing = graphql(
  `
    fragment Expressing on Plan {
      id
      viewerCanAdd
      viewerCanExpress
      ...Expressions
    }
  `,
  [Expressions],
);

/** What matters to somebody in pictures and in their voice, to be looked at, added and taken back by themself. */
export function ExpressMyself({ plan }: { readonly plan: FragmentOf<typeof Expressing> }) {
  const read = readFragment(Expressing, plan);
  const words = useWords(expressionWords);
  const { said, say } = useDone();
  const done = (close: () => void) => () => {
    close();
    say(words.saved);
  };
  return (
    <>
      <ExpressionsShown
        plan={read}
        tools={(expression) => (expression.viewerCanRemove ? <Remove expression={expression} onDone={say} /> : null)}
      />
      {read.viewerCanExpress ? <p>{words.about}</p> : null}
      {isFull(read) ? <p>{words.full}</p> : null}
      {read.viewerCanExpress ? (
        <div className="app-tools">
          <Opening words={words.addPicture}>
            {(close) => <AddPicture plan={read.id} close={close} onDone={done(close)} />}
          </Opening>
          <Opening words={words.record}>
            {(close) => <RecordVoice plan={read.id} close={close} onDone={done(close)} />}
          </Opening>
        </div>
      ) : null}
      {/* After the forms: what is said takes the focus from the button to which a form gives it back. */}
      <DoneHere said={said} />
    </>
  );
}

/** Whether there is room again once one is removed: not of a plan that is closed. */
const isFull = ({ viewerCanAdd, viewerCanExpress }: ResultOf<typeof Expressing>) => viewerCanAdd && !viewerCanExpress;

const RemoveExpression = graphql(`
  mutation RemoveExpression($input: RemoveExpressionInput!) {
    removeExpression(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface RemoveProps {
  readonly expression: Expression;
  readonly onDone: (words: string) => void;
}

function Remove({ expression: { id, title }, onDone }: RemoveProps) {
  const { send, isSending, trouble } = useCommand(RemoveExpression);
  const words = useWords(removeWords);
  const remove = async () => {
    if ((await send({ expression: id })) !== null) onDone(words.removed);
  };
  return <Sure words={words} about={title} isSending={isSending} trouble={trouble} onYes={remove} />;
}

interface FormProps {
  readonly plan: string;
  readonly close: () => void;
  readonly onDone: () => void;
}

function AddPicture({ plan, close, onDone }: FormProps) {
  const words = useWords(expressionWords);
  const [data, setData] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const drawn = await drawnAgain(file);
    setWrong(drawn === null);
    setData(drawn);
  };
  return (
    <>
      <TextInput
        id="picture-file"
        type="file"
        accept="image/*"
        label={words.choose}
        hint={words.chooseHint}
        {...(isWrong ? { error: words.noPicture } : {})}
        onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
      />
      {data === null ? null : (
        <KeepForm plan={plan} what="picture" kept={{ contentType: 'image/jpeg', data }} onDone={onDone} />
      )}
      <Button type="button" secondary onClick={close}>
        Cancel
      </Button>
    </>
  );
}

function RecordVoice({ plan, close, onDone }: FormProps) {
  const words = useWords(expressionWords);
  const { state, recorded, start, stop } = useRecorder();
  const said = {
    ...{ silent: '', asking: words.asking, recording: words.recording },
    ...{ recorded: words.recorded, refused: words.noMicrophone },
  }[state];
  const place = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: whoever goes by keys or by ear goes on from what is said of it.
  useEffect(() => {
    if (state === 'asking' || state === 'recorded') place.current?.focus();
  }, [state]);
  return (
    <>
      <p className="nhsuk-hint">{words.recordHint}</p>
      <p ref={place} role="status" tabIndex={-1}>
        {said}
      </p>
      {recorded === null ? null : (
        <KeepForm plan={plan} what="recording" kept={recorded} onDone={onDone}>
          <Button type="button" secondary onClick={start}>
            {words.again}
          </Button>
        </KeepForm>
      )}
      <div className="app-tools">
        {state === 'silent' || state === 'refused' ? (
          <Button type="button" onClick={start}>
            {words.start}
          </Button>
        ) : null}
        {state === 'recording' ? (
          <Button type="button" autoFocus onClick={stop}>
            {words.stop}
          </Button>
        ) : null}
        <Button type="button" secondary onClick={close}>
          Cancel
        </Button>
      </div>
    </>
  );
}
