import { Details } from 'nhsuk-react-components';
import { Quote } from '../../../parts/quote.js';
import { day } from '../../../words/dates.js';
import { listed } from '../../../words/lists.js';
import type { Shown, Talk } from './shown.js';
import { Withdraw } from './withdraw.js';

type Proposal = Shown['proposals'][number];

interface Props {
  readonly talk: Talk;
  readonly name: string;
  readonly proposals: readonly Proposal[];
}

/** The options: all of them read the same, and each says yes to any; and those that were taken back, or not chosen. */
export function Proposals({ talk, name, proposals }: Props) {
  const its = proposals.filter(({ disagreement }) => disagreement?.id === talk.id);
  const [now, before] = [its.filter((one) => one.withdrawnAt === null), its.filter((one) => one.withdrawnAt !== null)];
  return (
    <>
      {now.length === 0 ? null : (
        <>
          <h4 className="nhsuk-heading-xs">Options</h4>
          <ol className="app-options">
            {now.map((proposal) => (
              <li key={proposal.id} className="app-proposal">
                {proposal.agreedAt === null ? null : (
                  <p>
                    <b>Agreed</b>
                  </p>
                )}
                <Quote>{proposal.words}</Quote>
                <p>{answersTo(proposal, talk)}</p>
                {proposal.viewerCanWithdraw ? (
                  <Withdraw talk={talk.id} proposal={proposal.id} name={name} option={proposal.words} />
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
      {before.length === 0 ? null : (
        <Details>
          <Details.Summary>Taken back or not chosen</Details.Summary>
          <Details.Text>
            {before.map((proposal) => (
              <figure key={proposal.id} className="app-voice">
                <figcaption>
                  Proposed on {day(proposal.at)}, gone since {day(proposal.withdrawnAt ?? proposal.at)}.{' '}
                  {yesTo(proposal, talk)}
                </figcaption>
                <Quote>{proposal.words}</Quote>
              </figure>
            ))}
          </Details.Text>
        </Details>
      )}
    </>
  );
}

/** Who has said yes, each for themself (APP-47). */
const answersTo = (proposal: Proposal, talk: Talk): string =>
  proposal.agreedAt === null
    ? `Proposed on ${day(proposal.at)}. ${yesTo(proposal, talk)}`
    : `All have said yes, the last on ${day(proposal.agreedAt)}.`;

function yesTo({ agreed, withdrawnAt }: Proposal, { parties }: Talk): string {
  const yes = (agreed ?? []).flatMap(({ party }) => (party === null ? [] : [party.id]));
  const names = (has: boolean) =>
    listed(parties.filter(({ id }) => yes.includes(id) === has).map((one) => one.knownAs));
  if (withdrawnAt !== null) return yes.length === 0 ? 'Nobody had said yes.' : `Yes: ${names(true)}.`;
  return yes.length === 0 ? 'Nobody has said yes yet.' : `Yes: ${names(true)}. Not yet: ${names(false)}.`;
}
