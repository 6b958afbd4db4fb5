import { disagreementState, isSettled, optionsIn } from '../between.js';
import { all } from '../family.js';
import { civilDateAt } from '../time.js';
import type { Sight } from './sight.js';
import { type Found, ref } from './tasks.js';

/**
 * Requests that wait for the worker or for whoever is asked, and what is proposed where a party has said yes to none of it
 * that stands: one line for all of it, by the first proposed.
 */
export function answers({ family, at }: Sight): readonly Found[] {
  const requests = all(family, 'mediationRequest')
    .filter(({ decision }) => decision === null)
    .map((one): Found => {
      const entry = { person: one.of, by: one.replyOn, record: ref(one) };
      return one.exploredAt === null
        ? { ...entry, task: 'EXPLORE_REQUEST', on: 'explorer' }
        : { ...entry, task: 'ANSWER_REQUEST', on: 'decider', member: one.of };
    });
  const proposals = all(family, 'disagreement').flatMap((talk): readonly Found[] => {
    const [first, ...others] = isSettled(family, talk, at) ? [] : optionsIn(family, talk, at);
    if (first === undefined) return [];
    const answered = [...talk.declined, ...[first, ...others].flatMap(({ agreed }) => agreed)];
    return talk.parties
      .filter((party) => !answered.some((answer) => answer.party === party))
      .map((member) => ({
        task: 'AGREE_PROPOSAL',
        person: member,
        by: civilDateAt(first.at),
        record: ref(first),
        on: 'decider',
        member,
      }));
  });
  return [...requests, ...proposals];
}

/** Disagreements that wait for a worker. */
export const talks = ({ family, at }: Sight): readonly Found[] =>
  all(family, 'disagreement').flatMap((one): readonly Found[] => {
    const state = disagreementState(family, one, at);
    const entry = { person: null, by: civilDateAt(one.openedAt ?? one.notedAt), record: ref(one) };
    if (state === 'noted') return [{ ...entry, task: 'OPEN_DISAGREEMENT', on: 'opener' }];
    if (state === 'ended' || one.declined.length === 0) return [];
    return [{ ...entry, task: 'DECLINED_TO_TALK', on: 'mediator' }];
  });

/** Concerns on which nobody has decided, and hours of broken glass that nobody has looked at. */
export function hardestHours({ family, viewer }: Sight): readonly Found[] {
  const concerns = all(family, 'safeguardingConcern')
    .filter(({ threshold, by }) => threshold === 'undecided' && by !== viewer.worker)
    .map(
      (one): Found => ({
        task: 'DECIDE_THRESHOLD',
        person: null,
        by: civilDateAt(one.at),
        record: ref(one),
        on: 'lead',
      }),
    );
  const glass = all(family, 'breakGlass')
    .filter(({ reviewedAt, worker }) => reviewedAt === null && worker !== viewer.worker)
    .map(
      (one): Found => ({
        task: 'REVIEW_BROKEN_GLASS',
        person: one.person,
        by: one.reviewBy,
        record: ref(one),
        on: 'supervisor',
      }),
    );
  return [...concerns, ...glass];
}
