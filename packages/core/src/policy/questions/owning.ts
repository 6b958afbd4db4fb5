import { isDecider } from '../../authority.js';
import { areas } from '../../records/words.js';
import { holds, isPast } from '../../time.js';
import { isDelegated } from '../standing.js';
import type { Question } from './question.js';

/**
 * It is theirs. What another agreed to for them, of somebody's item, is there for them only once that item is (L16); a
 * decision taken in their best interests only once they were told (L4).
 */
export const isOwner: Question = ({ viewer, levelOf, at }, { owner, author, agreedTo, record }) =>
  owner !== null &&
  owner === viewer.person &&
  (agreedTo === null || author?.person === owner || levelOf(agreedTo.item) !== 'NONE') &&
  (record.kind !== 'bestInterestsDecision' || isPast(record.toldAt, at));

export const isRestricted: Question = (_, { restricted }) => restricted;
export const isUnmarked: Question = (_, { sensitive, confidential }) => !sensitive && !confidential;

export const isAuthor: Question = ({ viewer }, { author }) =>
  author !== null &&
  ((author.person !== null && author.person === viewer.person) ||
    (author.worker !== null && author.worker === viewer.worker));

export const isParticipant: Question = ({ viewer }, { participants }) =>
  viewer.person !== null && participants.includes(viewer.person);

export const isParty: Question = ({ viewer }, { parties }) => viewer.person !== null && parties.includes(viewer.person);

/** It holds now: parental responsibility that was ended does not whatever its dates, nor delegation without its stay. */
const isLive: Question = ({ family, at }, { period, record }) =>
  (period === null || holds(period, at)) &&
  !(record.kind === 'parentalResponsibility' && record.status === 'ended') &&
  !(record.kind === 'delegatedAuthority' && !isDelegated(family, record, at));

export const isKnownOwner: Question = ({ viewer, tiedTo }, { owner }) =>
  owner !== null && (owner === viewer.person || tiedTo.has(owner));

/** The viewer is tied to this member, or is one of the two in this tie, now (M20). */
export const isTied: Question = (asking, matter) =>
  matter.record.kind === 'person'
    ? asking.tiedTo.has(matter.record.id)
    : isParty(asking, matter) && isLive(asking, matter);

/** Of a whole plan, which has no area, somebody decides who decides in any of its areas. */
export const isDeciderNow: Question = ({ family, viewer, at }, { owner, area }) => {
  const who = viewer.person;
  return (
    who !== null &&
    owner !== null &&
    (area === null ? areas : [area]).some((one) => isDecider(family, who, owner, one, at))
  );
};
