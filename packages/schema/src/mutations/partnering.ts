import { verb } from '../command.js';
import { Area } from '../words.js';
import { type Field, id, text } from './inputs.js';

verb('AgreeInvolvement', {
  says: 'Records what is shared, what never, and the limits, as agreed with one party.',
  returns: { involvementAgreement: 'involvementAgreement' },
  input: (t) => ({
    person: id(t, 'With whom.'),
    shared: text(t, 'What is shared.'),
    never: text(t, 'What is never shared.'),
    limits: text(t, 'The limits of keeping things private.'),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

verb('PreparePacket', {
  says: 'Prepares words for one organisation; nobody there reads them until whoever decides has approved them.',
  returns: { packet: 'partnerPacket' },
  input: (t) => ({
    person: id(t, 'Of whom it tells.'),
    organisation: id(t, 'For which organisation.'),
    area: t.field({ type: Area, required: true, description: 'What it concerns.' }),
    words: text(t, 'The words.'),
    until: t.field({ type: 'Date', description: 'Until when it can be read.' }),
  }),
});

const packet = {
  returns: { packet: 'partnerPacket' },
  at: 'packet',
  input: (t: Field) => ({ packet: id(t, 'The packet.') }),
} as const;
verb('ApprovePacket', { says: 'Approves words for an organisation: its partners read them from now.', ...packet });
verb('WithdrawPacket', { says: 'Takes words back from an organisation at once.', ...packet });
