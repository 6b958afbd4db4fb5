import { isPast } from '../../time.js';
import type { Question } from './question.js';

/** They are the worker between the parties, or stand in for that one, and work with one of the parties still (M7). */
export const isBetween: Question = ({ standingFor, actingFor }, { between }) =>
  between !== null &&
  between.worker !== null &&
  standingFor.has(between.worker) &&
  between.parties.some((party) => actingFor.has(party));

/** They answer for the worker between the parties. */
export const isAnsweringBetween: Question = ({ answeringFor }, { between }) =>
  between !== null && between.worker !== null && answeringFor.has(between.worker);

/** They are one of the parties, and the parties were asked in; what was proposed before and withdrawn is gone. */
export const isAskedIn: Question = ({ viewer, at }, { between, record }) =>
  between !== null &&
  viewer.person !== null &&
  between.parties.includes(viewer.person) &&
  isPast(between.openedAt, at) &&
  !(record.kind === 'proposal' && isPast(record.withdrawnAt, at));

/** It asks for something of theirs, and the worker has spoken with them of it (M6). */
export const isAskedOf: Question = ({ viewer, at }, { record }) =>
  record.kind === 'mediationRequest' && record.of === viewer.person && isPast(record.exploredAt, at);

/** It asks for something of somebody whom they support as a worker now. */
export const isAskedOfTheirs: Question = ({ actingFor }, { record }) =>
  record.kind === 'mediationRequest' && actingFor.has(record.of);
