import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import type { Code } from '../words/codes.js';
import { levels } from '../words/levels.js';
import { listed } from '../words/lists.js';
import { sharedWithYou, whoCanSee } from '../words/sharing.js';
import { useWords } from '../words/voice.js';
import { CalledPerson, useCalled } from './called.js';

export const ReaderNamed = graphql(
  `
    fragment ReaderNamed on Reader {
      level
      person {
        you
        ...CalledPerson
      }
      worker {
        id
        name
      }
    }
  `,
  [CalledPerson],
);

interface Props {
  /** Null where the reader of the page is not the one to know who else sees it. */
  readonly readers: readonly FragmentOf<typeof ReaderNamed>[] | null;
  /** What the names follow: what stands here already, unless it is not written yet. */
  readonly label?: string;
}

/** Says in words who can see something, and who sees only a part of it. */
export function WhoCanSee({ readers, label }: Props) {
  const words = useWords(whoCanSee);
  const parts = useWords(levels);
  const nameOf = useReaderName(words.you);
  if (readers === null) return <p className="app-who">{sharedWithYou}</p>;
  const read = readers.map((reader) => readFragment(ReaderNamed, reader));
  const at = (level: Code<'Level'>) => read.filter((reader) => reader.level === level);
  const inFull = at('FULL').toSorted((one, other) => order(one) - order(other));
  const isOnlyYours =
    inFull.some(({ person }) => person?.you) && read.every(({ person }) => person === null || person.you);
  return (
    <p className="app-who">
      {label ?? words.label} <b>{`${isOnlyYours ? `${words.only} ` : ''}${listed(inFull.map(nameOf))}`}</b>.
      {partly.map((level) => (at(level).length === 0 ? null : ` ${listed(at(level).map(nameOf))} ${parts[level]}.`))}
    </p>
  );
}

const partly = ['SUMMARY', 'BUSY', 'META'] as const;

/** The reader first, then the workers, then everybody else. */
const order = ({ person }: { readonly person: { readonly you: boolean } | null }) =>
  person === null ? 1 : person.you ? 0 : 2;

function useReaderName(you: string) {
  const called = useCalled(you);
  return ({
    person,
    worker,
  }: {
    readonly person: FragmentOf<typeof CalledPerson> | null;
    readonly worker: { readonly name: string } | null;
  }) => (person === null ? (worker?.name ?? '') : called(person));
}
