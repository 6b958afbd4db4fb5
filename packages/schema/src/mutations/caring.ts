import { verb } from '../command.js';
import { Area, ResponsibilityBasis, ResponsibilityStatus, StayAuthority } from '../words.js';
import { dated, id, period, text } from './inputs.js';

verb('RecordResponsibility', {
  says: 'Records who holds parental responsibility for a child.',
  returns: { responsibility: 'parentalResponsibility' },
  input: (t) => ({
    family: id(t, 'The family.'),
    holder: id(t, 'Who holds it.'),
    child: id(t, 'The child.'),
    basis: t.field({ type: ResponsibilityBasis, required: true, description: 'How it came about.' }),
    status: t.field({ type: ResponsibilityStatus, required: true, description: 'Whether it may be used.' }),
    evidence: t.string({ description: 'What was shown.' }),
    ...period(t, true),
  }),
});

verb('EvidenceResponsibility', {
  says: 'Records what was shown of a responsibility that was recorded before.',
  returns: { responsibility: 'parentalResponsibility' },
  at: 'responsibility',
  input: (t) => ({
    responsibility: id(t, 'The responsibility.'),
    evidence: text(t, 'What was shown.'),
  }),
});

verb('RecordCourtOrder', {
  says: 'Records an order of a court as it is told; it limits nobody until it has been seen.',
  returns: { courtOrder: 'courtOrder' },
  input: (t) => ({
    child: id(t, 'The child.'),
    holder: t.id({ description: 'Whose responsibility it limits; left out, everybody’s who holds it.' }),
    order: text(t, 'What was ordered.'),
    steps: t.stringList({ description: 'The steps that it names.' }),
    made: t.field({ type: 'Date', required: true, description: 'When it was made.' }),
    until: t.field({ type: 'Moment', description: 'Until when: a date counts as the whole day.' }),
  }),
});

verb('EvidenceOrder', {
  says: 'Records that the order itself has been seen: from now it takes effect.',
  returns: { courtOrder: 'courtOrder' },
  at: 'order',
  input: (t) => ({ order: id(t, 'The order.') }),
});

verb('ReadOrder', {
  says: 'A safeguarding lead has read the terms of an order and says what they cover.',
  returns: { courtOrder: 'courtOrder' },
  at: 'order',
  input: (t) => ({
    order: id(t, 'The order.'),
    coversInformation: t.boolean({
      required: true,
      description: 'Whether its terms cover information, or any exercise of responsibility.',
    }),
  }),
});

verb('RecordCareArrangement', {
  says: 'Records that somebody without parental responsibility cares for a child day to day.',
  returns: { careArrangement: 'careArrangement' },
  input: (t) => ({ child: id(t, 'The child.'), carer: id(t, 'Who cares.'), ...dated(t) }),
});

verb('RecordStay', {
  says: 'Records where a looked-after child stays, and under which authority.',
  returns: { stay: 'stay' },
  input: (t) => ({
    child: id(t, 'The child.'),
    carer: id(t, 'With whom.'),
    authority: t.field({ type: StayAuthority, required: true, description: 'Under which authority.' }),
    localAuthority: id(t, 'The local authority: the opaque id of an organisation.'),
    addressConfidential: t.boolean({ description: 'Whether the address is kept from parents.' }),
    ...dated(t),
  }),
});

verb('AgreeSensitive', {
  says: 'Records that the local authority agrees that parents know sensitive things under its order.',
  returns: { stay: 'stay' },
  at: 'stay',
  input: (t) => ({ stay: id(t, 'The stay.') }),
});

verb('DelegateAuthority', {
  says: 'Records in which areas a carer may decide for a child.',
  returns: { delegatedAuthority: 'delegatedAuthority' },
  input: (t) => ({
    child: id(t, 'The child.'),
    holder: id(t, 'The carer.'),
    areas: t.field({ type: [Area], required: true, description: 'The areas.' }),
    stay: t.id({ description: 'The stay with which it ends, where it is for one.' }),
    ...dated(t),
  }),
});

verb('EndTie', {
  says: 'Ends what ties somebody to another, a service or a home, from a kinship to a wait; what it opened closes with it.',
  returns: { record: 'first' },
  input: (t) => ({
    record: id(t, 'What ends.'),
    until: period(t).until,
    reason: t.string({ description: 'Why.' }),
  }),
});
