import type { Code } from './codes.js';

/** By what somebody holds parental responsibility. */
export const basisWords: Readonly<Record<Code<'ResponsibilityBasis'>, string>> = {
  ADOPTION: 'by adoption',
  AGREEMENT: 'by agreement',
  APPOINTED_GUARDIAN: 'as appointed guardian',
  CARE_ORDER: 'by a care order',
  COURT_ORDER: 'by a court order',
  FATHER_MARRIED_TO_MOTHER: 'as father married to the mother',
  FATHER_ON_BIRTH_RECORD: 'as father on the birth record',
  LIVES_WITH_ORDER: 'by an order that the child lives with them',
  MOTHER: 'as mother',
  SECOND_FEMALE_PARENT: 'as second female parent',
  SPECIAL_GUARDIANSHIP: 'by special guardianship',
};

/** What a responsibility is worth now; nothing is said of one that is simply held. */
export const statusWords: Readonly<Record<Code<'ResponsibilityStatus'>, string | null>> = {
  ENDED: 'Ended',
  HELD: null,
  RESTRICTED: 'Limited by a court',
  SUSPENDED: 'Suspended',
};
