import { get } from '../../family.js';
import type { RecordOf } from '../../records/kinds.js';
import type { Matter } from '../matter.js';
import type { Asking, Question } from './question.js';

/** The request that a matter is, or that something was considered for. */
function requestOf({ family }: Asking, { record }: Matter): RecordOf<'accessRequest'> | undefined {
  if (record.kind === 'accessRequest') return record;
  return record.kind === 'withholding' ? get(family, 'accessRequest', record.request) : undefined;
}

export const isReviewer: Question = (asking, matter) =>
  asking.viewer.worker !== null && requestOf(asking, matter)?.reviewer === asking.viewer.worker;

/** A human may be a member and a worker: nobody reviews a request of their own, nor one about themself. */
export const isNotOwnRequest: Question = (asking, matter) => {
  const request = requestOf(asking, matter);
  return asking.viewer.person === null || ![request?.by, request?.subject].includes(asking.viewer.person);
};

export const isAsker: Question = ({ viewer }, { record }) =>
  record.kind === 'accessRequest' && viewer.person !== null && record.by === viewer.person;
