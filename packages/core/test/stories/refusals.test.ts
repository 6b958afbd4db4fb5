import { describe, expect, it } from 'vitest';
import { put } from '../../src/family.js';
import type { CommandName, Family } from '../../src/index.js';
import { life, lived } from '../lived.js';
import {
  afterIn,
  at,
  bestInterests,
  council,
  fact,
  idOf,
  item,
  type Name,
  person,
  refusals,
  silva,
  when,
  worker,
} from '../scene.js';

/** Each command that is refused: by its form, a pointer, its door, its story or a law; each with its code and path. */

const from = '2026-06-15';
const own = worker('Esther');
const other = worker('Rhys');
const conflict = {
  kind: 'conflictOfInterest',
  id: idOf('conflictOfInterest', 'Rhys'),
  worker: other,
  relativeOf: person.Ana,
  from: '2026-01-01',
  until: null,
};
const conflicted = put(lived, [conflict as never]);
const closed = afterIn(lived, ['Esther', 'ClosePlan', { person: person.Leo, reason: 'x' }]);
const answered = afterIn(lived, [
  'Mia',
  'AnswerHandover',
  { handover: life.proposed.id, answer: 'refused', keepBack: [] },
]);
const completed = afterIn(lived, ['Tom', 'CompleteHandover', { handover: life.accepted.id }]);
const withdrawn = afterIn(lived, ['Esther', 'WithdrawPacket', { packet: life.packet.id }]);
const approved = afterIn(lived, ['Leo', 'ApprovePacket', { packet: life.packet.id }]);
const ended = afterIn(lived, ['Ngozi', 'ReviewSafetyBlock', { block: life.block.id, end: true }]);
const verified = afterIn(lived, ['Esther', 'VerifyContactChannel', { channel: life.phone.id }]);
const read = afterIn(lived, ['Esther', 'AgreeSensitive', { stay: life.stay.id }]);
const care = { kind: 'careArrangement', id: life.care.id };
const cared = afterIn(lived, ['Tom', 'EndTie', { record: care }]);
const objected = afterIn(lived, ['Esther', 'RecordObjection', { grant: life.unchecked.id, by: person.Mia }]);
const order = { child: person.Mia, holder: person.Ben, order: 'x', made: '2026-06-01' };
const stay = { child: person.Mia, carer: person.Rosa, authority: 'section20', localAuthority: council, from };
const competence = { child: person.Mia, areas: ['sport'], outcome: 'competent' };
const capacity = { person: person.Leo, areas: ['money'], outcome: 'hasCapacity' };
const decision = { person: person.Mia, reader: person.Ana, items: [item.worries], told: true };
const adoption = { child: person.Mia, adopters: [person.Nuno], from, evidence: 'x' };
const packet = { person: person.Mia, organisation: council, area: 'sport', words: 'x' };
const terms = { shared: 'x', never: 'x', limits: 'x' };
const parent = idOf('parentalResponsibility', 'Ana Mia');
const evidence = { responsibility: parent, evidence: 'A certificate' };
const shownOnce = afterIn(lived, ['Esther', 'EvidenceResponsibility', evidence]);
const untold = bestInterests({ toldAt: null });
const telling = { decision: untold.id };
const undisclosed = put(lived, [untold]);
const toldOnce = afterIn(undisclosed, ['Esther', 'TellBestInterests', telling]);
const hidden = (path: string) => [`NOT_FOUND ${path}`];

type Row = readonly [Name, CommandName, unknown, readonly string[], why: string, Family?];

