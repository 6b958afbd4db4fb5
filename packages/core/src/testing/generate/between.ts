import type { PersonId, WorkerId } from '../../records/words.js';
import type { Id } from '../../shape.js';
import { civilDateAt, type Instant, workingDaysAfter } from '../../time.js';
import { later } from '../calendar.js';
import { add, type Member, type Scene } from './scene.js';

/** Who asks to know something of whom, and who sees things differently, with a worker between them. */
export function mediate(scene: Scene, helped: readonly Member[]): void {
  for (const member of helped) if (scene.chance(scene.figures.asked)) ask(scene, member);
  if (scene.chance(scene.figures.disagreement)) disagree(scene);
}

/** People who could sit down together: nobody whom a safety block was raised against, or only sometimes. */
const ableToTalk = ({ members, blocked, chance, figures }: Scene): readonly Member[] =>
  members.filter(
    ({ id, age }) => age >= 10 && (!blocked.some(({ person }) => person === id) || chance(figures.blockedParty)),
  );

function ask(scene: Scene, { id }: Member): void {
  const { at, between, chance, pick } = scene;
  const askers = ableToTalk(scene).filter((one) => one.id !== id);
  if (askers.length === 0) return;
  const asked = later(at, -between(0, 19), -between(0, 300));
  const exploredAt = chance(0.6) ? later(asked, 0, between(0, 300)) : null;
  const decision = exploredAt !== null && chance(0.6) ? pick(['full', 'summary', 'notNow', 'never'] as const) : null;
  add(scene, 'mediationRequest', {
    ...{ by: pick(askers).id, of: id, area: pick(['social', 'school', 'health'] as const), at: asked },
    words: pick(['I would like to know how it goes.', 'Is there something that I can do?']),
    replyOn: workingDaysAfter(civilDateAt(asked), 10),
    ...{ exploredAt, decision, decidedAt: decision === null ? null : exploredAt },
  });
}

type State = 'noted' | 'open' | 'paused' | 'agreed' | 'ended';

/** A disagreement as far as what is said in it depends on it. */
interface Talk {
  readonly state: State;
  readonly parties: readonly Member[];
  readonly askedBy: PersonId | null;
  readonly worker: WorkerId | null;
  readonly notedAt: Instant;
}

/** Two people or three, from when it was told of to when they agreed, or parted. */
function disagree(scene: Scene): void {
  const { at, between, chance, pick, assigned, workers, figures } = scene;
  const [first, second, ...others] = ableToTalk(scene);
  if (first === undefined || second === undefined) return;
  const parties = [first, second, ...others.filter(() => chance(0.2))];
  const state = pick<State>(['noted', 'open', 'open', 'paused', 'agreed', 'ended']);
  const askedBy = chance(0.6) ? pick(parties).id : null;
  const isTaken = askedBy === null || state !== 'noted';
  const worker = isTaken ? pick(chance(figures.passedOn) ? workers : assigned) : null;
  const talk = { state, parties, askedBy, worker, notedAt: later(at, -between(10, 19)) };
  const disagreement = add(scene, 'disagreement', {
    ...{ askedBy, worker, notedAt: talk.notedAt, area: 'social', parties: parties.map(({ id }) => id) },
    child: parties.find(({ age }) => age < 18)?.id ?? null,
    ...(state === 'noted' ? {} : opened(scene, talk)),
  });
  say(scene, disagreement, talk);
  if (worker !== null && state !== 'noted') propose(scene, disagreement, talk, worker);
}

/** What is so of a disagreement once the parties were asked in. */
const opened = ({ at, between, chance, pick }: Scene, { state, parties, worker }: Talk) => ({
  openedAt: later(at, -between(6, 9)),
  courtCheckedBy: worker,
  invited: parties.filter(({ age }) => age >= 16 && age < 20).map(({ id }) => id),
  ...(state === 'paused' ? { pausedAt: later(at, -2), pausedUntil: later(at, between(0, 12)) } : {}),
  declined: chance(0.2) ? [{ party: pick(parties).id, at: later(at, -3) }] : [],
  endedAt: state === 'ended' ? later(at, -between(0, 2)) : null,
});

/** What each thinks: who asked in their own words, others in theirs or as the worker wrote them down. */
function say(scene: Scene, disagreement: Id<'disagreement'>, { parties, askedBy, worker, notedAt }: Talk): void {
  for (const { id, age } of parties) {
    if (id !== askedBy && scene.chance(0.3)) continue;
    const isTold = worker !== null && id !== askedBy && (age < 18 || scene.chance(0.3));
    add(scene, 'position', {
      ...{ disagreement, of: id, at: id === askedBy ? notedAt : later(scene.at, -5) },
      words: scene.pick([
        'I would like it to stay as it is.',
        'I would like it to be otherwise.',
        'I do not know yet.',
      ]),
      by: isTold ? { person: null, worker } : { person: id, worker: null },
    });
  }
}

/** What the worker proposed: one or several that stand, or one that all agreed and those withdrawn with it. */
function propose(scene: Scene, disagreement: Id<'disagreement'>, { parties, state }: Talk, by: WorkerId): void {
  const { chance, between, some } = scene;
  const proposed = { disagreement, by, words: 'We try it for a month, and then look at it again.' };
  if (chance(0.3)) add(scene, 'proposal', { ...proposed, at: later(scene.at, -5), withdrawnAt: later(scene.at, -4) });
  const isAgreed = state === 'agreed';
  if (!isAgreed && chance(0.3)) return;
  const at = later(scene.at, -4);
  const saidBy = (members: readonly Member[]) => members.map(({ id }) => ({ party: id, at }));
  const agreed = saidBy(isAgreed ? parties : some(parties.slice(1), 0.5));
  add(scene, 'proposal', { ...proposed, at, agreed, agreedAt: isAgreed ? at : null });
  for (let others = chance(0.5) ? between(1, 2) : 0; others > 0; others -= 1)
    add(scene, 'proposal', {
      ...{ disagreement, by, words: 'We ask each other on Sundays.', at },
      ...{ agreed: saidBy(some(parties.slice(1), 0.5)), withdrawnAt: isAgreed ? at : null },
    });
}
