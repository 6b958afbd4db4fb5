import { command, type Deliberation, thePerson } from './command.js';
import { get } from './family.js';
import type { RecordOf } from './records/kinds.js';
import { involvementAgreement } from './records/sharing.js';
import { partnerPacket } from './records/support.js';
import { personId } from './records/words.js';
import { refuse } from './refusals.js';
import { ok } from './result.js';
import { maybe, moment, ref } from './shape.js';

/** The story of involvement: what is agreed with each party, and what is prepared for a partner organisation. */

const packetAt = ({ family }: Deliberation, { packet }: { readonly packet: string }) =>
  get(family, 'partnerPacket', packet);

const {
  approvedBy: _approvedBy,
  approvedAt: _approvedAt,
  withdrawnAt: _withdrawnAt,
  at: _at,
  ...prepared
} = partnerPacket.fields;
const { at: _agreedAt, party: _party, until: _until, ...terms } = involvementAgreement.fields;

export const partnering = {
  /** What is shared, what never, and the limits: agreed with each party before they write anything private (M9). */
  AgreeInvolvement: command(
    { person: personId, ...terms, until: maybe(moment) },
    thePerson,
    ({ newId, now }, { person: party, ...agreed }) =>
      ok({
        type: 'InvolvementAgreed',
        became: [{ kind: 'involvementAgreement', id: newId(), party, ...agreed, at: now }],
      }),
  ),

  /** The words for one organisation; nobody there reads them until whoever decides has approved them (M15). */
  PreparePacket: command(prepared, thePerson, ({ newId, now }, packet) =>
    ok({
      type: 'PacketPrepared',
      became: [
        {
          kind: 'partnerPacket',
          id: newId(),
          ...packet,
          approvedBy: null,
          approvedAt: null,
          withdrawnAt: null,
          at: now,
        },
      ],
    }),
  ),

  ApprovePacket: command({ packet: ref('partnerPacket') }, packetAt, ({ family, now, actor }, { packet }) => {
    const before = get(family, 'partnerPacket', packet) as RecordOf<'partnerPacket'>;
    if (before.approvedBy === actor.person || before.withdrawnAt !== null) return refuse('ALREADY', ['packet']);
    return ok({ type: 'PacketApproved', became: [{ ...before, approvedBy: actor.person, approvedAt: now }] });
  }),

  WithdrawPacket: command({ packet: ref('partnerPacket') }, packetAt, ({ family, now }, { packet }) => {
    const before = get(family, 'partnerPacket', packet) as RecordOf<'partnerPacket'>;
    if (before.withdrawnAt !== null) return refuse('ALREADY', ['packet']);
    return ok({ type: 'PacketWithdrawn', became: [{ ...before, withdrawnAt: now }] });
  }),
};
