import type { responsibilityBases } from '../../records/authority.js';
import type { Area } from '../../records/words.js';
import { areas } from '../../records/words.js';
import { dayFrom, later } from '../calendar.js';
import type { Said } from '../draft.js';
import { organisationOf, workerOf } from '../staff.js';
import { add, type Member, type Scene } from './scene.js';

type Basis = (typeof responsibilityBases)[number];

/** Who may act for the children of a generated family: responsibility, orders of courts, stays, day-to-day care. */

/** A parent is responsible from birth; sometimes that was limited or ended since. */
export function raise(scene: Scene, { id }: Member, basis: Basis, child: Member): void {
  const isLimited = child.age > 0 && scene.chance(scene.figures.limitedResponsibility);
  const status = isLimited ? scene.pick(['restricted', 'suspended', 'ended'] as const) : 'held';
  add(scene, 'parentalResponsibility', {
    ...{ holder: id, child: child.id, basis, status, from: child.born },
    evidence: basis !== 'mother' && scene.chance(0.7) ? 'Seen by the worker' : null,
    until: status === 'ended' ? dayFrom(scene.at, -scene.between(2, 200)) : null,
  });
  if (status === 'held') scene.holders.push({ holder: id, child: child.id });
}

/** Responsibility that nothing has limited. */
export function raiseAlone(scene: Scene, { id }: Member, basis: Basis, { id: child, born }: Member): void {
  add(scene, 'parentalResponsibility', { holder: id, child, basis, status: 'held', from: born });
  scene.holders.push({ holder: id, child });
}

/** Some relatives care for children day to day, and some are special guardians. */
export function care(scene: Scene, { id: carer }: Member, children: readonly Member[]): void {
  const { figures, at, chance } = scene;
  for (const child of children.filter(({ age }) => age < 18)) {
    if (chance(figures.kinshipCare))
      add(scene, 'careArrangement', {
        ...{ carer, child: child.id, recordedBy: scene.pick(scene.workers) },
        from: dayFrom(at, -scene.between(5, 200)),
        until: chance(0.2) ? dayFrom(at, scene.between(-5, 20)) : null,
      });
    if (child.age > 0 && chance(figures.specialGuardian)) {
      const held = { holder: carer, child: child.id, basis: 'specialGuardianship', status: 'held' } as const;
      add(scene, 'parentalResponsibility', {
        ...held,
        from: dayFrom(at, -scene.between(5, 300)),
        evidence: 'Order seen',
      });
      scene.holders.push({ holder: carer, child: child.id });
    }
  }
}

const orders = [
  { order: 'Prohibited steps order (Children Act 1989 s8)', steps: ['taking the child abroad'] },
  { order: 'Child arrangements order (Children Act 1989 s8)', steps: ['collecting the child from school'] },
  { order: 'Order on any exercise of responsibility', steps: ['any step'] },
] as const;

type Order = Pick<Said<'courtOrder'>, 'evidencedAt' | 'readAt' | 'readBy' | 'coversInformation' | 'until'>;

/** How far an order has come: told, seen, read, or over; settled are those whose terms are read and limit no sight. */
function stateOf(scene: Scene): Order {
  const { at, between, chance, pick } = scene;
  const evidencedAt = later(at, -between(8, 60));
  const read = { evidencedAt, readAt: later(at, -between(0, 7)), readBy: workerOf('Ngozi') };
  if (!chance(scene.figures.unsettledOrder)) return { ...read, coversInformation: false };
  return pick<Order>([
    {},
    { evidencedAt },
    { ...read, coversInformation: true },
    { ...read, coversInformation: true, until: dayFrom(at, -between(1, 5)) },
    { ...read, coversInformation: true, until: dayFrom(at, between(0, 30)) },
  ]);
}

/** Sometimes a court has ordered something of one holder, or of all of them. */
export function limit(scene: Scene, { id: child, age }: Member): void {
  if (age >= 18 || !scene.chance(scene.figures.courtOrder)) return;
  const holders = scene.holders.filter((held) => held.child === child);
  add(scene, 'courtOrder', {
    ...scene.pick(orders),
    ...{ child, made: dayFrom(scene.at, -scene.between(61, 200)), ...stateOf(scene) },
    holder: holders.length > 0 && scene.chance(0.8) ? scene.pick(holders).holder : null,
  });
}

/**
 * A stay with a foster carer, who decides only in the areas delegated for that time; sometimes one before it. The local
 * authority's social worker is named for the child.
 */
export function lookAfter(scene: Scene, child: Member, newCarer: (isNow: boolean) => Member): void {
  const { at, between, chance } = scene;
  const began = between(30, 400);
  const authority = scene.pick(['fullCareOrder', 'interimCareOrder', 'emergencyProtection', 'section20'] as const);
  if (chance(scene.figures.stayBefore)) {
    const moved = later(at, -began);
    stay(scene, child, newCarer(false), { authority, from: dayFrom(at, -began - between(20, 200)), until: moved });
    stay(scene, child, newCarer(true), { authority, from: moved });
  } else stay(scene, child, newCarer(true), { authority, from: dayFrom(at, -began) });
  if (authority !== 'section20')
    add(scene, 'courtOrder', {
      ...{ child: child.id, order: 'Care order (Children Act 1989 s31)', made: dayFrom(at, -began), ...stateOf(scene) },
    });
  if (chance(0.8))
    add(scene, 'partnerWorker', {
      ...{ person: child.id, worker: workerOf('Imran') },
      organisation: organisationOf(chance(0.9) ? 'County council' : 'Open Window'),
      from: dayFrom(at, -began),
      until: chance(0.1) ? dayFrom(at, between(-3, 3)) : null,
    });
}

type Stay = Pick<Said<'stay'>, 'authority' | 'from' | 'until'>;

function stay(scene: Scene, { id: child }: Member, { id: carer }: Member, given: Stay): void {
  const { at, chance } = scene;
  const during = add(scene, 'stay', {
    ...{ child, carer, ...given },
    localAuthority: organisationOf('County council'),
    addressConfidential: chance(0.3),
    sensitiveAgreedAt: chance(0.3) ? later(at, -scene.between(0, 20)) : null,
  });
  const delegated: readonly Area[] = chance(0.7) ? ['sport', 'school'] : scene.some(areas, 0.4);
  if (delegated.length > 0)
    add(scene, 'delegatedAuthority', {
      ...{ holder: carer, child, areas: delegated, from: given.from },
      stay: chance(0.9) ? during : null,
      until: chance(0.1) ? dayFrom(at, scene.between(-5, 20)) : null,
    });
  if (chance(0.5))
    add(scene, 'careArrangement', {
      carer,
      child,
      recordedBy: scene.pick(scene.workers),
      from: given.from,
      until: given.until,
    });
}
