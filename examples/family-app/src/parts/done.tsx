import { useCallback, useEffect, useRef, useState } from 'react';

/** What was just done, said to whoever sees the page and whoever hears it. */
interface Done {
  readonly said: { readonly words: string } | null;
  readonly say: (words: string) => void;
}

/** Keeps what was just done, for the place on the page where it is said. */
export function useDone(): Done {
  const [said, setSaid] = useState<Done['said']>(null);
  const say = useCallback((words: string) => setSaid({ words }), []);
  return { said, say };
}

/** Where it is said: what was pressed is often gone afterwards, so the focus comes here. */
export function DoneHere({ said }: Pick<Done, 'said'>) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== null) place.current?.focus();
  }, [said]);
  return (
    <p ref={place} role="status" tabIndex={-1} className={said === null ? 'app-done' : 'app-done app-done--said'}>
      {said?.words}
    </p>
  );
}
