import { Fragment, type ReactNode } from 'react';

interface Props {
  /** What each line is called, and what it says: one with nothing to say is left out. */
  readonly lines: readonly (readonly [name: string, says: ReactNode])[];
}

/** Facts under their names, close together. */
export function Facts({ lines }: Props) {
  return (
    <dl className="app-facts">
      {lines.map(([name, says]) =>
        says === null || says === undefined || says === '' ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