const caring: readonly Row[] = [
  ['Ana', 'RecordCourtOrder', { ...order, holder: person.Ana }, ['FORBIDDEN'], 'a parent records no order'],
  ['Tom', 'RecordCourtOrder', order, ['FORBIDDEN'], 'nor does a worker of the mother alone'],
  [
    'Esther',
    'RecordCourtOrder',
    { ...order, evidencedAt: at },
    ['BAD_INPUT evidencedAt'],
    '[L11] its evidence has a command of its own',
  ],
  ['Ana', 'EvidenceResponsibility', evidence, ['FORBIDDEN'], '[L8] nobody shows their own for themself'],
  ['Leo', 'EvidenceResponsibility', evidence, hidden('responsibility'), '[M20] nor that of others'],
  ['Esther', 'EvidenceResponsibility', evidence, ['ALREADY evidence'], 'the same evidence is recorded once', shownOnce],
  [
    'Esther',
    'EvidenceResponsibility',
    { responsibility: parent },
    ['BAD_INPUT evidence'],
    '[L8] it says what shows it',
  ],
  ['Ben', 'EvidenceOrder', { order: life.order.id }, hidden('order'), '[V3] no member knows of an order'],
  ['Esther', 'EvidenceOrder', { order: life.evidenced.id }, ['ALREADY order'], 'its evidence is recorded once'],
  [
    'Esther',
    'ReadOrder',
    { order: life.evidenced.id, coversInformation: false },
    ['FORBIDDEN'],
    '[L11] only a lead reads its terms',
  ],
  [
    'Rosa',
    'RecordCareArrangement',
    { child: person.Mia, carer: person.Rosa, from },
    ['FORBIDDEN'],
    '[L9] nobody makes themself a carer',
  ],
  [
    'Esther',
    'RecordCareArrangement',
    { child: person.Mia, carer: person.Rosa, from, until: '2026-06-01' },
    ['BAD_INPUT until'],
    '[P8] it does not end before it begins',
  ],
  ['Rosa', 'RecordStay', stay, ['FORBIDDEN'], '[L12] a carer records no stay'],
  ['Esther', 'RecordStay', { ...stay, authority: 'police' }, ['BAD_INPUT authority'], 'under one of the closed list'],
  ['Ana', 'AgreeSensitive', { stay: life.stay.id }, hidden('stay'), '[V5] a stay is not a parent’s to know'],
  [
    'Rosa',
    'AgreeSensitive',
    { stay: life.stay.id },
    ['FORBIDDEN'],
    '[L12] the carer knows it and does not agree for the authority',
  ],
  ['Esther', 'AgreeSensitive', { stay: life.stay.id }, ['ALREADY stay'], 'it is agreed once', read],
  [
    'Ana',
    'DelegateAuthority',
    { holder: person.Rosa, child: person.Mia, areas: ['sport'], from },
    hidden('holder'),
    'nobody delegates to whom they do not know',
  ],
  [
    'Ana',
    'DelegateAuthority',
    { holder: person.Ana, child: person.Mia, areas: ['sport'], from },
    ['FORBIDDEN'],
    '[L12] nor to themself',
  ],
  [
    'Ana',
    'EndTie',
    { record: { kind: 'parentalResponsibility', id: idOf('parentalResponsibility', 'Ana Mia') } },
    ['FORBIDDEN'],
    'a member ends no tie',
  ],
  ['Tom', 'EndTie', { record: care }, ['ALREADY record'], 'what has ended is not ended again', cared],
  ['Tom', 'EndTie', { record: care, reason: 'x' }, ['BAD_INPUT reason'], 'an ending takes no reason'],
  ['Tom', 'EndTie', { record: care, until: '2026-05-01' }, ['BAD_INPUT until'], '[P8] nor before it began'],
  [
    'Tom',
    'EndTie',
    { record: { kind: 'stay', id: life.stay.id } },
    hidden('record'),
    '[V5] a worker of the mother does not know of the stay',
  ],
  [
    'Tom',
    'EndTie',
    { record: { kind: 'competence', id: life.competent.id } },
    ['BAD_INPUT record.kind'],
    'an assessment is no tie',
  ],
];

