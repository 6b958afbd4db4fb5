import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

/** What is on the screen, as far as it was asked for: after a command or a message all of it is asked for again. */
interface Screen {
  readonly watch: (again: () => void) => () => void;
  readonly askAgain: () => void;
}

const ScreenContext = createContext<Screen | null>(null);

export function ScreenProvider({ children }: { readonly children: ReactNode }) {
  const screen = useMemo<Screen>(() => {
    const askings = new Set<() => void>();
    return {
      watch: (again) => {
        askings.add(again);
        return () => askings.delete(again);
      },
      askAgain: () => {
        for (const again of askings) again();
      },
    };
  }, []);
  return <ScreenContext.Provider value={screen}>{children}</ScreenContext.Provider>;
}

/** Asks again for everything on the screen. */
export function useAskAgain(): () => void {
  return useScreen().askAgain;
}

/** Asks again, by this function, whenever the screen is asked for again. */
export function useAskedAgain(again: () => void): void {
  const screen = useScreen();
  useEffect(() => screen.watch(again), [screen, again]);
}

function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('There is no screen around this part.');
  return screen;
}
