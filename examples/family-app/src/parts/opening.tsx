import { Button } from 'nhsuk-react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** What the button says, and what the form that takes its place is called. */
  readonly words: string;
  /** What tells this button from others that say the same. */
  readonly about?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button in whose place a form opens: the focus goes to the form, and comes back to the button when it closes. */
export function Opening({ words, about, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isOpen) form.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen)
    return (
      <fieldset ref={form} tabIndex={-1} aria-label={words} className="app-opening">
        {children(() => setOpen(false))}
      </fieldset>
    );
  return (
    <Button ref={button} type="button" secondary small onClick={() => setOpen(true)}>
      {words}
      {about === undefined ? null : <span className="nhsuk-u-visually-hidden">: {about}</span>}
    </Button>
  );
}
