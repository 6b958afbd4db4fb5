import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.js';
import { useWords } from '../../words/voice.js';
import { waitingWords } from '../../words/waiting.js';
import { DoneHere, useDone } from '../done.js';
import { AccessToAnswer, AccessToAnswerFragment } from './access-to-answer.js';
import { HandoverToAnswer, HandoverToAnswerFragment } from './handover-to-answer.js';
import { LinkToAgree, LinkToAgreeFragment } from './link-to-agree.js';
import { PacketToApprove, PacketToApproveFragment } from './packet-to-approve.js';
import { Task, TaskFragment, ToTalks } from './task.js';

export const WaitingFragment = graphql(
  `
    fragment Waiting on Family {
      due {
        task
        record {
          id
        }
        ...Task
      }
      disagreements {
        id
        viewerCanState
        youDeclined
      }
      positions {
        id
        of {
          id
          you
        }
        disagreement {
          id
        }
      }
      links(first: 500) {
        nodes {
          id
          viewerCanAgree
          ...LinkToAgree
        }
      }
      packets {
        id
        viewerCanApprove
        ...PacketToApprove
      }
      accessRequests {
        id
        agrees
        viewerCanSay
        ...AccessToAnswer
      }
      handovers {
        id
        viewerCanAnswer
        ...HandoverToAnswer
      }
    }
  `,
  [TaskFragment, LinkToAgreeFragment, PacketToApproveFragment, AccessToAnswerFragment, HandoverToAnswerFragment],
);

interface Props {
  readonly families: readonly FragmentOf<typeof WaitingFragment>[];
}

/** What is asked of me: answered here with one press, or where it leads to. */
export function Waiting({ families }: Props) {
  const { said, say } = useDone();
  const words = useWords(waitingWords);
  const asked = readFragment(WaitingFragment, families).flatMap((family) => askedIn(family, say));
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="nhsuk-heading-m">
        {words.heading}
      </h2>
      <DoneHere said={said} />
      {asked.length === 0 ? <p>{words.nothing}</p> : <ul className="app-waiting">{asked}</ul>}
    </section>
  );
}

type Said = (words: string) => void;
type WaitingFamily = ResultOf<typeof WaitingFragment>;

const askedIn = ({ due, ...family }: WaitingFamily, say: Said) => [
  ...due.map((one) => (
    <li key={`${one.task} ${one.record?.id}`}>
      <Task due={one} onDone={say} />
    </li>
  )),
  ...unsaid(family).map(({ id }) => (
    <li key={id}>
      <ToTalks />
    </li>
  )),
  ...family.links.nodes
    .filter(({ viewerCanAgree }) => viewerCanAgree)
    .map((link) => (
      <li key={link.id}>
        <LinkToAgree link={link} onDone={say} />
      </li>
    )),
  ...family.packets
    .filter(({ viewerCanApprove }) => viewerCanApprove)
    .map((packet) => (
      <li key={packet.id}>
        <PacketToApprove packet={packet} onDone={say} />
      </li>
    )),
  ...family.accessRequests
    .filter(({ viewerCanSay, agrees }) => viewerCanSay && agrees === null)
    .map((request) => (
      <li key={request.id}>
        <AccessToAnswer request={request} onDone={say} />
      </li>
    )),
  ...family.handovers
    .filter(({ viewerCanAnswer }) => viewerCanAnswer)
    .map((handover) => (
      <li key={handover.id}>
        <HandoverToAnswer handover={handover} onDone={say} />
      </li>
    )),
];

/** Talks in which I am asked how I see it, and have not said it yet. */
const unsaid = ({ disagreements, positions }: Pick<WaitingFamily, 'disagreements' | 'positions'>) =>
  disagreements.filter(
    ({ id, viewerCanState, youDeclined }) =>
      viewerCanState && !youDeclined && !positions.some(({ of, disagreement }) => of?.you && disagreement?.id === id),
  );