const assessing: readonly Row[] = [
  ['Ana', 'AssessCompetence', competence, ['FORBIDDEN'], '[L1] no parent assesses'],
  ['Mia', 'AssessCompetence', competence, ['FORBIDDEN'], '[L1] nor the child'],
  ['Denise', 'AssessCompetence', competence, ['FORBIDDEN'], 'nor the supervisor'],
  ['Esther', 'AssessCompetence', { ...competence, areas: [] }, ['BAD_INPUT areas'], '[L1] never everywhere at once'],
  ['Esther', 'AssessCompetence', { ...competence, child: person.Leo }, ['BAD_INPUT child'], '[L5] not from 16'],
  ['Esther', 'AssessCapacity', { ...capacity, person: person.Mia }, ['BAD_INPUT person'], '[L6] not under 16'],
  ['Esther', 'AssessCapacity', { ...capacity, areas: [] }, ['BAD_INPUT areas'], '[L6] nor everywhere at once'],
  ['Tom', 'AssessCapacity', capacity, ['FORBIDDEN'], 'nor by a worker of somebody else'],
  ['Ana', 'DecideBestInterests', decision, hidden('items.0'), '[L4] a parent does not know what it is about'],
  [
    'Esther',
    'DecideBestInterests',
    { ...decision, items: [] },
    ['BAD_INPUT items'],
    '[L4] it names each thing it opens',
  ],
  ['Esther', 'DecideBestInterests', { ...decision, reader: person.Mia }, ['BAD_INPUT reader'], 'to somebody else'],
  [
    'Esther',
    'DecideBestInterests',
    { ...decision, items: [item.band, item.worries] },
    ['BAD_INPUT items.0'],
    'of the person themself',
  ],
  [
    'Esther',
    'DecideBestInterests',
    { ...decision, until: '2026-06-01' },
    ['BAD_INPUT until'],
    '[P8] until a day that comes',
  ],
  ['Denise', 'TellBestInterests', telling, ['FORBIDDEN'], '[L4] a supervisor tells nobody', undisclosed],
  ['Ana', 'TellBestInterests', telling, hidden('decision'), '[L4] nor does its reader', undisclosed],
  ['Tom', 'TellBestInterests', telling, hidden('decision'), '[M13] nor a worker of the mother alone', undisclosed],
  ['Esther', 'TellBestInterests', telling, ['ALREADY decision'], '[L4] the person is told once', toldOnce],
  [
    'Esther',
    'RecordAccessReview',
    { person: person.Mia, age: '16' },
    ['BAD_INPUT age'],
    '[L21] no more than a year ahead',
  ],
  ['Mia', 'RecordAccessReview', { person: person.Mia, age: '11' }, ['FORBIDDEN'], '[L21] by a worker'],
];

const protecting: readonly Row[] = [
  [
    'Ngozi',
    'ReviewSafetyBlock',
    { block: life.block.id, end: true },
    ['ALREADY block'],
    '[E5] what has ended is not reviewed',
    ended,
  ],
  ['Leo', 'ReviewSafetyBlock', { block: life.block.id, end: true }, hidden('block'), '[V3] no member knows of a block'],
  [
    'Esther',
    'RaiseSafetyBlock',
    { protected: [person.Mia], blocked: person.Ben, basis: 'x', reviewBy: '2026-12-01', scope: 'whereabouts' },
    ['BAD_INPUT scope'],
    '[L19] only a lead narrows one',
  ],
  [
    'Esther',
    'RaiseSafetyBlock',
    { protected: [person.Mia], blocked: person.Mia, basis: 'x', reviewBy: '2026-12-01' },
    ['BAD_INPUT blocked'],
    'nobody is kept from themself',
  ],
];

