import { ages } from './authority.js';
import { areKeptApart, disagreementState, isSettled, mostOptions, noted, optionsIn } from './between.js';
import { command, type Deliberation, thePerson } from './command.js';
import { consenting } from './consenting.js';
import { all, get, settingsOf } from './family.js';
import { hasChildsView, isOfAge } from './policy/step-between.js';
import type { Item, RecordOf } from './records/kinds.js';
import { requestDecisions } from './records/mediation.js';
import { itemRef } from './records/plan.js';
import { recordRef } from './records/pointers.js';
import { area, type PersonId, personId, workerId } from './records/words.js';
import { type Decision, refuse } from './refusals.js';
import { ok } from './result.js';
import { flag, list, maybe, moment, oneOf, ref, text } from './shape.js';
import { unfit } from './staffing.js';
import { civilDateAt, ends, hoursAfter, isPast, workingDaysAfter } from './time.js';

/** The story of mediation: somebody asks to know, or members disagree, and a worker stands between them (M6 to M8). */

const requestAt = ({ family }: Deliberation, { request }: { readonly request: string }) =>
  get(family, 'mediationRequest', request) as RecordOf<'mediationRequest'>;

const disagreementAt = ({ family }: Deliberation, { disagreement }: { readonly disagreement: string }) =>
  get(family, 'disagreement', disagreement) as RecordOf<'disagreement'>;

const proposalAt = ({ family }: Deliberation, { proposal }: { readonly proposal: string }) =>
  get(family, 'proposal', proposal) as RecordOf<'proposal'>;

/** In which disagreement something was proposed. */
const talkOf = (deliberation: Deliberation, { disagreement }: RecordOf<'proposal'>) =>
  disagreementAt(deliberation, { disagreement });

const positionOf = (
  { newId, now, actor }: Deliberation,
  disagreement: RecordOf<'disagreement'>,
  of: PersonId,
  words: string,
) => ({
  kind: 'position' as const,
  id: newId<'position'>(),
  disagreement: disagreement.id,
  of,
  words,
  by: actor.person === of ? { person: of, worker: null } : { person: null, worker: actor.worker },
  at: now,
});

/** What a disagreement is about; its parties are two at least, and no safety block stands between them. */
const terms = { parties: list(personId, 20), child: maybe(personId), item: maybe(itemRef), area };

/** Why people are not brought together; a worker may know why, whoever asks for it is told nothing. */
function apart({ family, now }: Deliberation, parties: readonly PersonId[]) {
  if (parties.length < 2) return refuse('BAD_INPUT', ['parties'], 'names fewer than two people');
  return areKeptApart(all(family, 'safetyBlock'), parties, now)
    ? refuse('FORBIDDEN', ['parties'], 'A safety block stands between them.')
    : null;
}

/** Parties who neither asked for it nor are said to have invited it, and are, or may be, young people of 16 or over (M8). */
const uninvited = (
  deliberation: Deliberation,
  { parties, askedBy }: RecordOf<'disagreement'>,
  invited: readonly PersonId[],
) =>
  parties
    .filter((party) => party !== askedBy && !invited.includes(party))
    .filter((party) => isOfAge(deliberation.sight, party, ages.decides, ages.youngPersonUntil) !== false);

/** An owner who opens something says what, and only if it is theirs to open. */
function opened(
  deliberation: Deliberation,
  request: RecordOf<'mediationRequest'>,
  given: Answer,
): Decision<readonly Opened[]> {
  const { item, words, decision } = given;
  if (decision !== 'full' && decision !== 'summary')
    return item === null ? ok([]) : refuse('BAD_INPUT', ['item'], 'goes with full or summary only');
  if (item === null) return refuse('BAD_INPUT', ['item'], 'is missing: it says what is opened');
  const record = get(deliberation.family, item.kind, item.id) as Item;
  if (!deliberation.sight.may('ShareItem', record)) return refuse('FORBIDDEN', ['item']);
  const level = decision === 'full' ? ('FULL' as const) : ('SUMMARY' as const);
  const shared = consenting.ShareItem.decide(deliberation, {
    item,
    to: request.by,
    level,
    words,
    until: given.until,
    hideTimes: false,
  });
  return shared.ok ? ok(shared.value.became as readonly Opened[]) : shared;
}
type Opened = RecordOf<'grant'>;

