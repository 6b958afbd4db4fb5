import { isPrivate } from '../../records/plan.js';
import type { PersonId } from '../../records/words.js';
import type { Matter } from '../matter.js';
import { isWithin } from '../reach.js';
import { every, type Question } from './question.js';

/** Among the people whom some staff are for: the owner, of an agreement the owner of what it is about; of a staff note all. */
export const isAmong = (people: ReadonlySet<PersonId>, { owner, about, agreedTo, ownerOnly }: Matter): boolean =>
  !ownerOnly &&
  (owner !== null
    ? people.has(agreedTo?.owner ?? owner)
    : about.length > 0 && about.every((person) => people.has(person)));

/** An own or a worry note: between its owner and their worker. */
const isPrivateNote: Question = (_, { record }) => record.kind === 'note' && isPrivate(record.sort);
export const isNotPrivateNote: Question = (asking, matter) => !isPrivateNote(asking, matter);

/** It was not kept back from the viewer when the work passed on (M12). */
const isNotKeptBack: Question = (asking, matter) =>
  !(asking.keptBack.has(matter.record.id) && isPrivateNote(asking, matter));

const isTheirs: Question = ({ assignedTo }, matter) => isAmong(assignedTo, matter);
const isTheirsOrCovered: Question = ({ actingFor }, matter) => isAmong(actingFor, matter);
const isOfSomeSupervised: Question = ({ supervising }, matter) => supervising.some((people) => isAmong(people, matter));

export const isAssigned = every(isTheirs, isNotKeptBack);

/** Assigned, or standing in for somebody who is. */
export const isActing = every(isTheirsOrCovered, isNotKeptBack);

/** Standing in for somebody who is assigned, at least to one of the people. */
export const isNotTheirs: Question = (asking, matter) => !isTheirs(asking, matter);

/** Somebody for whom the viewer answers is assigned. */
export const isSupervised = every(isOfSomeSupervised, isNotKeptBack);

export const isLead: Question = ({ leading }, matter) => isWithin(leading, matter);
export const isItem: Question = (_, { plans, record }) =>
  plans.length > 0 && !['plan', 'grant', 'planLink', 'partnerPacket'].includes(record.kind);

/** Assigned to somebody here, standing in or answering for somebody who is, or leading on safeguarding (M13). */
export const worksHere: Question = ({ working }, matter) => isWithin(working, matter);

/** They answer for a worker of somebody in a family that was joined, and for one of somebody it was joined to. */
export const isPartSupervisor: Question = ({ supervising }, { record }) => {
  if (record.kind !== 'familyPart') return false;
  const supervised = supervising.flatMap((people) => [...people]);
  return [true, false].every((side) => supervised.some((person) => record.people.includes(person) === side));
};
