import type { Code } from './codes.js';

/** What one is to the other, and the other to them, in words that hold for everybody. */
export const kinships: Readonly<Record<Code<'Kinship'>, { readonly one: string; readonly other: string }>> = {
  PARENT: { one: 'parent', other: 'child' },
  ADOPTIVE_PARENT: { one: 'adoptive parent', other: 'child' },
  STEP_PARENT: { one: 'step-parent', other: 'step-child' },
  FOSTER_CARER: { one: 'foster carer', other: 'foster child' },
  GRANDPARENT: { one: 'grandparent', other: 'grandchild' },
  AUNT_OR_UNCLE: { one: 'aunt or uncle', other: 'niece or nephew' },
  SIBLING: { one: 'brother or sister', other: 'brother or sister' },
  STEP_SIBLING: { one: 'step-brother or step-sister', other: 'step-brother or step-sister' },
  TWIN: { one: 'twin', other: 'twin' },
  COUSIN: { one: 'cousin', other: 'cousin' },
  PARTNER: { one: 'partner', other: 'partner' },
  FORMER_PARTNER: { one: 'former partner', other: 'former partner' },
  FRIEND: { one: 'friend', other: 'friend' },
  OTHER: { one: 'somebody close', other: 'somebody close' },
};

/** What a young person calls a parent, as far as a record says it; null where it says nothing of it. */
export const parentNames: Readonly<Record<Code<'ResponsibilityBasis'>, 'Mum' | 'Dad' | null>> = {
  MOTHER: 'Mum',
  FATHER_MARRIED_TO_MOTHER: 'Dad',
  FATHER_ON_BIRTH_RECORD: 'Dad',
  SECOND_FEMALE_PARENT: null,
  ADOPTION: null,
  AGREEMENT: null,
  APPOINTED_GUARDIAN: null,
  CARE_ORDER: null,
  COURT_ORDER: null,
  LIVES_WITH_ORDER: null,
  SPECIAL_GUARDIANSHIP: null,
};
