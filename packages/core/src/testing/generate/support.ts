import type { PersonId, WorkerId } from '../../records/words.js';
import { weekdays } from '../../time.js';
import { dayFrom, later, theClock } from '../calendar.js';
import { shown } from '../shown.js';
import { organisationOf, workerOf } from '../staff.js';
import { add, type Member, type Scene, staffFor } from './scene.js';
import { matters, titles } from './words.js';

/**
 * Starts the support of those who are helped: a plan, a worker, and sometimes a worker before, one to come, or one to
 * whom the work passes; and those who answer for them, stand in for them, lead, or may not work here.
 */
export function support(scene: Scene): readonly Member[] {
  const helped = scene.members.filter(({ isHelped }) => isHelped);
  const [first, second = first] = scene.workers;
  const oneForAll = scene.chance(0.7);
  const opened = scene.between(20, 300);
  for (const member of helped) {
    const worker = oneForAll || member.part !== 'parent' ? first : second;
    if (worker === undefined) throw new RangeError('There are no workers.');
    add(scene, 'plan', {
      owner: member.id,
      matters: scene.chance(0.8) ? scene.pick(matters) : null,
      openedAt: later(scene.at, -opened),
    });
    assign(scene, member.id, worker, opened);
    if (scene.chance(scene.figures.otherWorker)) otherWorker(scene, member.id, opened);
    if (scene.chance(scene.figures.partner)) partner(scene, member.id);
    if (scene.chance(scene.figures.closed)) close(scene, member.id);
  }
  staff(scene);
  return helped;
}

/** Some show what matters to them, or say it aloud. */
export function express(scene: Scene, helped: readonly Member[]): void {
  for (const { id: owner } of helped)
    for (const is of ['picture', 'recording'] as const)
      if (scene.chance(0.25))
        add(scene, 'expression', {
          ...shown[is],
          ...{ owner, title: scene.pick(titles[is]), at: later(scene.at, -scene.between(0, 19)) },
        });
}

/** Somebody's worker; sometimes their work passes to another one, or has passed. */
function assign(scene: Scene, person: PersonId, from: WorkerId, opened: number): void {
  const others = scene.workers.filter((worker) => worker !== from);
  const passes = others.length > 0 && scene.chance(scene.figures.handover);
  const state = passes ? scene.pick(['proposed', 'accepted', 'refused', 'done', 'done'] as const) : null;
  const doneAt = state === 'done' ? later(scene.at, -scene.between(0, 15)) : null;
  add(scene, 'assignment', { worker: from, person, from: dayFrom(scene.at, -opened), until: doneAt });
  const to = passes ? scene.pick(others) : from;
  if (doneAt !== null) add(scene, 'assignment', { worker: to, person, from: doneAt });
  if (state !== null) scene.passing.push({ person, from, to, state, doneAt });
  const now = doneAt === null ? from : to;
  if (!scene.assigned.includes(now)) scene.assigned.push(now);
}

/** Tells of the work that passes, and of the own notes that are kept back from whoever comes next. */
export function passOn(scene: Scene): void {
  for (const { person, from, to, state, doneAt } of scene.passing) {
    const own = scene.things.filter(({ owner, sort }) => owner === person && (sort === 'own' || sort === 'worry'));
    add(scene, 'handover', {
      ...{ person, from, to, state, doneAt, told: true },
      at: later(scene.at, -scene.between(16, 19)),
      keptBack: state === 'proposed' ? [] : scene.some(own, 0.6).map(({ id }) => id as never),
    });
  }
}

function otherWorker(scene: Scene, person: PersonId, opened: number): void {
  const worker = scene.pick(scene.workers);
  const isToCome = scene.chance(0.3);
  add(scene, 'assignment', {
    worker,
    person,
    from: dayFrom(scene.at, isToCome ? scene.between(1, 20) : -opened - scene.between(30, 100)),
    until: isToCome ? null : dayFrom(scene.at, -scene.between(1, Math.max(2, opened))),
  });
}

/** Somebody of another organisation who is named for a person, now, before or later. */
function partner(scene: Scene, person: PersonId): void {
  const { at, between, pick } = scene;
  add(scene, 'partnerWorker', {
    ...{ person, worker: workerOf('Fiona'), organisation: organisationOf('Open Window') },
    ...pick([
      { from: dayFrom(at, -between(5, 19)) },
      { from: dayFrom(at, -between(5, 19)) },
      { from: dayFrom(at, -between(5, 19)), until: dayFrom(at, between(-4, 30)) },
      { from: dayFrom(at, between(1, 5)) },
    ]),
  });
}

