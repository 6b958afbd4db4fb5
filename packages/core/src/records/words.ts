import { type Id, maybe, type Of, object, oneOf, outside, ref } from '../shape.js';

/** What an item concerns; competence and decisions on sharing go by area. */
export const areas = [
  'social',
  'sport',
  'school',
  'counselling',
  'health',
  'sexualHealth',
  'money',
  'contactWithParent',
  'recordSharing',
] as const;
export type Area = (typeof areas)[number];
export const area = oneOf(areas);

/** The closed list of what makes an item sensitive; an item without one is ordinary. */
export const sensitiveTopics = [
  'mentalHealth',
  'sexualityAndGender',
  'sexualHealth',
  'substanceUse',
  'abuse',
  'offending',
  'immigration',
  'faithAndEthnicity',
  'disability',
  'familyConflict',
] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];
export const sensitiveTopic = oneOf(sensitiveTopics);

export type PersonId = Id<'person'>;
export type WorkerId = Id<'worker'>;
export type FamilyId = Id<'family'>;
export type ProviderId = Id<'provider'>;
export const personId = ref('person');
export const workerId = outside('worker');

/** Somebody who acts: a member of the family, a worker, or one human who is both. */
export const actor = object({ person: maybe(personId), worker: maybe(workerId) });
export type Actor = Of<typeof actor>;
