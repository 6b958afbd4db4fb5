import { useEffect } from 'react';
import { elsewhere, leave } from '../session/leaving.js';

/** Leaves at once, by a button or by pressing Escape three times: signed out, and Back does not come here. */
export function QuickExit() {
  useEffect(() => {
    let presses: readonly number[] = [];
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      presses = key === 'Escape' ? [...presses, timeStamp].slice(-3) : [];
      if (presses.length === 3 && timeStamp - (presses[0] ?? 0) < 2000) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="app-quick-exit">
      <a
        className="nhsuk-button nhsuk-button--warning"
        href={elsewhere}
        onClick={(event) => {
          event.preventDefault();
          leave();
        }}
      >
        Leave this page now
      </a>
    </div>
  );
}
