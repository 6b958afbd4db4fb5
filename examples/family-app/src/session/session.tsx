import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { clientFor } from '../api/client.js';
import { useAskAgain } from '../api/screen.js';
import { forgetDrafts } from './drafts.js';

interface Session {
  readonly token: string | null;
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** Survives a reload, and ends with the tab. */
const kept = 'kinweave.token';

/** Keeps who is signed in. With the session go its client, the client's cache and every draft. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(kept));
  const session = useMemo<Session>(
    () => ({
      token,
      signIn: (given) => {
        forgetDrafts();
        sessionStorage.setItem(kept, given);
        setToken(given);
      },
      signOut: () => {
        sessionStorage.removeItem(kept);
        forgetDrafts();
        setToken(null);
      },
    }),
    [token],
  );
  const askAgain = useAskAgain();
  const client = useMemo(() => clientFor(token ?? '', session.signOut, askAgain), [token, session.signOut, askAgain]);
  return (
    <SessionContext.Provider value={session}>
      <Provider key={token} value={client}>
        {children}
      </Provider>
    </SessionContext.Provider>
  );
}

/** Who is signed in, and how to sign in and out. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session around this part.');
  return session;
}