const staffing: readonly Row[] = [
  [
    'Esther',
    'AssignWorker',
    { person: person.Leo, worker: other },
    ['FORBIDDEN worker'],
    '[E9] a worker with a conflict of interest is given nothing',
    conflicted,
  ],
  ['Esther', 'AssignWorker', { person: person.Leo, worker: own }, ['FORBIDDEN worker'], '[E9] nobody assigns themself'],
  [
    'Denise',
    'AssignWorker',
    { person: person.Leo, worker: worker('Denise') },
    ['FORBIDDEN worker'],
    '[E9] nor does a supervisor',
  ],
  ['Ana', 'AssignWorker', { person: person.Mia, worker: other }, ['FORBIDDEN'], 'no parent allocates'],
  [
    'Tom',
    'NameCover',
    { worker: worker('Tom'), covers: own, from, until: '2026-07-01' },
    ['FORBIDDEN worker'],
    '[E9] nobody names themself cover',
  ],
  [
    'Tom',
    'NameCover',
    { worker: other, covers: own, from, until: '2026-07-01' },
    ['FORBIDDEN worker'],
    '[E9] nor somebody with a conflict',
    conflicted,
  ],
  [
    'Tom',
    'NameCover',
    { worker: other, covers: other, from, until: '2026-07-01' },
    ['BAD_INPUT covers'],
    'nobody covers themself',
  ],
  [
    'Tom',
    'NameSupervisor',
    { supervisor: worker('Tom'), worker: own, from },
    ['FORBIDDEN supervisor'],
    '[E9] nor supervisor',
  ],
  [
    'Tom',
    'NameSupervisor',
    { supervisor: other, worker: own, from },
    ['FORBIDDEN supervisor'],
    '[E9] with no conflict either',
    conflicted,
  ],
  [
    'Tom',
    'NameSupervisor',
    { supervisor: own, worker: own, from },
    ['BAD_INPUT worker'],
    'nobody answers for themself',
  ],
  ['Tom', 'NameSafeguardingLead', { worker: worker('Tom'), from }, ['FORBIDDEN worker'], '[E9] nor lead'],
  ['Tom', 'NameSafeguardingLead', { worker: other, from }, ['FORBIDDEN worker'], '[E9] nor a relative', conflicted],
  ['Mia', 'NameSafeguardingLead', { worker: other, from }, ['FORBIDDEN'], 'a member names no staff'],
  ['Mia', 'RecordConflict', { worker: other, relativeOf: person.Mia, from }, ['FORBIDDEN'], 'nor a conflict'],
  [
    'Esther',
    'ProposeHandover',
    { person: person.Leo, from: worker('Tom'), to: other },
    ['BAD_INPUT from'],
    '[M12] from who works with them',
  ],
  [
    'Esther',
    'ProposeHandover',
    { person: person.Leo, from: own, to: other },
    ['FORBIDDEN to'],
    '[E9] not to a relative',
    conflicted,
  ],
  [
    'Callum',
    'ProposeHandover',
    { person: person.Leo, from: own, to: worker('Callum') },
    ['FORBIDDEN to'],
    '[E9] nor to themself',
  ],
  ['Esther', 'ProposeHandover', { person: person.Leo, from: own, to: own }, ['BAD_INPUT to'], '[M12] to somebody else'],
  [
    'Tom',
    'ProposeHandover',
    { person: person.Leo, from: own, to: other },
    ['FORBIDDEN'],
    '[M12] by a worker of theirs',
  ],
  [
    'Esther',
    'AnswerHandover',
    { handover: life.proposed.id, answer: 'accepted', keepBack: [] },
    ['FORBIDDEN'],
    '[M12] the person alone answers',
  ],
  [
    'Mia',
    'AnswerHandover',
    { handover: life.proposed.id, answer: 'accepted', keepBack: [item.open.id] },
    ['BAD_INPUT keepBack.0'],
    '[M12] what is shared is not kept back',
  ],
  [
    'Mia',
    'AnswerHandover',
    { handover: life.proposed.id, answer: 'accepted', keepBack: [] },
    ['ALREADY handover'],
    'once',
    answered,
  ],
  [
    'Esther',
    'CompleteHandover',
    { handover: life.proposed.id },
    ['FORBIDDEN handover'],
    '[M12] not before the person accepts',
  ],
  [
    'Esther',
    'CompleteHandover',
    { handover: life.proposed.id },
    ['FORBIDDEN handover'],
    '[M12] not where they refused',
    answered,
  ],
  ['Rhys', 'CompleteHandover', { handover: life.accepted.id }, ['ALREADY handover'], 'once done it is done', completed],
  [
    'Tom',
    'CompleteHandover',
    { handover: life.accepted.id },
    ['FORBIDDEN handover'],
    '[E9] nor to a relative',
    conflicted,
  ],
  [
    'Esther',
    'NamePartner',
    { person: person.Mia, worker: own, organisation: council, from },
    ['FORBIDDEN worker'],
    '[E9] nobody names themself partner',
  ],
  [
    'Esther',
    'NamePartner',
    { person: person.Mia, worker: other, organisation: council, from },
    ['FORBIDDEN worker'],
    '[E9] nor a relative partner',
    conflicted,
  ],
  [
    'Imran',
    'NamePartner',
    { person: person.Mia, worker: other, organisation: council, from },
    ['FORBIDDEN'],
    '[M15] a partner names no other',
  ],
];

