import { isPast } from '../../time.js';
import { atLeast, type Level } from '../levels.js';
import { supports } from '../standing.js';
import type { Question } from './question.js';

/** Both owners agreed to the link and it goes on; before that it is between those who are asked and their workers. */
export const isLinkForViewer: Question = (asking, { record, parties }) =>
  record.kind === 'planLink' &&
  !isPast(record.endedAt, asking.at) &&
  ((isPast(record.fromAgreedAt, asking.at) && isPast(record.toAgreedAt, asking.at)) ||
    parties.some((person) => person === asking.viewer.person || supports(asking, person)));

export const endsAtLeast =
  (least: Level): Question =>
  ({ levelOf }, { ends }) =>
    ends?.every((end) => atLeast(levelOf(end), least)) ?? false;

export const isEndWorker: Question = ({ actingFor }, { parties }) => parties.some((person) => actingFor.has(person));
