import { Quote } from '../../../parts/quote.js';
import { day } from '../../../words/dates.js';
import type { Shown, Talk } from './shown.js';

interface Props {
  readonly talk: Talk;
  readonly positions: Shown['positions'];
}

/** What each person thinks, in their own words: they are read here and answered, and nobody changes them (APP-43, M7). */
export function Voices({ talk: { id, declined }, positions }: Props) {
  const theirs = positions.filter(({ disagreement }) => disagreement?.id === id);
  return (
    <>
      {theirs.length === 0 ? null : <h4 className="nhsuk-heading-xs">In their own words</h4>}
      {theirs.map(({ id: position, of, by, at, words }) => (
        <figure key={position} className="app-voice">
          <figcaption>
            {of?.knownAs ?? 'Somebody'} {by === null ? 'wrote' : `told ${by.name}`} on {day(at)}
          </figcaption>
          <Quote>{words}</Quote>
        </figure>
      ))}
      {(declined ?? []).map(({ at, party }) => (
        <p key={party?.id ?? at}>
          <b>{party?.knownAs ?? 'Somebody'} does not want to talk about this</b>, since {day(at)}. The others are not
          told.
        </p>
      ))}
    </>
  );
}
