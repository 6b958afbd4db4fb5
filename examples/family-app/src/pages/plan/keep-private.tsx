import { Button } from 'nhsuk-react-components';
import { type FragmentOf, readFragment } from '../../api/graphql.js';
import { Opening } from '../../parts/opening.js';
import { TroubleSummary } from '../../parts/trouble.js';
import { WhoCouldSee } from '../../parts/who-could-see.js';
import { Marked, markable } from './marked.js';
import { useMarking } from './marking.js';

interface Props {
  readonly plan: string;
  readonly item: FragmentOf<typeof Marked>;
  /** To whom it was opened by itself: that is taken back by itself too. */
  readonly openedTo: ReadonlySet<string>;
}

/** Two states in words: private, or as the rules and what was shared have it; nobody else takes the first one back. */
export function KeepPrivate({ plan, item, openedTo }: Props) {
  const marked = markable(readFragment(Marked, item));
  const { mark, isSending, trouble } = useMarking();
  if (marked === null) return null;
  const { id, kind, isPrivate, others, open } = marked;
  if (!isPrivate)
    return others.every((person) => openedTo.has(person)) ? null : (
      <>
        <TroubleSummary trouble={trouble} />
        <Button type="button" secondary small disabled={isSending} onClick={() => mark(kind, id, true)}>
          Make this private
        </Button>
      </>
    );
  return (
    <Opening words="Stop keeping this private">
      {(close) => (
        <>
          <TroubleSummary trouble={trouble} />
          <WhoCouldSee plan={plan} intended={open} label="If you do this, who can see it:" />
          <Button type="button" small disabled={isSending} onClick={() => mark(kind, id, false)}>
            Yes, stop keeping it private
          </Button>{' '}
          <Button type="button" secondary small onClick={close}>
            No, keep it private
          </Button>
        </>
      )}
    </Opening>
  );
}
