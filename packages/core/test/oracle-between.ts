import type { AnyRecord, RecordOf } from '../src/index.js';
import type { Facts, Person } from './oracle-facts.js';
import { type Answer, claim } from './oracle-opening.js';

/** Who knows of a request and of a disagreement, in plain sentences: M6, M7. */

type Disagreement = RecordOf<'disagreement'>;

export function betweenOf(facts: Facts, file: (person: Person) => readonly Answer[]) {
  const { live, find, isPast, worker, isMe, isWorkerOf } = facts;

  /** The worker between, or who stands in for that one, while they work with one of the parties. */
  function isMediator(one: Disagreement): boolean {
    if (worker === null || one.worker === null) return false;
    const standsIn = live('cover').some((cover) => cover.worker === worker && cover.covers === one.worker);
    return (one.worker === worker || standsIn) && one.parties.some(isWorkerOf);
  }
  const answers = (one: Disagreement) => facts.supervised.some((s) => s.worker === one.worker);
  const isParty = (one: Disagreement) => one.parties.some(isMe) && isPast(one.openedAt);
  const talkOf = (row: RecordOf<'position'> | RecordOf<'proposal'>) =>
    find('disagreement', row.disagreement) as Disagreement;
  const between = (one: Disagreement) => [
    claim('mediator', isMediator(one)),
    claim('mediation_supervisor', answers(one)),
  ];

  const claimsOnRequest = (row: RecordOf<'mediationRequest'>): readonly Answer[] => [
    ...file(row.by),
    claim('asked_owner', isMe(row.of) && isPast(row.exploredAt)),
    claim('asked_worker', isWorkerOf(row.of)),
  ];
  const claimsOnDisagreement = (row: Disagreement): readonly Answer[] => [
    ...(row.askedBy === null ? [] : file(row.askedBy)),
    claim('mediation_party', isParty(row)),
    ...between(row),
  ];
  const claimsOnPosition = (row: RecordOf<'position'>): readonly Answer[] => [
    claim('owner', isMe(row.of)),
    claim('mediator', isMediator(talkOf(row))),
  ];
  const claimsOnProposal = (row: RecordOf<'proposal'>): readonly Answer[] => [
    claim('mediation_party', isParty(talkOf(row)) && !isPast(row.withdrawnAt)),
    ...between(talkOf(row)),
  ];

  /** Whose disagreement a position or a proposal is in. */
  const behind = (row: AnyRecord): AnyRecord | undefined =>
    row.kind === 'position' || row.kind === 'proposal' ? talkOf(row) : undefined;

  return { claimsOnRequest, claimsOnDisagreement, claimsOnPosition, claimsOnProposal, behind };
}
