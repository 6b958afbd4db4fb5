import { staysUnderOrder } from '../../authority.js';
import { settingsOf } from '../../family.js';
import { isPast } from '../../time.js';
import { every, type Question } from './question.js';

/** The child does not decide alone in the item's area: a holder's default has something to stand on (L1, L5). */
const isHoldersDecision: Question = ({ alone }, { owner, area }) =>
  owner !== null && area !== null && !alone(owner, area);

const isOrdinaryOrAssessed: Question = ({ assessment }, { sensitive, owner, area }) =>
  !sensitive || (owner !== null && area !== null && assessment(owner, area) === 'notCompetent');

const isNotConfidential: Question = (_, { confidential }) => !confidential;
const isNotNote: Question = (_, { record }) => record.kind !== 'note';
const isAboutNobodyElse: Question = (_, { about }) => about.length === 0;

/** No review at 11 or 13 is waited for, where the provider has it so (L21). */
const isReviewed: Question = ({ awaits }, { owner }) => owner !== null && !awaits(owner);

/** It is the holders' to decide, tells of nobody else, and the child has not kept it to themself (M11, M19). */
export const isWithinDefault = every(
  isHoldersDecision,
  isNotConfidential,
  isOrdinaryOrAssessed,
  isNotNote,
  isAboutNobodyElse,
  isReviewed,
);

/** Under a care order parents know sensitive things only once the authority agreed (L12). */
export const isAgreedByAuthority: Question = ({ family, at }, { sensitive, owner }) =>
  !sensitive ||
  owner === null ||
  !settingsOf(family).sensitiveUnderOrderNeedsAgreement ||
  staysUnderOrder(family, owner, at).every(({ sensitiveAgreedAt }) => isPast(sensitiveAgreedAt, at));

/** What parents know by default, and the most that they can open to others. */
export const isWithinParents = every(isWithinDefault, isAgreedByAuthority);

export const isResponsible: Question = ({ responsibleFor }, { owner }) => owner !== null && responsibleFor.has(owner);
export const isForAuthority: Question = ({ authorityFor }, { owner }) => owner !== null && authorityFor.has(owner);
export const isDelegatedArea: Question = ({ delegated }, { owner, area }) =>
  owner !== null && area !== null && (delegated.get(owner)?.has(area) ?? false);
export const isCaring: Question = ({ caringFor }, { owner }) => owner !== null && caringFor.has(owner);
export const isPractical: Question = (_, { practical }) => practical;
export const isOrdinary: Question = (_, { sensitive }) => !sensitive;
