import { isPast } from '../../time.js';
import { every, type Question } from './question.js';

const isBetweensWorker: Question = ({ standingFor }, { between }) =>
  between !== null && between.worker !== null && standingFor.has(between.worker);

const isOfAParty: Question = ({ actingFor }, { parties }) => parties.some((party) => actingFor.has(party));

/** They are the worker between the parties, or stand in for that one, and work with one of the parties still (M7). */
export const isBetween = every(isBetweensWorker, isOfAParty);

/** They answer for the worker between the parties. */
export const isAnsweringBetween: Question = ({ answeringFor }, { between }) =>
  between !== null && between.worker !== null && answeringFor.has(between.worker);

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
