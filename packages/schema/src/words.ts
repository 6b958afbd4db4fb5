import {
  accessBases,
  accessFactors,
  areas,
  audiences,
  caseloadOrders,
  caseloadStandings,
  catalogue,
  channelKinds,
  clashCauses,
  contactModes,
  disagreementStates,
  disclosureBases,
  drivers,
  dueTasks,
  extents,
  fraserGuidelines,
  glassParts,
  grantLevels,
  happeningWords,
  helpLevels,
  itemKinds,
  kinships,
  levels,
  linkKinds,
  mediationSteps,
  noteSorts,
  partnerships,
  refusalCodes,
  requestDecisions,
  requestStates,
  responsibilityBases,
  reviewAges,
  roles,
  sensitiveTopics,
  serviceSorts,
  symbols,
  tellingSteps,
  tieFlows,
  tieStrengths,
  weekdays,
  withholdReasons,
} from '@kinweave/core';
import { builder } from './builder.js';

const spaced = (word: string) => word.replace(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll('_', ' ');
/** A name cannot begin with a digit: an age is `AGE_11`. */
const shout = (word: string) =>
  spaced(word)
    .replaceAll(' ', '_')
    .toUpperCase()
    .replace(/^(?=\d)/, 'AGE_');
const say = (word: string) => `${spaced(word).charAt(0).toUpperCase()}${spaced(word).slice(1).toLowerCase()}.`;

/** An enum from a closed list of the core's words; clients treat a value that they do not know as "other". */
const words = <const T extends string>(
  name: string,
  list: readonly T[],
  description: string,
  says?: Readonly<Record<string, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      list.map((word) => [shout(word), { value: word, description: says?.[word] ?? say(word) }]),
    ) as { readonly [W in T as string]: { readonly value: W; readonly description: string } },
  });

