import { type FragmentOf, graphql, readFragment } from '../../api/graphql.js';
import { EraseNote } from '../../parts/erase-note.js';
import { Opening } from '../../parts/opening.js';
import { Revised, ReviseNoteForm } from './revise-note.js';

/** A note, and whether its reader may rewrite and erase it. */
export const OwnNote = graphql(
  `
    fragment OwnNote on Note {
      id
      viewerCanRevise
      viewerCanErase
      ...Revised
    }
  `,
  [Revised],
);

interface Props {
  readonly note: FragmentOf<typeof OwnNote>;
  readonly onDone: (words: string) => void;
}

/** What can be done with the words of a note. */
export function NoteTools({ note, onDone }: Props) {
  const read = readFragment(OwnNote, note);
  return (
    <>
      {read.viewerCanRevise ? (
        <Opening words="Change the words">{(close) => <ReviseNoteForm note={read} close={close} />}</Opening>
      ) : null}
      {read.viewerCanErase ? <EraseNote note={read.id} onDone={onDone} /> : null}
    </>
  );
}
