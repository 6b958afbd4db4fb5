import { useEffect } from 'react';
import { useSession } from '../session/session.js';

/** A page that tells nobody anything. */
const elsewhere = 'https://www.bbc.co.uk/weather';

/** Leaves at once, by a button or by pressing Escape three times: signed out, and Back does not come here. */
export function QuickExit() {
  const { signOut } = useSession();
  useEffect(() => {
    let presses: readonly number[] = [];
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      presses = key === 'Escape' ? [...presses, timeStamp].slice(-3) : [];
      if (presses.length === 3 && timeStamp - (presses[0] ?? 0) < 2000) leave(signOut);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [signOut]);
  return (
    <div className="app-quick-exit">
      <a className="nhsuk-button nhsuk-button--warning" href={elsewhere} onClick={() => leave(signOut)}>
        Leave this page now
      </a>
    </div>
  );
}

function leave(signOut: () => void): void {
  document.body.replaceChildren();
  document.title = 'Weather';
  signOut();
  window.location.replace(elsewhere);
}
