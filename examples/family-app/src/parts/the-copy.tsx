import { Button, Details } from 'nhsuk-react-components';
import { day } from '../words/dates.js';
import { Bytes } from './expressions.js';
import { OwnWords } from './own-words.js';

/** The copy as it comes: plain data, of which the words are shown and all of it can be saved. */
interface Copy {
  readonly person: { readonly plan?: Plan | null };
  readonly staffNotes: readonly Written[];
}

type Plan = Readonly<Record<string, unknown>> & { readonly expressions?: readonly Expression[] | null };
type Expression = Readonly<Record<'id' | 'contentType' | 'data' | 'title', string>>;

interface Written {
  readonly id: string;
  readonly words: string;
  readonly createdAt?: string;
}

/** What the copy holds, in words; the whole of it goes into a file. */
export function TheCopy({ answer }: { readonly answer: string }) {
  const { person, staffNotes } = JSON.parse(answer) as Copy;
  const inPlan = Object.values(person.plan ?? {}).flatMap((list) =>
    Array.isArray(list) ? list.filter(isWritten) : [],
  );
  return (
    <Details>
      <Details.Summary>Read your copy</Details.Summary>
      <Details.Text>
        <h3 className="nhsuk-heading-s">In your plan</h3>
        <Words written={inPlan} />
        {(person.plan?.expressions ?? []).map(({ id, title, ...bytes }) => (
          <Bytes key={id} {...bytes} words={title} />
        ))}
        <h3 className="nhsuk-heading-s">What workers wrote about you</h3>
        <Words written={staffNotes} />
        <Button secondary small onClick={() => save(answer)}>
          Save all of it as a file
        </Button>
      </Details.Text>
    </Details>
  );
}

function Words({ written }: { readonly written: readonly Written[] }) {
  if (written.length === 0) return <p>Nothing.</p>;
  return (
    <ul>
      {written.map(({ id, words, createdAt }) => (
        <li key={id}>
          <OwnWords>{words}</OwnWords>
          {createdAt === undefined ? null : ` (${day(createdAt)})`}
        </li>
      ))}
    </ul>
  );
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'words' in value && 'id' in value;

/** A file on this device: nobody else is sent it, and its name tells nothing. */
function save(answer: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(JSON.parse(answer), null, 2)], { type: 'application/json' }),
  );
  link.download = 'copy.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