const reaching: readonly Row[] = [
  ['Imran', 'PreparePacket', packet, ['FORBIDDEN'], '[M15] a partner prepares nothing'],
  ['Esther', 'ApprovePacket', { packet: life.packet.id }, ['FORBIDDEN'], '[M15] a worker approves nothing'],
  ['Ana', 'ApprovePacket', { packet: life.packet.id }, hidden('packet'), '[L5] nor the mother of somebody of 17'],
  ['Leo', 'ApprovePacket', { packet: life.packet.id }, ['ALREADY packet'], 'once', approved],
  ['Leo', 'ApprovePacket', { packet: life.packet.id }, ['ALREADY packet'], 'not after it was withdrawn', withdrawn],
  ['Leo', 'WithdrawPacket', { packet: life.packet.id }, ['ALREADY packet'], 'nor withdrawn twice', withdrawn],
  ['Ana', 'AgreeInvolvement', { person: person.Mia, ...terms }, ['FORBIDDEN'], '[M9] a worker records what was agreed'],
  [
    'Ana',
    'AddContactChannel',
    { person: person.Mia, channel: 'text', address: 'x' },
    ['FORBIDDEN'],
    '[L27] a parent adds no channel of a child',
  ],
  ['Leo', 'VerifyContactChannel', { channel: life.phone.id }, ['FORBIDDEN'], '[L27] a worker makes sure of it'],
  ['Esther', 'VerifyContactChannel', { channel: life.phone.id }, ['ALREADY channel'], 'once', verified],
  [
    'Ana',
    'SetSafeContact',
    { channel: life.phone.id, when: 'x' },
    hidden('channel'),
    '[V5] a channel is not a parent’s to know',
  ],
  ['Leo', 'ClosePlan', { person: person.Leo, reason: 'x' }, ['FORBIDDEN'], '[M18] a worker closes'],
  ['Esther', 'ClosePlan', { person: person.Leo, reason: 'x' }, ['ALREADY person'], 'once', closed],
  ['Esther', 'ReopenPlan', { person: person.Leo }, ['ALREADY person'], 'what is open is not reopened'],
  ['Leo', 'ReopenPlan', { person: person.Leo }, ['FORBIDDEN'], '[M18] nor by its owner', closed],
];

const consenting: readonly Row[] = [
  ['Ana', 'CheckGrant', { grant: life.unchecked.id }, ['FORBIDDEN'], '[L24] whoever made it does not check it'],
  [
    'Ben',
    'RecordObjection',
    { grant: life.unchecked.id, by: person.Ben },
    hidden('grant'),
    '[V2] another holder tells the worker',
  ],
  [
    'Esther',
    'RecordObjection',
    { grant: life.unchecked.id, by: person.Ana },
    ['BAD_INPUT by'],
    '[L24] who decided it does not object',
  ],
  [
    'Esther',
    'RecordObjection',
    { grant: life.unchecked.id, by: person.Rosa },
    ['BAD_INPUT by'],
    '[L24] nor who has no say',
  ],
  [
    'Esther',
    'RecordObjection',
    { grant: life.resting.id, by: person.Ana },
    ['BAD_INPUT by'],
    '[L5] nor a parent to what Leo shares',
  ],
  [
    'Esther',
    'RecordObjection',
    { grant: life.unchecked.id, by: person.Mia },
    ['ALREADY by'],
    'nor anybody twice',
    objected,
  ],
  [
    'Mia',
    'ConfirmGrant',
    { grant: life.unchecked.id },
    ['ALREADY grant'],
    '[L1] who does not decide yet has nothing to confirm',
  ],
  ['Esther', 'ConfirmGrant', { grant: life.resting.id }, ['FORBIDDEN'], '[L23] the person alone confirms'],
  [
    'Esther',
    'RecordAgreement',
    { item: item.brother, of: person.Mia, to: person.Ana },
    ['BAD_INPUT by'],
    '[L16] it says which holder agreed',
    silva.family,
  ],
  [
    'Esther',
    'RecordAgreement',
    { item: item.brother, of: person.Mia, to: person.Ana, by: person.Rosa },
    ['BAD_INPUT by'],
    '[L16] and that one may',
  ],
  [
    'Leo',
    'ShareItem',
    { item: item.band, to: person.Ana, level: 'FULL', words: 'x' },
    ['BAD_INPUT words'],
    '[M3] words go with a summary',
  ],
];

