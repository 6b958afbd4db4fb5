import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

/** That something was done with a talk, in words that are said aloud. */
interface Moved {
  /** Whose card the focus goes to; null where it is not on the board any more. */
  readonly talk: string | null;
  readonly words: string;
}

interface Moving {
  readonly moved: Moved | null;
  readonly tell: (talk: string | null, words: string) => void;
}

const MovingContext = createContext<Moving>({ moved: null, tell: () => {} });

/** Around a board: what was moved is said in one place, whichever column it went to (APP-45). */
export function MovingProvider({ children }: { readonly children: ReactNode }) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (moved?.talk === null) place.current?.focus();
  }, [moved]);
  return (
    <MovingContext.Provider value={{ moved, tell: (talk, words) => setMoved({ talk, words }) }}>
      <p ref={place} role="status" tabIndex={-1} className={moved === null ? 'app-moved' : 'app-moved app-done--said'}>
        {moved?.words}
      </p>
      {children}
    </MovingContext.Provider>
  );
}

/** Says what was done with a talk. */
export const useTell = (): Moving['tell'] => useContext(MovingContext).tell;

/** What has had the focus already: a card that somebody else moves afterwards takes none. */
const followed = new WeakSet<Moved>();

/** A card that was moved takes the focus where it is now, since what was pressed is gone. */
export function useFollowed<Place extends HTMLElement>(talk: string) {
  const { moved } = useContext(MovingContext);
  const place = useRef<Place>(null);
  useEffect(() => {
    if (moved?.talk !== talk || followed.has(moved)) return;
    followed.add(moved);
    place.current?.focus();
  }, [moved, talk]);
  return place;
}