const answer = {
  request: ref('mediationRequest'),
  decision: oneOf(requestDecisions),
  item: maybe(itemRef),
  words: maybe(text(500)),
  until: maybe(moment),
};
type Answer = Parameters<ReturnType<typeof command<typeof answer>>['decide']>[1];

export const mediating = {
  /** Asks the worker of somebody to know something of theirs; the day of the reply is fixed now, and says nothing (M6). */
  AskToKnow: command(
    { person: personId, area, words: text(2_000) },
    thePerson,
    (deliberation, { person: of, area: where, words }) => {
      const { actor, family, newId, now } = deliberation;
      const by = actor.person as PersonId;
      if (by === of) return refuse('BAD_INPUT', ['person'], 'is you');
      const waits = all(family, 'mediationRequest').some(
        (one) => one.by === by && one.of === of && one.area === where && civilDateAt(now) < one.replyOn,
      );
      if (waits) return refuse('ALREADY', ['person']);
      const asked = { by, of, area: where, words, at: now };
      const replyOn = workingDaysAfter(civilDateAt(now), settingsOf(family).replyWorkingDays);
      const open = { replyOn, exploredAt: null, decision: null, decidedAt: null };
      return ok({ type: 'KnowledgeAsked', became: [{ kind: 'mediationRequest', id: newId(), ...asked, ...open }] });
    },
  ),

  /** The worker has spoken with the owner: from now on they see that they are asked. */
  ExploreRequest: command({ request: ref('mediationRequest') }, requestAt, (deliberation, input) => {
    const before = requestAt(deliberation, input);
    if (before.exploredAt !== null) return refuse('ALREADY', ['request']);
    return ok({ type: 'RequestExplored', became: [{ ...before, exploredAt: deliberation.now }] });
  }),

  /** The owner decides; what they open appears by its grant, and the reply says the same whatever they decide. */
  AnswerRequest: command(answer, requestAt, (deliberation, input) => {
    const before = requestAt(deliberation, input);
    if (before.decision !== null) return refuse('ALREADY', ['request']);
    const shared = opened(deliberation, before, input);
    if (!shared.ok) return shared;
    const after = { ...before, decision: input.decision, decidedAt: deliberation.now };
    return ok({ type: 'RequestAnswered', became: [after, ...shared.value] });
  }),

  /** "I don’t want to talk about this": to an owner who is asked, not now; of a disagreement, known to the worker alone. */
  DeclineToTalk: command(
    { mediation: recordRef(['mediationRequest', 'disagreement']) },
    ({ family }, { mediation }) => get(family, mediation.kind, mediation.id),
    (deliberation, { mediation }) => {
      const { family, now, actor } = deliberation;
      const before = get(family, mediation.kind, mediation.id);
      if (before?.kind === 'mediationRequest')
        return before.decision !== null
          ? refuse('ALREADY', ['mediation'])
          : ok({ type: 'TalkDeclined', became: [{ ...before, decision: 'notNow', decidedAt: now }] });
      const talk = before as RecordOf<'disagreement'>;
      const party = actor.person as PersonId;
      if (isSettled(family, talk, now) || talk.declined.some((one) => one.party === party))
        return refuse('ALREADY', ['mediation']);
      return ok({ type: 'TalkDeclined', became: [{ ...talk, declined: [...talk.declined, { party, at: now }] }] });
    },
  ),

  /** A member asks their worker to stand between them and others; their own words are their position. */
  AskMediation: command(
    {
      person: personId,
      with: list(personId, 19),
      child: maybe(personId),
      item: maybe(itemRef),
      area,
      words: text(5_000),
    },
    thePerson,
    (deliberation, { person: who, with: others, child, item, area: where, words }) => {
      if (others.length === 0) return refuse('BAD_INPUT', ['with'], 'names nobody');
      if (others.includes(who)) return refuse('BAD_INPUT', ['with'], 'names you');
      const parties = [who, ...others];
      const given = { parties, child, item, area: where, worker: null, askedBy: who };
      const disagreement = noted(deliberation, given);
      return ok({ type: 'MediationAsked', became: [disagreement, positionOf(deliberation, disagreement, who, words)] });
    },
  ),

  /** A worker of one of them notes that people disagree; nobody else knows of it yet. */
  NoteDisagreement: command({ person: personId, ...terms }, thePerson, (deliberation, { person: who, ...given }) => {
    if (!given.parties.includes(who)) return refuse('BAD_INPUT', ['parties'], 'leaves out whom you work with');
    const kept = apart(deliberation, given.parties);
    if (kept !== null) return kept;
    const became = [noted(deliberation, { ...given, worker: deliberation.actor.worker, askedBy: null })];
    return ok({ type: 'DisagreementNoted', became });
  }),

  /** The worker asks the parties in: what a court limits is checked first, and from 16 a young person invites it (M7, M8). */
  OpenDisagreement: command(
    { disagreement: ref('disagreement'), courtChecked: flag, invited: list(personId, 20) },
    disagreementAt,
    (deliberation, { disagreement, courtChecked, invited }) => {
      const before = disagreementAt(deliberation, { disagreement });
      const { actor, now, family } = deliberation;
      if (disagreementState(family, before, now) !== 'noted') return refuse('ALREADY', ['disagreement']);
      if (areKeptApart(all(family, 'safetyBlock'), before.parties, now))
        return refuse('FORBIDDEN', ['disagreement'], 'A safety block stands between them.');
      if (!courtChecked) return refuse('BAD_INPUT', ['courtChecked'], 'is not said: what a court limits comes first');
      if (uninvited(deliberation, before, invited).length > 0)
        return refuse('BAD_INPUT', ['invited'], 'leaves out somebody of 16 or over: they invite it themself');
      const worker = before.worker ?? actor.worker;
      const after = { ...before, worker, openedAt: now, invited, courtCheckedBy: actor.worker };
      return ok({ type: 'DisagreementOpened', became: [after] });
    },
  ),

  /** Another worker stands between the parties from now on. */
  PassMediation: command(
    { disagreement: ref('disagreement'), to: workerId },
    disagreementAt,
    (deliberation, { disagreement, to }) => {
      const before = disagreementAt(deliberation, { disagreement });
      if (before.worker === to) return refuse('ALREADY', ['to']);
      if (before.endedAt !== null) return refuse('ALREADY', ['disagreement']);
      return unfit(deliberation, 'to', to) ?? ok({ type: 'MediationPassed', became: [{ ...before, worker: to }] });
    },
  ),

  /** A party writes what they think, to the worker alone. */
  StatePosition: command(
    { disagreement: ref('disagreement'), words: text(5_000) },
    disagreementAt,
    (deliberation, { disagreement, words }) => {
      const before = disagreementAt(deliberation, { disagreement });
      if (isSettled(deliberation.family, before, deliberation.now)) return refuse('ALREADY', ['disagreement']);
      const who = deliberation.actor.person as PersonId;
      return ok({ type: 'PositionStated', became: [positionOf(deliberation, before, who, words)] });
    },
  ),

  /** The worker writes down what a child, or a party, told them of what they think (Children Act 1989 s1(3)(a)). */
  RecordPosition: command(
    { disagreement: ref('disagreement'), of: personId, words: text(5_000) },
    disagreementAt,
    (deliberation, { disagreement, of, words }) => {
      const before = disagreementAt(deliberation, { disagreement });
      if (isSettled(deliberation.family, before, deliberation.now)) return refuse('ALREADY', ['disagreement']);
      if (of !== before.child && !before.parties.includes(of))
        return refuse('BAD_INPUT', ['of'], 'is neither a party nor the child');
      return ok({ type: 'PositionStated', became: [positionOf(deliberation, before, of, words)] });
    },
  ),

  /** What the worker proposes, once each child’s view is recorded: it stands beside what they proposed before. */
  ProposeStatement: command(
    { disagreement: ref('disagreement'), words: text(5_000) },
    disagreementAt,
    (deliberation, { disagreement, words }) => {
      const before = disagreementAt(deliberation, { disagreement });
      const { family, newId, now, actor } = deliberation;
      if (isSettled(family, before, now)) return refuse('ALREADY', ['disagreement']);
      if (disagreementState(family, before, now) !== 'open')
        return refuse('FORBIDDEN', ['disagreement'], 'It is not open now.');
      if (areKeptApart(all(family, 'safetyBlock'), before.parties, now))
        return refuse('FORBIDDEN', ['disagreement'], 'A safety block stands between them.');
      if (actor.worker === null || !hasChildsView(deliberation.sight, before))
        return refuse('FORBIDDEN', ['disagreement'], 'The child’s view is recorded first.');
      if (optionsIn(family, before, now).length >= mostOptions)
        return refuse(
          'BAD_INPUT',
          ['disagreement'],
          `has ${mostOptions} proposals that stand: one is taken back first`,
        );
      const stamps = { by: actor.worker, at: now, agreed: [], agreedAt: null, withdrawnAt: null };
      const proposed = { kind: 'proposal' as const, id: newId<'proposal'>(), disagreement, words, ...stamps };
      return ok({ type: 'StatementProposed', became: [proposed] });
    },
  ),

  /** The worker takes one proposal back: it is gone for the parties, and kept for the worker with who had said yes. */
  WithdrawProposal: command({ proposal: ref('proposal') }, proposalAt, (deliberation, input) => {
    const before = proposalAt(deliberation, input);
    const { family, now } = deliberation;
    if (isPast(before.withdrawnAt, now) || isSettled(family, talkOf(deliberation, before), now))
      return refuse('ALREADY', ['proposal']);
    return ok({ type: 'ProposalWithdrawn', became: [{ ...before, withdrawnAt: now }] });
  }),

  /**
   * A party says yes to any of those that stand, or takes a yes back while nothing is agreed by all; the first to which
   * all have said yes is their statement, and the others are withdrawn with it.
   */
  AgreeProposal: command(
    { proposal: ref('proposal'), agree: flag },
    proposalAt,
    (deliberation, { proposal, agree }) => {
      const before = proposalAt(deliberation, { proposal });
      const talk = talkOf(deliberation, before);
      const { family, now, actor } = deliberation;
      const party = actor.person as PersonId;
      const has = before.agreed.some((one) => one.party === party);
      if (isSettled(family, talk, now) || has === agree) return refuse('ALREADY', ['proposal']);
      const others = before.agreed.filter((one) => one.party !== party);
      const agreed = agree ? [...others, { party, at: now }] : others;
      const isWhole = talk.parties.every((one) => agreed.some(({ party: who }) => who === one));
      const answered = { ...before, agreed, agreedAt: isWhole ? now : null };
      const left = isWhole ? optionsIn(family, talk, now).filter(({ id }) => id !== proposal) : [];
      const withdrawn = left.map((one) => ({ ...one, withdrawnAt: now }));
      return ok({ type: 'ProposalAnswered', became: [answered, ...withdrawn] });
    },
  ),

  /** For as long as the provider allows at most, and once; it ends by itself (M7). */
  PauseMediation: command(
    { disagreement: ref('disagreement'), until: maybe(moment) },
    disagreementAt,
    (deliberation, { disagreement, until }) => {
      const before = disagreementAt(deliberation, { disagreement });
      const { family, now } = deliberation;
      if (before.pausedAt !== null || disagreementState(family, before, now) !== 'open')
        return refuse('ALREADY', ['disagreement']);
      const longest = hoursAfter(now, settingsOf(family).pauseDays * 24);
      const pausedUntil = until === null ? longest : ends(until);
      if (pausedUntil > longest || pausedUntil <= now)
        return refuse('BAD_INPUT', ['until'], `is not within ${settingsOf(family).pauseDays} days`);
      return ok({ type: 'MediationPaused', became: [{ ...before, pausedAt: now, pausedUntil }] });
    },
  ),

  EndMediation: command({ disagreement: ref('disagreement') }, disagreementAt, (deliberation, input) => {
    const before = disagreementAt(deliberation, input);
    if (before.endedAt !== null) return refuse('ALREADY', ['disagreement']);
    return ok({ type: 'MediationEnded', became: [{ ...before, endedAt: deliberation.now }] });
  }),
};