const correcting: readonly Row[] = [
  ['Mia', 'StrikeItem', { item: item.skate, reason: 'x' }, ['FORBIDDEN'], '[E7] its owner strikes nothing'],
  ['Tom', 'StrikeItem', { item: item.skate, reason: 'x' }, hidden('item'), '[M13] nor a worker who does not know it'],
  [
    'Callum',
    'StrikeItem',
    { item: item.concern, reason: 'x' },
    ['FORBIDDEN'],
    '[E7] [L20] a restricted note is not struck by who stands in for its author',
  ],
  [
    'Halima',
    'StrikeItem',
    { item: item.concern, reason: 'x' },
    ['FORBIDDEN'],
    '[E7] [L20] nor by another worker of the same person',
    afterIn(lived, ['Esther', 'AssignWorker', { person: person.Mia, worker: worker('Halima') }]),
  ],
  ['Esther', 'StrikeItem', { item: item.skate }, ['BAD_INPUT reason'], '[E7] nor anybody without a reason'],
  [
    'Esther',
    'MoveItem',
    { item: item.file, plan: idOf('plan', 'Leo'), reason: 'x' },
    ['BAD_INPUT item'],
    '[E7] a staff note is written anew',
  ],
  [
    'Esther',
    'MoveItem',
    { item: item.skate, plan: idOf('plan', 'Mia'), reason: 'x' },
    ['ALREADY plan'],
    'it stands there already',
  ],
  [
    'Tom',
    'MoveItem',
    { item: item.rest, plan: idOf('plan', 'Leo'), reason: 'x' },
    hidden('plan'),
    '[M13] not to a plan that is not theirs to know',
  ],
  [
    'Mia',
    'StrikeRecord',
    { record: care, reason: 'x' },
    ['FORBIDDEN'],
    '[E7] a member strikes no fact',
    put(lived, [{ ...life.care, carer: person.Mia, child: person.Leo }]),
  ],
  [
    'Esther',
    'StrikeRecord',
    { record: { kind: 'safetyBlock', id: life.block.id }, reason: 'x' },
    ['BAD_INPUT record.kind'],
    '[E5] a block is not struck',
  ],
  [
    'Esther',
    'StrikeRecord',
    { record: { kind: 'assignment', id: idOf('assignment', 'Esther Mia') }, reason: 'x' },
    ['BAD_INPUT record.kind'],
    'nor an assignment',
  ],
  [
    'Ana',
    'ChangePerson',
    { person: person.Mia, changes: { knownAs: 'X' } },
    ['FORBIDDEN'],
    '[E8] a name is not a parent’s to change',
  ],
  [
    'Mia',
    'ChangePerson',
    { person: person.Mia, changes: { born: '2008-01-01', died: null } },
    ['FORBIDDEN changes.born'],
    '[L5] nobody changes their own date of birth',
  ],
  [
    'Esther',
    'ChangePerson',
    { person: person.Mia, changes: { died: '2013-01-01' } },
    ['BAD_INPUT changes.died'],
    'nobody dies before birth',
  ],
  [
    'Ana',
    'RecordAdoption',
    { ...adoption, adopters: [person.Ana] },
    ['FORBIDDEN'],
    '[E8] a worker records an adoption',
  ],
  ['Esther', 'RecordAdoption', { ...adoption, adopters: [] }, ['BAD_INPUT adopters'], 'by somebody'],
  ['Esther', 'RecordAdoption', { ...adoption, adopters: [person.Mia] }, ['BAD_INPUT adopters'], 'not by the child'],
  [
    'Esther',
    'RecordAdoption',
    { ...adoption, adopters: [person.Ana, person.Ben, person.Nuno] },
    ['BAD_INPUT adopters'],
    'by one or two',
  ],
  ['Esther', 'RecordAdoption', { ...adoption, from: '2032-02-01' }, ['BAD_INPUT from'], '[L8] and of a child'],
];

