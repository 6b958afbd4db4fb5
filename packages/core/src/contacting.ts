import { ages, isAged } from './authority.js';
import { command, thePerson } from './command.js';
import { all, type Family, get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { contactChannel, safeContact } from './records/people.js';
import { personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { ref } from './shape.js';
import { holds, type Instant, isPast } from './time.js';

/** The story of reaching somebody: by which channel, and when that is safe. */

/** An address as it reaches somebody: case, spaces and a trunk prefix make no other mailbox or telephone. */
const reached = ({ channel, address }: RecordOf<'contactChannel'>): string => {
  const plain = address.toLowerCase().replaceAll(/[\s()-]/g, '');
  return channel === 'phone' || channel === 'text' ? plain.replace(/^(\+44|0044)/, '0') : plain;
};

/**
 * Verified channels of young people that are also a guardian's: such a one is not theirs alone. Told to their worker,
 * never to the guardian (L27).
 */
export function sharedChannels(family: Family, at: Instant): readonly RecordOf<'contactChannel'>[] {
  const channels = all(family, 'contactChannel');
  return channels.filter(
    (channel) =>
      isPast(channel.verifiedAt, at) &&
      channel.channel !== 'post' &&
      !isAged(family, channel.owner, ages.youngPersonUntil, at) &&
      channels.some(
        (other) =>
          other.owner !== channel.owner &&
          reached(other) === reached(channel) &&
          guardians(family, channel.owner, at).has(other.owner),
      ),
  );
}

/** Everybody with a say or a part in a young person's care; a parent whose responsibility has ended as well. */
function guardians(family: Family, child: RecordOf<'person'>['id'], at: Instant): ReadonlySet<string> {
  return new Set<string>([
    ...all(family, 'parentalResponsibility')
      .filter((held) => held.child === child)
      .map(({ holder }) => holder),
    ...all(family, 'delegatedAuthority')
      .filter((held) => held.child === child && holds(held, at))
      .map(({ holder }) => holder),
    ...all(family, 'careArrangement')
      .filter((care) => care.child === child && holds(care, at))
      .map(({ carer }) => carer),
  ]);
}

const { owner: _owner, verifiedAt: _verifiedAt, ...channelFields } = contactChannel.fields;
const { owner: _whose, ...safeFields } = safeContact.fields;

export const contacting = {
  AddContactChannel: command({ person: personId, ...channelFields }, thePerson, ({ newId }, { person, ...channel }) =>
    ok({
      type: 'ContactChannelAdded',
      became: [{ kind: 'contactChannel', id: newId(), owner: person, verifiedAt: null, ...channel }],
    }),
  ),

  VerifyContactChannel: command(
    { channel: ref('contactChannel') },
    ({ family }, { channel }) => get(family, 'contactChannel', channel),
    ({ family, now }, { channel }) => {
      const before = get(family, 'contactChannel', channel) as RecordOf<'contactChannel'>;
      if (before.verifiedAt !== null) return refuse('ALREADY', ['channel']);
      return ok({ type: 'ContactChannelVerified', became: [{ ...before, verifiedAt: now }] });
    },
  ),

  /** When and how somebody may safely be reached by one of their channels; it takes the place of what was said before. */
  SetSafeContact: command(
    safeFields,
    ({ family }, { channel }) => get(family, 'contactChannel', channel),
    ({ family, newId }, { channel, ...said }) => {
      const owner = (get(family, 'contactChannel', channel) as RecordOf<'contactChannel'>).owner;
      const before = all(family, 'safeContact').find((safe) => safe.channel === channel);
      return ok({
        type: 'SafeContactSet',
        became: [{ kind: 'safeContact', id: before?.id ?? newId(), owner, channel, ...said }],
      });
    },
  ),
};
