import { glassParts } from '../../records/staff.js';
import type { Id } from '../../shape.js';
import { civilDateAt, hoursAfter, workingDaysAfter } from '../../time.js';
import { later } from '../calendar.js';
import { organisationOf, workerOf } from '../staff.js';
import { add, type Member, type Scene, staffFor } from './scene.js';

/** Concerns and what becomes of them, who is named to read, an hour of broken glass, and what a lead released. */
export function keepSafe(scene: Scene, helped: readonly Member[]): void {
  const { figures, chance } = scene;
  for (const member of helped) {
    if (chance(figures.concern)) raise(scene, member);
    if (chance(figures.brokenGlass)) breakGlass(scene, member);
  }
  for (const id of scene.restricted) if (chance(figures.namedReader)) nameReader(scene, { kind: 'note', id });
  for (const { block, person } of scene.blocked) if (chance(figures.released)) release(scene, block, person);
}

function raise(scene: Scene, { id, part }: Member): void {
  const { at, between, chance, pick, assigned, members } = scene;
  const raised = later(at, -between(2, 19));
  const threshold = pick(['met', 'met', 'notMet', 'undecided'] as const);
  const lead = staffFor(scene, workerOf('Ngozi'));
  const decided = {
    threshold,
    decidedBy: lead,
    decidedAt: later(at, -between(-1, 2)),
    reason: 'What was seen and said.',
  };
  const own = scene.things.filter(({ owner, sort }) => owner === id && (sort === 'own' || sort === 'worry'));
  const others = members.filter((other) => other.id !== id && other.part !== part);
  const needs = scene.some(own, 0.4).map((note) => note.id as never);
  const concern = add(scene, 'safeguardingConcern', {
    about: [id, ...scene.some(others, 0.1).map((other) => other.id)],
    allegedSource: others.length > 0 && chance(0.4) ? pick(others).id : null,
    neverTold: scene.some(others, 0.1).map((other) => other.id),
    ...{ concern: 'What was said may mean harm.', needs, by: pick(assigned), at: raised },
    ...(chance(0.7) ? { authorTold: true } : { whyNotTold: 'It could have warned somebody.' }),
    ...(threshold === 'undecided' ? { threshold } : decided),
    steps: chance(0.3) ? [{ to: 'earlyHelp', reason: 'It is enough for now.', by: lead, at: raised }] : [],
  });
  if (threshold === 'met' && chance(0.6)) disclose(scene, concern);
  if (chance(scene.figures.namedReader)) nameReader(scene, { kind: 'safeguardingConcern', id: concern });
}

function disclose(scene: Scene, concern: Id<'safeguardingConcern'>): void {
  const { at, chance, pick } = scene;
  const isKnown = chance(0.7);
  add(scene, 'safeguardingDisclosure', {
    ...{ concern, to: isKnown ? 'Children’s services' : 'A doctor', what: 'What was said.', why: 'To keep them safe.' },
    organisation: isKnown ? organisationOf(pick(['County council', 'Open Window'])) : null,
    ...{ basis: 'protectChild', by: workerOf('Ngozi'), at: later(at, -1) },
    ...(chance(0.6) ? { personTold: true } : { whyNotTold: 'It was not safe.' }),
  });
}

function nameReader(
  scene: Scene,
  of: { kind: 'note'; id: Id<'note'> } | { kind: 'safeguardingConcern'; id: Id<'safeguardingConcern'> },
): void {
  const { at, between, chance, pick, workers } = scene;
  add(scene, 'namedReader', {
    ...{ of, worker: pick(workers), by: workerOf('Ngozi'), from: later(at, -between(2, 19)) },
    until: chance(0.4) ? later(at, between(-1, 20)) : null,
  });
}

/** Mostly over and looked at; sometimes the hour runs. */
function breakGlass(scene: Scene, { id }: Member): void {
  const { at, between, chance, pick } = scene;
  const isRunning = chance(0.5);
  const from = isRunning ? later(at, 0, -between(0, 59)) : later(at, -between(1, 15), -between(61, 300));
  const reviewedBy = isRunning || chance(0.3) ? null : workerOf('Denise');
  const parts = scene.some(glassParts, 0.5);
  add(scene, 'breakGlass', {
    ...{ worker: staffFor(scene, workerOf('Callum')), person: id, reason: 'They rang, and their worker was away.' },
    parts: parts.length > 0 ? parts : ['goal'],
    ...{ from, until: hoursAfter(from, 1), reviewBy: workingDaysAfter(civilDateAt(from), 1), reviewedBy },
    reviewedAt: reviewedBy === null ? null : later(from, 1),
    finding: reviewedBy === null ? null : pick(['proper', 'proper', 'improper'] as const),
  });
}

const release = (scene: Scene, block: Id<'safetyBlock'>, to: Member['id']) =>
  add(scene, 'releasedStatement', {
    ...{ block, to, by: workerOf('Ngozi'), at: later(scene.at, -scene.between(0, 15)) },
    words: 'The plan goes on. Questions go to the office.',
  });
