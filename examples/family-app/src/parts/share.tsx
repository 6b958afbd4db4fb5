import { Button, Checkboxes, Radios, Textarea } from 'nhsuk-react-components';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../api/command.js';
import { useDraft } from '../session/drafts.js';
import { shareWords } from '../words/sharing.js';
import { useWords } from '../words/voice.js';
import { DoneHere, useDone } from './done.js';
import { ShareItem } from './share-commands.js';
import { type Shared, SharedNow } from './shared-now.js';
import { TheyWillSee } from './they-will-see.js';
import { TroubleSummary } from './trouble.js';

interface Props {
  readonly item: string;
  /** With whom it can be shared, by what the reader calls them. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Opens one item to one person; after an undo the form is a new one, with nothing chosen. */
export function ShareForm({ item, people }: Props) {
  const words = useWords(shareWords);
  const [shared, setShared] = useState<Shared | null>(null);
  const { said, say } = useDone();
  const undone = () => {
    setShared(null);
    say(words.undone);
  };
  if (shared !== null) return <SharedNow shared={shared} onUndone={undone} />;
  return (
    <>
      <DoneHere said={said} />
      <Choosing item={item} people={people} onShared={setShared} />
    </>
  );
}

/** To whom and how much, in full or in one's own words, once one has seen what they will see. */
function Choosing({ item, people, onShared }: Props & { readonly onShared: (shared: Shared) => void }) {
  const words = useWords(shareWords);
  const [to, setTo] = useState('');
  const [level, setLevel] = useState<'FULL' | 'SUMMARY' | null>(null);
  const [hideTimes, setHideTimes] = useState(false);
  const own = useDraft(`share.${item}`);
  const { send, isSending, trouble } = useCommand(ShareItem);
  const name = people.find(({ id }) => id === to)?.name ?? '';
  const share =
    to === '' || level === null
      ? null
      : { item, to, level, ...(level === 'SUMMARY' ? { words: own.text, hideTimes } : {}) };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (share === null) return;
    const grant = (await send(share))?.grant;
    if (!grant) return;
    own.forget();
    onShared({ ...grant, name });
  };
  return (
    <form onSubmit={submit}>
      <TroubleSummary trouble={trouble} fields={{ to: 'share-to-1', level: 'share-level-1', words: 'share-words' }} />
      <Radios legend={words.who} name="share-to" small>
        {people.map((person) => (
          <Radios.Item
            key={person.id}
            value={person.id}
            required
            checked={person.id === to}
            onChange={() => setTo(person.id)}
          >
            {person.name}
          </Radios.Item>
        ))}
      </Radios>
      <Radios legend={words.how} name="share-level" small>
        <Radios.Item value="FULL" required checked={level === 'FULL'} onChange={() => setLevel('FULL')}>
          {words.full}
        </Radios.Item>
        <Radios.Item value="SUMMARY" required checked={level === 'SUMMARY'} onChange={() => setLevel('SUMMARY')}>
          {words.summary}
        </Radios.Item>
      </Radios>
      {level === 'SUMMARY' ? (
        <>
          <Textarea
            id="share-words"
            label={words.own}
            hint={words.ownHint}
            rows={3}
            value={own.text}
            onChange={({ currentTarget }) => own.write(currentTarget.value)}
          />
          <Checkboxes small>
            <Checkboxes.Item checked={hideTimes} onChange={() => setHideTimes(!hideTimes)}>
              {words.hideTimes}
            </Checkboxes.Item>
          </Checkboxes>
        </>
      ) : null}
      <TheyWillSee share={share} name={name} />
      <Button type="submit" disabled={isSending}>
        {name === '' ? words.share : words.shareWith(name)}
      </Button>
    </form>
  );
}
