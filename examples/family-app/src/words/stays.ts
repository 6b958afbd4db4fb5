import type { Code } from './codes.js';

/** By what authority a child stays with a carer. */
export const stayAuthorities: Readonly<Record<Code<'StayAuthority'>, string>> = {
  EMERGENCY_PROTECTION: 'under an emergency protection order',
  FULL_CARE_ORDER: 'under a care order',
  INTERIM_CARE_ORDER: 'under an interim care order',
  SECTION_20: 'by agreement with the parents',
};
