import { isPast } from '../../time.js';
import type { Matter } from '../matter.js';
import { isWithin } from '../reach.js';
import type { Among } from '../standing.js';
import { every, type Question } from './question.js';

/** One of these workers, as far as the viewer has to do with them, is the worker between. */
const isOfOne = (several: readonly Among[], matter: Matter): boolean =>
  several.some(
    ({ workers, reach }) =>
      matter.between !== null &&
      matter.between.worker !== null &&
      workers.has(matter.between.worker) &&
      isWithin([reach], matter),
  );

/** They are the worker between the parties, or stand in for that one, and work with one of the parties still (M7). */
const isBetweensWorker: Question = ({ standingFor }, matter) => isOfOne(standingFor, matter);
const isOfAParty: Question = ({ actingFor }, { parties }) => parties.some((party) => actingFor.has(party));

export const isBetween = every(isBetweensWorker, isOfAParty);

/** They answer for the worker between the parties. */
export const isAnsweringBetween: Question = ({ answeringFor }, matter) => isOfOne(answeringFor, matter);

const isOneOfThem: Question = ({ viewer }, { between }) =>
  between !== null && viewer.person !== null && between.parties.includes(viewer.person);

const isOpened: Question = ({ at }, { between }) => between !== null && isPast(between.openedAt, at);

const isNotWithdrawn: Question = ({ at }, { record }) =>
  !(record.kind === 'proposal' && isPast(record.withdrawnAt, at));

/** They are one of the parties, and the parties were asked in; what was proposed before and withdrawn is gone. */
export const isAskedIn = every(isOneOfThem, isOpened, isNotWithdrawn);

const isOfTheirs: Question = ({ viewer }, { record }) =>
  record.kind === 'mediationRequest' && record.of === viewer.person;

const isExplored: Question = ({ at }, { record }) =>
  record.kind === 'mediationRequest' && isPast(record.exploredAt, at);

/** It asks for something of theirs, and the worker has spoken with them of it (M6). */
export const isAskedOf = every(isOfTheirs, isExplored);

/** It asks for something of somebody whom they support as a worker now. */
export const isAskedOfTheirs: Question = ({ actingFor }, { record }) =>
  record.kind === 'mediationRequest' && actingFor.has(record.of);
