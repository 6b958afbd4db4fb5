import { useState } from 'react';

const prefix = 'kinweave.draft.';

/** Takes every draft out of the tab: nobody who comes after reads it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/** Text being written, kept in the tab so that a reload or a failed request loses none of it; forgotten once sent. */
export function useDraft(name: string, initial = '') {
  const key = `${prefix}${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? initial);
  const write = (next: string) => {
    sessionStorage.setItem(key, next);
    setText(next);
  };
  const forget = (next = '') => {
    sessionStorage.removeItem(key);
    setText(next);
  };
  return { text, write, forget } as const;
}