const serves = { person: person.Mia, service: 'x', sort: 'other', strength: 'weak', flow: 'none' };
const waits = { person: person.Mia, service: 'x', from: '2026-03-01', contactEveryDays: 14 };
const wait = fact('waitingEpisode', 'Mia', {
  owner: person.Mia,
  service: 'x',
  from: '2026-03-01',
  contactEveryDays: 14,
});
const waitRef = { kind: wait.kind, id: wait.id };
const waiting = put(lived, [wait]);
const touched = { person: person.Mia, mode: 'call', minutes: 10, at };
const kin = { person: person.Mia, to: person.Leo };
const around: readonly Row[] = [
  [
    'Tom',
    'RecordRelationship',
    { ...kin, kinship: 'sibling', partnership: 'married' },
    ['BAD_INPUT partnership'],
    '[P9] partnership is of partners',
  ],
  [
    'Esther',
    'RecordRelationship',
    { ...kin, kinship: 'twin' },
    ['BAD_INPUT kinship'],
    '[P9] twins are not born years apart, as whoever knows both births is told',
  ],
  ['Tom', 'RecordRelationship', { ...kin, kinship: 'twins' }, ['BAD_INPUT kinship'], 'of the closed list'],
  ['Mia', 'LogContact', touched, ['FORBIDDEN'], '[V8] nobody logs their own contact'],
  ['Ana', 'LogContact', touched, ['FORBIDDEN'], '[V8] nor a parent a child’s'],
  ['Tom', 'LogContact', touched, ['FORBIDDEN'], '[V8] nor a worker of the mother alone'],
  ['Denise', 'LogContact', touched, ['FORBIDDEN'], '[V8] nor who answers for the worker'],
  ['Rosa', 'LogContact', { ...touched, person: person.Ben }, hidden('person'), '[D8] nor with somebody unknown'],
  [
    'Esther',
    'LogContact',
    { ...touched, at: '2026-06-15T09:00:00.001Z' },
    ['BAD_INPUT at'],
    '[E15] it is not yet to come',
  ],
  [
    'Esther',
    'LogContact',
    { ...touched, recordedAt: at },
    ['BAD_INPUT recordedAt'],
    '[E15] nobody says when it is written down',
  ],
  ['Mia', 'RecordServiceTie', serves, ['FORBIDDEN'], '[V8] a worker records the services around somebody'],
  ['Ana', 'RecordServiceTie', serves, ['FORBIDDEN'], '[V8] not a parent'],
  ['Tom', 'RecordServiceTie', serves, ['FORBIDDEN'], '[V8] nor a worker of the mother alone'],
  ['Esther', 'RecordServiceTie', { ...serves, flow: 'up' }, ['BAD_INPUT flow'], 'one of the closed list'],
  ['Esther', 'RecordServiceTie', { ...serves, sort: 'gang' }, ['BAD_INPUT sort'], 'and so is what sort it is of'],
  [
    'Esther',
    'RecordServiceTie',
    { ...serves, from: '2026-03-01', until: '2026-02-01' },
    ['BAD_INPUT until'],
    '[P8] it ends once it has begun',
  ],
  ['Mia', 'RecordWaiting', waits, ['FORBIDDEN'], '[V8] a worker records who waits'],
  ['Ana', 'RecordWaiting', waits, ['FORBIDDEN'], '[V8] not a parent'],
  ['Tom', 'RecordWaiting', waits, ['FORBIDDEN'], '[V8] nor a worker of the mother alone'],
  ['Esther', 'RecordWaiting', { ...waits, until: '2026-02-01' }, ['BAD_INPUT until'], '[P8] it ends once it has begun'],
  ['Esther', 'RecordWaiting', { ...waits, contactEveryDays: 0 }, ['BAD_INPUT contactEveryDays'], 'days are counted'],
  ['Tom', 'EndTie', { record: waitRef }, hidden('record'), '[V8] who may not know of it does not end it', waiting],
  ['Mia', 'EndTie', { record: waitRef }, ['FORBIDDEN'], 'nor who waits', waiting],
  [
    'Esther',
    'EndTie',
    { record: waitRef, until: '2026-02-01' },
    ['BAD_INPUT until'],
    '[P8] nor before it began',
    waiting,
  ],
];

