import { Button, Textarea } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { Trouble } from '../api/command.js';
import { TroubleSummary } from './trouble.js';

interface Props {
  /** The id of the field, where the focus goes from the summary of what is wrong. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly draft: { readonly text: string; readonly write: (text: string) => void };
  readonly send: () => void;
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  /** What is said of a refusal, by its place or its code. */
  readonly says?: Readonly<Record<string, string>>;
  /** What the button that sends it says. */
  readonly save?: string;
  readonly rows?: number;
  /** There is a way out of a form that can be closed. */
  readonly close?: () => void;
  /** What is said or asked before a word is written. */
  readonly children?: ReactNode;
}

/** Somebody writes in their own words; nothing is lost until it is sent. */
export function WordsForm(props: Props) {
  const { id, label, hint, draft, send, isSending, trouble, says, save, rows, close, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TroubleSummary
        trouble={trouble}
        fields={{ words: id, matters: id, changes: id }}
        {...(says === undefined ? {} : { says })}
      />
      {children}
      <Textarea
        id={id}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        rows={rows ?? 4}
        value={draft.text}
        onChange={({ currentTarget }) => draft.write(currentTarget.value)}
      />
      <Button type="submit" disabled={isSending}>
        {save ?? 'Save'}
      </Button>{' '}
      {close === undefined ? null : (
        <Button type="button" secondary onClick={close}>
          Stop
        </Button>
      )}
    </form>
  );
}
