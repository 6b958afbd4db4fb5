import type { Kind } from '../../records/kinds.js';
import type { PersonId, WorkerId } from '../../records/words.js';
import type { Id } from '../../shape.js';
import { dayFrom, later } from '../calendar.js';
import type { Said } from '../draft.js';
import { add, type Member, type Scene, type Thing } from './scene.js';
import * as words from './words.js';

/** Fills the plans of the people helped: needs, goals, actions, appointments and notes, with their marks. */
export function fill(scene: Scene, helped: readonly Member[]): void {
  const { figures } = scene;
  const parents = helped.filter(({ part }) => part === 'parent');
  const hiding = parents.length > 0 && scene.chance(figures.hiddenParentItem) ? scene.pick(parents) : undefined;
  for (const member of helped) {
    for (let n = scene.between(0, 2); n > 0; n -= 1)
      need(scene, member, marks(scene, member, words.needs, words.telling.need));
    for (let n = scene.pick(figures.goals); n > 0; n -= 1)
      goal(scene, member, marks(scene, member, words.goals, words.telling.goal));
    if (member === hiding) hide(scene, member);
    notes(scene, member);
  }
}

interface Marked {
  readonly phrase: words.Phrase;
  readonly confidential: boolean;
  readonly about: readonly PersonId[];
}

/** What an item says and how it is marked; a parent's items are plain but for the hidden one. */
function marks(
  scene: Scene,
  { part, id }: Member,
  plain: readonly words.Phrase[],
  telling: readonly words.Phrase[],
): Marked {
  const { figures, chance } = scene;
  const others = scene.members.filter((other) => other.id !== id);
  if (chance(figures.aboutOthers))
    return { phrase: scene.pick(telling), confidential: false, about: [scene.pick(others).id] };
  const isChilds = part !== 'parent';
  const isSensitive = isChilds && chance(figures.sensitive);
  return {
    phrase: scene.pick(isSensitive ? words.sensitive : plain),
    confidential: isChilds && chance(figures.confidential),
    about: [],
  };
}

/** One own item of a parent that the others of the family are not to know of. */
function hide(scene: Scene, member: Member): void {
  const isSensitive = scene.chance(0.5);
  const phrase = scene.pick(isSensitive ? words.sensitive : words.needs);
  need(scene, member, { phrase, confidential: !isSensitive, about: [] });
}

function need(scene: Scene, member: Member, marked: Marked): void {
  write(scene, 'need', member, marked, { driver: marked.phrase.driver ?? 'lifestyle' });
}

function goal(scene: Scene, member: Member, marked: Marked): void {
  const isUnmet = scene.chance(scene.figures.unmet);
  const status = isUnmet ? 'setAside' : scene.chance(0.3) ? 'met' : 'open';
  const reviewOn = status === 'open' ? dayFrom(scene.at, scene.between(5, 40)) : null;
  const id = write(scene, 'goal', member, marked, { status, reviewOn });
  const serving = { ...marks(scene, member, words.actions, words.telling.doing), confidential: marked.confidential };
  if (scene.chance(0.6))
    write(scene, 'action', member, serving, {
      goal: id,
      due: dayFrom(scene.at, scene.between(-5, 20)),
      done: status === 'met',
    });
  if (scene.chance(0.6)) appointment(scene, member, id, marked);
}

function appointment(scene: Scene, member: Member, goal: Id<'goal'>, marked: Marked): void {
  const start = later(scene.at, scene.between(-10, 20), 30 * scene.between(0, 16));
  const others = scene.members.filter(({ id }) => id !== member.id).map(({ id }) => id);
  const own = { ...marks(scene, member, words.appointments, words.telling.doing), confidential: marked.confidential };
  write(scene, 'appointment', member, own, {
    goal,
    start,
    end: later(start, 0, scene.pick([30, 60, 90])),
    place: scene.chance(0.8) ? scene.pick(words.places) : null,
    participants: scene.chance(0.4) ? scene.some(others, 1 / others.length) : [],
  });
}

/** Notes of all five sorts; staff notes belong to nobody. */
function notes(scene: Scene, member: Member): void {
  for (const sort of ['own', 'shared', 'worry'] as const)
    if (scene.chance(0.3)) {
      write(scene, 'note', member, marks(scene, member, words.needs, words.telling.need), {
        sort,
        words: scene.pick(words.notes[sort]),
      });
    }
  for (const sort of ['worker', 'safeguarding'] as const)
    if (scene.chance(sort === 'worker' ? 0.5 : scene.figures.safeguardingNote)) staffNote(scene, member, sort);
}

function staffNote(scene: Scene, { id }: Member, sort: 'worker' | 'safeguarding'): void {
  const other = scene.pick(scene.members).id;
  const createdAt = later(scene.at, -scene.between(0, 19));
  const note = add(scene, 'note', {
    author: { person: null, worker: workerIn(scene) },
    createdAt,
    changedAt: createdAt,
    about: other !== id && scene.chance(0.3) ? [id, other] : [id],
    area: 'social',
    words: scene.pick(words.notes[sort]),
    sort,
  });
  if (sort === 'safeguarding') scene.restricted.push(note);
}

const workerIn = ({ workers, chance, pick }: Scene): WorkerId =>
  chance(0.8) ? pick(workers.slice(0, 1)) : pick(workers);

type Written = Thing['kind'];

function write<K extends Written & Kind>(scene: Scene, kind: K, member: Member, marked: Marked, more: Said<K>): Id<K> {
  const { phrase, confidential, about } = marked;
  const createdAt = later(scene.at, -scene.between(0, 19), -scene.between(0, 600));
  const isOwn = ('sort' in more && more.sort !== 'shared') || scene.chance(0.75);
  const id = add(scene, kind, {
    owner: member.id,
    author: isOwn ? { person: member.id, worker: null } : { person: null, worker: workerIn(scene) },
    createdAt,
    changedAt: createdAt,
    about,
    area: phrase.area,
    sensitive: phrase.topic === undefined ? [] : [phrase.topic],
    confidential,
    practical: kind === 'appointment' && scene.chance(0.3),
    words: phrase.words,
    ...more,
  } as Said<K>);
  const sort = kind === 'note' ? ((more as Said<'note'>).sort ?? null) : null;
  scene.things.push({ kind, id, owner: member.id, area: phrase.area, about, sort });
  return id;
}