const dads = { person: person.Mia, name: 'Dad’s' };
const home = fact('household', 'home', { name: 'Home', address: '1 High Street' });
const livesAt = fact('householdMembership', 'Mia', { household: home.id, person: person.Mia });
const bensHome = fact('household', 'Ben', { name: 'Ben’s' });
const bensLiving = fact('householdMembership', 'Ben', { household: bensHome.id, person: person.Ben });
const homes = put(lived, [home, livesAt, bensHome, bensLiving]);
const join = { household: home.id, person: person.Leo };
const living: readonly Row[] = [
  ['Mia', 'RecordHousehold', dads, ['FORBIDDEN'], '[V8] a worker records where somebody lives'],
  ['Ana', 'RecordHousehold', dads, ['FORBIDDEN'], '[V8] not a parent'],
  ['Tom', 'RecordHousehold', dads, ['FORBIDDEN'], '[V8] nor a worker of the mother alone'],
  [
    'Esther',
    'RecordHousehold',
    { ...dads, from: '2026-06-01', until: '2026-05-01' },
    ['BAD_INPUT until'],
    '[P8] nobody leaves before they came',
  ],
  ['Esther', 'RecordHousehold', { ...dads, days: ['someday'] }, ['BAD_INPUT days.0'], 'days are days of the week'],
  [
    'Esther',
    'JoinHousehold',
    { ...join, household: bensHome.id },
    hidden('household'),
    '[V8] [D8] a home is there for whoever knows of somebody in it',
    homes,
  ],
  [
    'Tom',
    'JoinHousehold',
    { ...join, person: person.Ana },
    hidden('household'),
    '[V8] nor do others know of this one',
    homes,
  ],
  [
    'Mia',
    'JoinHousehold',
    { ...join, person: person.Mia },
    ['FORBIDDEN'],
    '[V8] a worker records who lives there',
    homes,
  ],
  [
    'Mia',
    'EndTie',
    { record: { kind: livesAt.kind, id: livesAt.id } },
    ['FORBIDDEN'],
    'and that they have left',
    homes,
  ],
  [
    'Ana',
    'EndTie',
    { record: { kind: livesAt.kind, id: livesAt.id } },
    hidden('record'),
    '[V8] a parent does not know of it',
    homes,
  ],
];

describe.each([
  ['caring', caring],
  ['where people live', living],
  ['being there', around],
  ['assessing', assessing],
  ['protecting', protecting],
  ['staffing', staffing],
  ['reaching and involving', reaching],
  ['sharing', consenting],
  ['putting right', correcting],
] as const)('[E1] [E2] DENY in the story of %s', (_, rows) => {
  const told = rows.map(([name, type, input, expected, why, family = lived]) => ({
    name,
    type,
    input,
    expected,
    why,
    family,
  }));
  it.each(told)('$name and $type: $why', ({ name, type, input, expected, family }) => {
    expect(refusals(when(name, type, input, family))).toEqual(expected);
  });
});

describe('[E1] what is wrong first is refused, with every reason of its kind', () => {
  it('a wrong form before a pointer that leads nowhere', () => {
    const input = { child: 'nobody', areas: ['moon'], outcome: 'maybe' };
    expect(refusals(when('Esther', 'AssessCompetence', input, lived)).toSorted()).toEqual([
      'BAD_INPUT areas.0',
      'BAD_INPUT child',
      'BAD_INPUT outcome',
    ]);
  });

  it('every pointer that leads nowhere before the door', () => {
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const input = { child: nobody, adopters: [nobody], from, evidence: 'x' };
    expect(refusals(when('Rosa', 'RecordAdoption', input, lived))).toEqual(['NOT_FOUND child', 'NOT_FOUND adopters.0']);
  });

  it('the door before the story, and the story before the laws', () => {
    expect(refusals(when('Tom', 'AssessCompetence', { ...competence, areas: [] }, lived))).toEqual(['FORBIDDEN']);
    const self = { supervisor: worker('Tom'), worker: own, from, until: '2026-06-01' };
    expect(refusals(when('Tom', 'NameSupervisor', self, lived))).toEqual(['FORBIDDEN supervisor']);
  });
});
