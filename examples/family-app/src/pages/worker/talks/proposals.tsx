import { Details } from 'nhsuk-react-components';
import { Quote } from '../../../parts/quote.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';
import type { Shown, Talk } from './shown.js';

type Proposal = Shown['proposals'][number];

interface Props {
  readonly talk: Talk;
  readonly proposals: readonly Proposal[];
}

/** What is proposed to all of them in the same words, who has said yes, and what was proposed before. */
export function Proposals({ talk, proposals }: Props) {
  const its = proposals.filter(({ disagreement }) => disagreement?.id === talk.id);
  const [now, before] = [its.filter((one) => one.withdrawnAt === null), its.filter((one) => one.withdrawnAt !== null)];
  return (
    <>
      {now.map((proposal) => (
        <div key={proposal.id} className="app-proposal">
          <h4 className="nhsuk-heading-xs">{proposal.agreedAt === null ? 'Proposed' : 'Agreed'}</h4>
          <Quote>{proposal.words}</Quote>
          <p>{answersTo(proposal, talk)}</p>
        </div>
      ))}
      {before.length === 0 ? null : (
        <Details>
          <Details.Summary>Proposed before</Details.Summary>
          <Details.Text>
            {before.map(({ id, words, at, withdrawnAt }) => (
              <figure key={id} className="app-voice">
                <figcaption>
                  Proposed on {day(at)}, taken back on {day(withdrawnAt ?? at)}
                </figcaption>
                <Quote>{words}</Quote>
              </figure>
            ))}
          </Details.Text>
        </Details>
      )}
    </>
  );
}

/** Who has said yes, each for themself (APP-47). */
function answersTo({ at, agreedAt, agreed }: Proposal, { parties }: Talk): string {
  if (agreedAt !== null) return `All have said yes, the last on ${day(agreedAt)}.`;
  const yes = (agreed ?? []).flatMap(({ party }) => (party === null ? [] : [party.id]));
  const names = (has: boolean) =>
    listed(parties.filter(({ id }) => yes.includes(id) === has).map((one) => one.knownAs));
  const written = `Written on ${day(at)}.`;
  return yes.length === 0
    ? `${written} Nobody has said yes yet.`
    : `${written} Yes: ${names(true)}. Not yet: ${names(false)}.`;
}
