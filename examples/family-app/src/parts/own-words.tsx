import type { ReactNode } from 'react';

/** What somebody wrote, as they wrote it: nothing translates it, and nobody measures how hard it is to read. */
export function OwnWords({ children }: { readonly children: ReactNode }) {
  return (
    <span className="app-own-words" translate="no">
      {children}
    </span>
  );
}
