import { WarningCallout } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { listed } from '../../../words/lists.js';

export const KnownName = graphql(`
  fragment KnownName on FoundName {
    person
    knownAs
    workers
  }
`);

/** Who is known here already by the names in the form, and whom to call: before a second family is made of one. */
export function KnownAlready({ found }: { readonly found: readonly FragmentOf<typeof KnownName>[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const known = readFragment(KnownName, found);
  return (
    <div ref={place} role="alert" tabIndex={-1}>
      <WarningCallout>
        <WarningCallout.Heading>This looks like a family we know</WarningCallout.Heading>
        <p>People with these names are known here. Nothing has been sent.</p>
        <ul>
          {known.map(({ person, knownAs, workers }) => (
            <li key={person}>
              {knownAs}: {workers.length === 0 ? 'nobody works with them now' : `call ${listed(workers)}`}
            </li>
          ))}
        </ul>
        <p>If it is another family, start it. What you wrote is still here.</p>
      </WarningCallout>
    </div>
  );
}
