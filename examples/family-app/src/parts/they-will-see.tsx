import { useEffect, useState } from 'react';
import { useAsk } from '../api/ask.js';
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.js';
import { span } from '../words/dates.js';
import { shareWords } from '../words/sharing.js';
import { useWords } from '../words/voice.js';
import { WhenAsked } from './asked.js';
import { Item, ItemCard } from './item.js';

const TheyWillSeeIt = graphql(
  `
    query TheyWillSee($input: ShareItemInput!) {
      sharePreview(input: $input) {
        isCheckedFirst
        refusals {
          code
        }
        busy {
          start
          end
        }
        seen {
          __typename
          ...Item
        }
      }
    }
  `,
  [Item],
);

/** What would be shared, with whom and how much. */
export type Share = VariablesOf<typeof TheyWillSeeIt>['input'];

interface Props {
  /** Null while something of it is not chosen yet. */
  readonly share: Share | null;
  /** With whom, as the reader calls them. */
  readonly name: string;
}

/** Shows exactly what somebody will see if it is shared as it is chosen now (APP-84). */
export function TheyWillSee({ share, name }: Props) {
  const settled = useSettled(share);
  const isWhole = share !== null && (share.level !== 'SUMMARY' || Boolean(share.words?.trim()));
  // What was said of another choice is not left standing while this one is not answered.
  return (
    <div aria-live="polite">
      {isWhole && settled === JSON.stringify(share) ? <Answered key={settled} share={share} name={name} /> : null}
    </div>
  );
}

function Answered({ share, name }: { readonly share: Share; readonly name: string }) {
  const asked = useAsk(TheyWillSeeIt, { input: share });
  return <WhenAsked asked={asked}>{({ sharePreview }) => <Seen name={name} {...sharePreview} />}</WhenAsked>;
}

type Previewed = ResultOf<typeof TheyWillSeeIt>['sharePreview'];

/** What they will see of it. Why it cannot be shared is said to whoever tries to. */
function Seen({ name, seen, busy, isCheckedFirst, refusals }: Previewed & { readonly name: string }) {
  const words = useWords(shareWords);
  if (refusals.length > 0) return null;
  if (seen === null && busy.length === 0) return <p>{words.seesNothing(name)}</p>;
  return (
    <div className="nhsuk-inset-text">
      <p>{isCheckedFirst ? words.seesOnceChecked(name) : words.sees(name)}</p>
      {seen === null ? null : <ItemCard item={seen} isTheirs />}
      {busy.map(({ start, end }) => (
        <p key={start}>{words.busy(span(start, end))}</p>
      ))}
    </div>
  );
}

/** A choice, as text, once it has stood for a moment: words are not asked about letter by letter. */
function useSettled(share: Share | null): string | null {
  const [settled, settle] = useState<string | null>(null);
  const said = JSON.stringify(share);
  useEffect(() => {
    const timer = setTimeout(() => settle(said), pause);
    return () => clearTimeout(timer);
  }, [said]);
  return settled;
}

const pause = 400;