function close(scene: Scene, person: PersonId): void {
  const { at, between, chance, figures } = scene;
  const since = between(0, 15);
  add(scene, 'closure', {
    ...{ person, at: later(at, -since), reason: 'They have what they came for.' },
    reopenedAt: chance(figures.reopened) ? later(at, -between(0, since)) : null,
  });
}

/** Who answers for the workers and stands in for them, who leads on safeguarding, and who is a relative. */
function staff(scene: Scene): void {
  const { at, between, chance, figures } = scene;
  for (const worker of scene.assigned) {
    const supervisor = staffFor(scene, workerOf('Denise'), worker);
    const since = dayFrom(at, -between(30, 300));
    if (chance(figures.supervised))
      add(scene, 'supervision', {
        supervisor,
        worker,
        from: since,
        until: chance(0.1) ? dayFrom(at, between(-5, 20)) : null,
      });
    if (chance(figures.covered))
      add(scene, 'cover', {
        ...{ worker: staffFor(scene, workerOf('Callum'), worker), covers: worker },
        from: dayFrom(at, -between(2, 6)),
        until: dayFrom(at, chance(0.8) ? between(0, 7) : -1),
      });
  }
  if (chance(figures.led))
    add(scene, 'safeguardingLead', {
      ...{ worker: staffFor(scene, workerOf('Ngozi')), from: dayFrom(at, -between(30, 300)) },
      until: chance(0.1) ? dayFrom(at, between(-5, 20)) : null,
    });
  if (chance(figures.conflict)) conflict(scene);
}

/** A worker who is a relative; mostly one who has nothing to do with the family, and sometimes one who had. */
function conflict(scene: Scene): void {
  const { at, between, chance } = scene;
  const free = scene.workers.filter((worker) => !scene.assigned.includes(worker));
  add(scene, 'conflictOfInterest', {
    worker: scene.pick(free.length > 0 && chance(0.6) ? free : scene.workers),
    relativeOf: scene.pick(scene.members).id,
    from: dayFrom(at, -between(4, 30)),
    until: chance(0.2) ? dayFrom(at, between(-3, 10)) : null,
  });
}

const terms = {
  shared: 'What I choose, with whom I choose.',
  never: 'What I write for myself.',
  limits: 'What must be passed on to keep somebody safe; then I hear it first.',
} as const;

/** What is agreed with people, how they are reached, and names they had. */
export function reach(scene: Scene, helped: readonly Member[]): void {
  const { at, between, chance, figures } = scene;
  const mother = scene.members.find(({ part }) => part === 'parent');
  for (const { id, part } of helped) {
    if (chance(figures.involvement))
      add(scene, 'involvementAgreement', {
        ...{ party: id, ...terms, at: later(at, -between(0, 19)) },
        until: chance(0.2) ? dayFrom(at, between(1, 100)) : null,
      });
    if (chance(figures.channel)) {
      const address = `07700 900${String(between(100, 999))}`;
      channel(scene, id, address);
      if (part !== 'parent' && mother !== undefined && chance(figures.sharedChannel))
        channel(scene, mother.id, address.replaceAll(' ', ''));
    }
    if (chance(figures.formerName))
      add(scene, 'formerName', {
        ...{ owner: id, name: `${scene.pick(['Sam', 'Alex', 'Jo'])} before`, protected: chance(0.4) },
        until: later(at, -between(0, 900)),
      });
  }
}

function channel(scene: Scene, owner: PersonId, address: string): void {
  const { at, between, chance, pick } = scene;
  const verifiedAt = chance(0.7) ? later(at, -between(0, 19)) : null;
  const id = add(scene, 'contactChannel', { owner, channel: pick(['phone', 'text'] as const), address, verifiedAt });
  if (chance(0.5))
    add(scene, 'safeContact', {
      owner,
      channel: id,
      ...pick([
        { when: 'After school', times: [{ days: weekdays, from: theClock('15:30'), until: theClock('18:00') }] },
        { when: 'Before noon' },
      ]),
      leaveMessage: chance(0.4),
    });
}
