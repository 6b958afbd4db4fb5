import { useState } from 'react';
import type { Trouble } from '../api/command.js';
import { useAskAgain } from '../api/screen.js';
import type { useDraft } from '../session/drafts.js';
import { BothVersions } from './both-versions.js';

interface Given {
  /** The tag of what is changed as it is now. */
  readonly etag: string;
  readonly draft: ReturnType<typeof useDraft>;
  /** Sends what was written for the version with a tag; gives null where it was not done. */
  readonly send: (ifMatch: string) => Promise<unknown>;
  /** Takes away what is said of a trouble. */
  readonly clear: () => void;
  readonly close: () => void;
}

/** Changes something as it was when one began. Where it was refused, how it is now is asked for. */
export function useRevising({ etag, draft, send, clear, close }: Given) {
  const [ifMatch, setIfMatch] = useState(etag);
  const askAgain = useAskAgain();
  const end = () => {
    draft.forget();
    close();
  };
  const save = async (match: string) => {
    if ((await send(match)) === null) askAgain();
    else end();
  };
  return {
    end,
    save: () => save(ifMatch),
    useMine: () => {
      setIfMatch(etag);
      return save(etag);
    },
    useTheirs: () => {
      clear();
      end();
    },
  } as const;
}

interface Props {
  readonly trouble: Trouble | null;
  readonly mine: string;
  readonly theirs: string;
  readonly revising: ReturnType<typeof useRevising>;
}

/** Where somebody else changed it since, both versions to choose from. */
export function InConflict({ trouble, mine, theirs, revising: { useMine, useTheirs } }: Props) {
  if (!trouble?.refusals.some(({ code }) => code === 'CONFLICT')) return null;
  return <BothVersions mine={mine} theirs={theirs} useMine={useMine} useTheirs={useTheirs} />;
}