export const Area = words('Area', areas, 'What an item concerns.');
export const SensitiveTopic = words('SensitiveTopic', sensitiveTopics, 'What makes an item sensitive.');
export const Driver = words('Driver', drivers, 'What a need comes from.');
export const Kinship = words('Kinship', kinships, 'How one person is related to another; never an authority.');
export const Partnership = words('Partnership', partnerships, 'What partners are to each other, or what became of it.');
export const PersonSymbol = words(
  'PersonSymbol',
  symbols,
  'How somebody wishes to be drawn in a picture of their family.',
);
export const ResponsibilityBasis = words(
  'ResponsibilityBasis',
  responsibilityBases,
  'How parental responsibility came about.',
);
export const ResponsibilityStatus = words(
  'ResponsibilityStatus',
  ['held', 'restricted', 'suspended', 'ended'],
  'Whether parental responsibility may be used.',
);
export const GoalStatus = words('GoalStatus', ['open', 'met', 'setAside'], 'How a goal stands.');
export const NoteSort = words('NoteSort', noteSorts, 'Who may ever read a note.', {
  own: 'The owner’s own; their worker reads it too.',
  shared: 'Shared like any item.',
  worker: 'For staff who work with everybody it is about.',
  worry: 'The owner’s worry log; their worker reads it too.',
  safeguarding: 'Restricted to the staff whom the rules name.',
});
export const ClashCause = words('ClashCause', clashCauses, 'Over what two plans clash.', {
  time: 'Both are at one time.',
  lift: 'One lift for both.',
  money: 'One purse for both.',
});
export const LinkKind = words('LinkKind', linkKinds, 'How one plan bears on another.');
export const ItemKind = words('ItemKind', itemKinds, 'The kinds of things in a plan.');
export const GrantLevel = words('GrantLevel', grantLevels, 'How much a grant opens.', {
  BUSY: 'Only the time taken.',
  SUMMARY: 'Only the approved words.',
  FULL: 'All of it.',
});
export const Role = words('Role', roles, 'Somebody’s part in the service; a person may have several.', {
  YOUNG_PERSON: 'A member of 10 to 19.',
  GUARDIAN: 'Somebody who holds parental responsibility for a child here.',
  MEMBER: 'Any member of a family.',
  LINK_WORKER: 'A worker of the organisation.',
  SUPERVISOR: 'A worker who answers for another who is assigned to somebody.',
  SAFEGUARDING_LEAD: 'A worker who leads on safeguarding for a family.',
  DUTY_WORKER: 'A worker on duty, who answers whoever calls.',
  PARTNER: 'Somebody of another organisation.',
});
export const Level = words(
  'Level',
  levels.filter((level) => level !== 'NONE'),
  'How much of something somebody can see.',
  {
    META: 'That it is there.',
    BUSY: 'Only the time taken.',
    SUMMARY: 'Only the approved words.',
    FULL: 'All of it.',
  },
);
export const Audience = words('Audience', audiences, 'Who is written to.', {
  youngPerson: 'A young person, of 10 to 19, who reads words of their own.',
  adult: 'Anybody else.',
});
export const StayAuthority = words(
  'StayAuthority',
  ['fullCareOrder', 'interimCareOrder', 'emergencyProtection', 'section20'],
  'Under which authority a looked-after child stays somewhere; under section 20 parents keep it all.',
);
export const CompetenceOutcome = words(
  'CompetenceOutcome',
  ['competent', 'notCompetent'],
  'Whether a child under 16 decides for themself (Gillick [1986] AC 112).',
);
export const CapacityOutcome = words(
  'CapacityOutcome',
  ['hasCapacity', 'lacksCapacity'],
  'Whether somebody of 16 or over can decide for themself (Mental Capacity Act 2005 ss2-4).',
);
export const TellingStep = words('TellingStep', tellingSteps, 'A step towards telling parents that was taken.');
export const FraserGuideline = words(
  'FraserGuideline',
  fraserGuidelines,
  'A Fraser guideline that was met: of sexual health alone, and never in place of an assessment.',
);
export const BestInterestsBasis = words(
  'BestInterestsBasis',
  ['child', 'mentalCapacityAct'],
  'By which law a decision in somebody’s best interests is taken.',
);
export const ReviewAge = words('ReviewAge', reviewAges, 'An age at which guardians’ access is looked at anew.', {
  11: 'At 11.',
  13: 'At 13.',
  16: 'At 16.',
  18: 'At 18.',
});
export const HandoverState = words(
  'HandoverState',
  ['proposed', 'accepted', 'refused', 'done'],
  'How far a handover has come.',
);
export const HandoverAnswer = words('HandoverAnswer', ['accepted', 'refused'], 'What the person says to a new worker.');
export const ChannelKind = words('ChannelKind', channelKinds, 'A way in which somebody can be reached.');
export const ContactMode = words('ContactMode', contactModes, 'How a worker and somebody are in touch.', {
  home: 'A visit at home.',
  community: 'Somewhere in the community.',
  school: 'At school.',
});
export const ServiceSort = words('ServiceSort', serviceSorts, 'What sort of service somebody has to do with.', {
  school: 'A school or a college.',
  health: 'A doctor, a clinic or a therapist, of body or mind.',
  socialCare: 'Social care, or help with caring.',
  leisure: 'Something that is done for its own sake: a club, a sport, a group.',
  justice: 'A court, the police or youth justice.',
  other: 'Anything else, and what was written down before sorts were.',
});
export const TieStrength = words('TieStrength', tieStrengths, 'How strong the tie between somebody and a service is.');
export const TieFlow = words('TieFlow', tieFlows, 'Which way what is given goes, between somebody and a service.', {
  toPerson: 'To the person.',
  fromPerson: 'From the person.',
  both: 'Both ways.',
  none: 'Neither way.',
});
export const Weekday = words('Weekday', weekdays, 'A day of the week.');
export const Happening = words('Happening', happeningWords, 'What happened, as a timeline tells it.');
export const DueTask = words('DueTask', dueTasks, 'What needs a decision.', {
  ASSESS_COMPETENCE: 'Assess whether a child decides in this area: something sensitive or confidential waits (L4).',
  REVIEW_ASSESSMENT: 'Look at an assessment anew.',
  REVIEW_ACCESS_AT_11: 'Look at guardians’ access anew: they turn 11 (L21).',
  REVIEW_ACCESS_AT_13: 'Look at guardians’ access anew: they turn 13 (L22).',
  REVIEW_ACCESS_AT_16: 'Look at who sees what anew: they turn 16 (L23).',
  REVIEW_ACCESS_AT_18: 'Look at who sees what anew: they turn 18 (L7).',
  CHECK_GRANT: 'Make sure that nobody with a say objects to a holder’s grant (L24).',
  CONFIRM_GRANT: 'Confirm a grant, or let it rest (L1, L23).',
  GRANT_ENDS: 'A grant ends soon.',
  SCOPE_ENDS: 'A finding of capacity, or a best-interests decision, ends soon.',
  AUTHORITY_ENDS: 'A responsibility, an order, care or a delegation ends soon.',
  EVIDENCE_RESPONSIBILITY: 'A responsibility has no evidence yet.',
  EVIDENCE_ORDER: 'A court order has not been seen yet, so it limits nobody (L11).',
  READ_ORDER: 'Nobody has read the terms of a court order (L11).',
  REVIEW_SAFETY_BLOCK: 'Review a safety block; it goes on until then and after (L19).',
  CHECK_CONTACT: 'A young person’s channel reaches a guardian too (L27).',
  NAME_SAFE_TIMES: 'No times are stated at which this channel is safe: no program uses it until then (M8).',
  UNDELIVERED_MESSAGE: 'That there is a message did not reach them by this channel (M8).',
  AGREE_INVOLVEMENT: 'Nothing is agreed yet of what is shared and what never (M9).',
  COMPLETE_HANDOVER: 'Hand over: the person has accepted the new worker (M12).',
  TELL_BEST_INTERESTS: 'Tell the person: the decision opens nothing until then (L4).',
  END_OF_RETENTION: 'The record has been kept for as long as it is to be (L26).',
  EXPLORE_REQUEST: 'Somebody asks to know something: speak with the person whom it is about (M6).',
  ANSWER_REQUEST: 'Somebody asks to know something of yours (M6).',
  OPEN_DISAGREEMENT: 'People disagree and nobody was asked in yet (M7).',
  AGREE_PROPOSAL: 'The worker has proposed something, and the party has said yes to none of it yet (M7).',
  DECLINED_TO_TALK: 'Somebody does not want to talk about it (M7).',
  DECIDE_THRESHOLD: 'Nobody has decided on a concern (L17).',
  REVIEW_BROKEN_GLASS: 'Somebody on duty looked into a plan, and nobody has reviewed it (L20).',
});
export const CaseloadStanding = words('CaseloadStanding', caseloadStandings, 'How a family stands for its worker.', {
  open: 'Somebody in it has an open plan that the worker knows of.',
  waiting: 'Somebody in it is on a statutory waiting list.',
  due: 'Something needs a decision from the worker, whether or not its day has passed.',
  dueThisWeek: 'Something needs a decision today or within seven days.',
  overdue: 'Something needed a decision by a day that has passed.',
});
export const CaseloadOrder = words('CaseloadOrder', caseloadOrders, 'The order of a caseload.', {
  label: 'By the names of those in the family.',
  longestWithoutContact: 'Those with whom nobody was in touch first, then by how long ago somebody was.',
});
export const UnreadOrder = words(
  'UnreadOrder',
  ['closes', 'limitsNothing'],
  'What a court order does to sight until its terms are read.',
);
export const AgeStep = words(
  'AgeStep',
  ['review', 'restrictUntilReview'],
  'What happens to guardians’ access at an age.',
);
export const RefusalCode = words(
  'RefusalCode',
  Object.keys(refusalCodes) as (keyof typeof refusalCodes)[],
  'Why a command was refused.',
  refusalCodes,
);

