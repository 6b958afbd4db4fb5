import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.js';
import { OwnWords } from '../../../parts/own-words.js';
import { channels } from '../../../words/about-me.js';
import { day } from '../../../words/dates.js';

export const RecordedFragment = graphql(`
  fragment Recorded on Family {
    assignments {
      id
      from
      until
      person {
        id
        you
      }
      worker {
        id
        name
      }
    }
    contactChannels {
      id
      channel
      address
      verifiedAt
      owner {
        id
        you
      }
    }
    safeContacts {
      id
      when
      channel {
        id
      }
    }
    formerNames {
      id
      name
      until
      owner {
        id
        you
      }
    }
    closures {
      id
      at
      reason
      reopenedAt
      person {
        id
        you
      }
    }
    messages {
      id
      sentAt
      to {
        id
        you
      }
    }
  }
`);

interface Props {
  readonly families: readonly FragmentOf<typeof RecordedFragment>[];
}

/** What was recorded about me: who works with me, how I can be reached, and what came to an end. */
export function Recorded({ families }: Props) {
  const lines = readFragment(RecordedFragment, families).flatMap((family) => [
    ...family.assignments.filter(({ person }) => person.you).map(supportLine),
    ...family.contactChannels
      .filter(({ owner }) => owner?.you)
      .map((channel) => reachLine(channel, family.safeContacts.find((safe) => safe.channel?.id === channel.id)?.when)),
    ...family.formerNames.filter(({ owner }) => owner?.you).map(formerNameLine),
    ...family.closures.filter(({ person }) => person?.you).map(closureLine),
    ...family.messages.filter(({ to }) => to?.you).flatMap(messageLine),
  ]);
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded" className="nhsuk-heading-m">
        What was written down about you
      </h2>
      {lines.length === 0 ? <p>Nothing more that is shown here.</p> : null}
      <ul>
        {lines.map(({ id, words, own }) => (
          <li key={id}>
            {words} {own === undefined ? null : <OwnWords>{own}</OwnWords>}
          </li>
        ))}
      </ul>
      <p>Workers also write notes of their own. You can ask for a copy of everything that is kept about you, below.</p>
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly words: string;
  /** What follows in somebody's own words. */
  readonly own?: string | undefined;
}

const messageLine = ({ id, sentAt }: { readonly id: string; readonly sentAt: string | null }): readonly Line[] =>
  sentAt === null ? [] : [{ id, words: `On ${day(sentAt)} you were told that there is a message here.` }];

interface Support {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly worker: { readonly name: string } | null;
}

const supportLine = ({ id, from, until, worker }: Support): Line => ({
  id,
  words: `${worker?.name ?? 'A worker'} works with you, from ${day(from)}${until === null ? '' : ` until ${day(until)}`}.`,
});

interface Reach {
  readonly id: string;
  readonly channel: keyof typeof channels;
  readonly address: string;
  readonly verifiedAt: string | null;
}

const reachLine = ({ id, channel, address, verifiedAt }: Reach, when: string | undefined): Line => ({
  id,
  words: `${channels[channel]}: ${address}${verifiedAt === null ? ' (not checked yet)' : ''}.`,
  own: when,
});

const formerNameLine = ({
  id,
  name,
  until,
}: {
  readonly id: string;
  readonly name: string;
  readonly until: string;
}) => ({
  id,
  words: `Until ${day(until)} you were known as`,
  own: name,
});

interface Ended {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly reopenedAt: string | null;
}

const closureLine = ({ id, at, reason, reopenedAt }: Ended): Line => ({
  id,
  words: `Your support ended on ${day(at)}${reopenedAt === null ? '' : ` and began again on ${day(reopenedAt)}`}.`,
  own: reason,
});
