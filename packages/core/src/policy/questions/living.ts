import { all } from '../../family.js';
import type { Matter } from '../matter.js';
import type { Asking, Question } from './question.js';

/** Who lives in a household, lived there or is to. */
const livingIn = ({ family }: Asking, { record }: Matter) =>
  all(family, 'householdMembership').filter(({ household }) => household === record.id);

/** They live there themself. */
export const isResident: Question = (asking, matter) =>
  livingIn(asking, matter).some(({ person }) => person === asking.viewer.person);

/** They know, as staff, of somebody else who lives there: where nobody does whom they know of, there is no household. */
export const isResidentsWorker: Question = (asking, matter) =>
  livingIn(asking, matter).some(
    (living) => living.person !== asking.viewer.person && asking.levelOf(living) === 'FULL',
  );

export const isOpenAddress: Question = (_, { record }) => record.kind === 'household' && !record.protected;