export const LetterCode = words(
  'LetterCode',
  Object.keys(catalogue) as (keyof typeof catalogue)[],
  'What a letter or a message is.',
);
export const RequestState = words('RequestState', requestStates, 'Whether the reply to a request has left.');
export const RequestDecision = words('RequestDecision', requestDecisions, 'What an owner decides when they are asked.');
export const DisagreementState = words('DisagreementState', disagreementStates, 'How a disagreement stands.', {
  noted: 'Known to the worker; nobody was asked in yet.',
  paused: 'It goes on by itself when the pause ends.',
  agreed: 'Every party agreed to the same words.',
});
export const MediationStep = words('MediationStep', mediationSteps, 'What the worker between people does next.', {
  hear: 'Somebody whose view comes first has not been heard.',
  awaitPause: 'It goes on by itself when the pause ends.',
  end: 'Every party agreed to the same words.',
});
export const Threshold = words('Threshold', ['undecided', 'met', 'notMet'], 'Whether a concern meets the threshold.');
export const ThresholdDecision = words('ThresholdDecision', ['met', 'notMet'], 'What a lead decides on a concern.');
export const HelpLevel = words(
  'HelpLevel',
  helpLevels,
  'How far help goes (Working Together to Safeguard Children 2023).',
);
export const DisclosureBasis = words(
  'DisclosureBasis',
  disclosureBases,
  'On what a disclosure without consent rests (Data Protection Act 2018 Sch 1 para 18; Children Act 1989 ss17, 47).',
);
export const GlassPart = words('GlassPart', glassParts, 'What the glass may be broken for.');
export const GlassFinding = words('GlassFinding', ['proper', 'improper'], 'What a review of broken glass found.');
export const AccessBasis = words('AccessBasis', accessBases, 'On what footing somebody asks for what is held.', {
  self: 'For what is held about themself.',
  lacksUnderstanding: 'The child does not understand the right.',
  authorised: 'The person has authorised it.',
  evidentInterests: 'It is evidently in the child’s interests.',
});
export const AccessFactor = words(
  'AccessFactor',
  accessFactors,
  'What is weighed before a child’s information is given.',
  {
    maturity: 'How mature the child is, and whether they can decide this.',
    nature: 'What kind of information it is.',
    courtOrders: 'Court orders on access or responsibility.',
    confidence: 'Confidence owed to the child.',
    consequences: 'What follows from giving it, above all where abuse is alleged.',
    detriment: 'What the child loses by its not being given.',
    views: 'What the child says.',
  },
);
export const AccessState = words('AccessState', ['received', 'refused', 'answered'], 'How far a request has come.');
export const ErasureState = words('ErasureState', ['received', 'granted', 'refused'], 'How far a request has come.');
export const Extent = words('Extent', extents, 'How much of a record an answer goes without.', {
  nothing: 'It was cleared.',
  passages: 'Some of its words.',
  whole: 'All of it.',
});
export const WithholdReason = words('WithholdReason', withholdReasons, 'Why something is kept out of an answer.', {
  thirdParty: 'It tells of somebody else.',
  expectationOfConfidence: 'It was told with the expectation of confidence.',
  seriousHarm: 'It would cause serious harm, as a health professional says.',
  childAbuse: 'It concerns abuse of a child, and giving it is not in the child’s interests.',
});
