import { Button } from 'nhsuk-react-components';
import { useEffect, useRef, useState } from 'react';
import { useSession } from './session.js';

/** Minutes without a key or a touch until the warning, and seconds from it until the session ends. */
const quietMinutes = 14;
const warningSeconds = 60;

/** Ends a session that nobody uses, after a warning that can be waved away. */
export function IdleWarning() {
  const { signOut } = useSession();
  const [isWarning, setWarning] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (isWarning) return;
    let since = Date.now();
    // A computer that slept comes here late: whoever wakes it need not be who left it.
    const isOver = () => Date.now() - since >= quietMinutes * 60_000 + warningSeconds * 1000;
    const wait = () => setTimeout(() => (isOver() ? signOut() : setWarning(true)), quietMinutes * 60_000);
    let timer = wait();
    const stay = () => {
      clearTimeout(timer);
      if (isOver()) return signOut();
      since = Date.now();
      timer = wait();
    };
    const signs = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const sign of signs) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stay);
    };
  }, [isWarning, signOut]);

  useEffect(() => {
    if (!isWarning) return;
    dialog.current?.showModal();
    const timer = setTimeout(signOut, warningSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isWarning, signOut]);

  if (!isWarning) return null;
  return (
    <dialog ref={dialog} className="app-dialog" aria-labelledby="idle" onClose={() => setWarning(false)}>
      <h2 id="idle">Are you still there?</h2>
      <p>To keep things private, you will be signed out in one minute. What you are writing goes with it.</p>
      <Button onClick={() => setWarning(false)}>Stay signed in</Button>{' '}
      <Button secondary onClick={signOut}>
        Sign out
      </Button>
    </dialog>
  );
}
