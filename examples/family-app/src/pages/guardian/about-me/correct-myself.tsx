import { Button, Details, TextInput } from 'nhsuk-react-components';
import type { FormEvent } from 'react';
import { useCommand } from '../../../api/command.js';
import { graphql } from '../../../api/graphql.js';
import { TroubleSummary } from '../../../parts/trouble.js';
import { useDraft } from '../../../session/drafts.js';

const Change = graphql(`
  mutation CorrectMyself($input: ChangePersonInput!) {
    changePerson(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  readonly person: string;
  readonly now: { readonly knownAs: string; readonly pronouns: string; readonly language: string };
  readonly onDone: (words: string) => void;
}

/** Corrects how I am called and written down. */
export function CorrectMyself({ person, now, onDone }: Props) {
  const { send, isSending, trouble } = useCommand(Change);
  const knownAs = useDraft('about-me.known-as', now.knownAs);
  const pronouns = useDraft('about-me.pronouns', now.pronouns);
  const language = useDraft('about-me.language', now.language);
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const changes = {
      ...(knownAs.text === now.knownAs ? {} : { knownAs: knownAs.text }),
      ...(pronouns.text === now.pronouns ? {} : { pronouns: orNothing(pronouns.text) }),
      ...(language.text === now.language ? {} : { language: orNothing(language.text) }),
    };
    if ((await send({ person, changes })) === null) return;
    for (const draft of [knownAs, pronouns, language]) draft.forget(draft.text);
    onDone('It is corrected.');
  };
  return (
    <Details>
      <Details.Summary>Correct this</Details.Summary>
      <Details.Text>
        <form onSubmit={correct} noValidate>
          <TroubleSummary trouble={trouble} fields={{ changes: 'known-as' }} />
          <TextInput
            id="known-as"
            label="Known as"
            autoComplete="nickname"
            value={knownAs.text}
            onChange={({ currentTarget }) => knownAs.write(currentTarget.value)}
          />
          <TextInput
            id="pronouns"
            label="Pronouns"
            value={pronouns.text}
            onChange={({ currentTarget }) => pronouns.write(currentTarget.value)}
          />
          <TextInput
            id="language"
            label="Language"
            autoComplete="language"
            value={language.text}
            onChange={({ currentTarget }) => language.write(currentTarget.value)}
          />
          <p>If your date of birth is wrong, please tell your worker.</p>
          <Button type="submit" disabled={isSending}>
            Correct it
          </Button>
        </form>
      </Details.Text>
    </Details>
  );
}
