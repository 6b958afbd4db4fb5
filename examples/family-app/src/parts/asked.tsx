import { Button } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { Asked } from '../api/ask.js';

interface Props<Data> {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for, once it is there; until then that it is on its way, or that it did not come and how to try again. */
export function WhenAsked<Data>({ asked: { data, isLoading, failure, again }, children }: Props<Data>) {
  if (data !== undefined && data !== null)
    return (
      <>
        {failure === undefined ? null : <DidNotCome again={again} />}
        {children(data)}
      </>
    );
  if (isLoading) return <p role="status">Loading…</p>;
  return <DidNotCome again={again} />;
}

function DidNotCome({ again }: { readonly again: () => void }) {
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>We could not reach the service. Nothing is lost.</p>
      <Button secondary onClick={again}>
        Try again
      </Button>
    </div>
  );
}
