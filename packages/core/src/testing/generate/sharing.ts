import type { EndRef, ItemRef } from '../../records/plan.js';
import { clashCauses, linkKinds } from '../../records/plan.js';
import type { PersonId } from '../../records/words.js';
import { areas } from '../../records/words.js';
import { dayFrom, later } from '../calendar.js';
import type { Said } from '../draft.js';
import { organisationOf } from '../staff.js';
import { add, deciderOf, type Member, type Scene, type Thing } from './scene.js';
import { approved } from './words.js';

const refOf = ({ kind, id }: Thing) => ({ kind, id }) as ItemRef;

/**
 * Shares and links: grants of every level and fate, agreements of people told of, links agreed and only proposed, and
 * what is prepared for another organisation.
 */
export function share(scene: Scene, helped: readonly Member[]): void {
  const owners = helped.filter(({ id }) => scene.things.some(({ owner }) => owner === id));
  if (owners.length > 1) for (let n = scene.between(0, scene.figures.links); n > 0; n -= 1) link(scene, owners);
  for (const member of helped) for (let n = scene.between(0, scene.figures.grants); n > 0; n -= 1) grant(scene, member);
  for (const thing of scene.things) if (scene.chance(scene.figures.agreement)) agree(scene, thing);
  for (const member of helped) if (scene.chance(scene.figures.partner * scene.figures.packet)) packet(scene, member);
}

/** The end of a grant, and what happened to it since. */
function fate(scene: Scene, from: number) {
  const { figures, at, chance } = scene;
  const ended = chance(figures.expired);
  return {
    from: later(at, -from),
    until: ended ? dayFrom(at, -1 - scene.between(0, from - 2)) : dayFrom(at, scene.between(0, 180)),
    revokedAt: chance(figures.revoked) ? later(at, -scene.between(0, from - 1)) : null,
  };
}

function grant(scene: Scene, member: Member): void {
  const { figures, at, chance } = scene;
  const by = deciderOf(scene, member, chance(figures.wrongGranter));
  const readers = scene.members.filter(({ id }) => id !== member.id && id !== by);
  const opened = readers.length > 0 ? what(scene, member) : undefined;
  if (opened === undefined) return;
  const helped = readers.filter(({ isHelped }) => isHelped);
  const to = scene.pick(helped.length > 0 && chance(0.5) ? helped : readers).id;
  const from = scene.between(2, 60);
  const isChecked = by === member.id || !chance(figures.unchecked);
  const checked = isChecked && by !== member.id ? { by: scene.pick(scene.workers), at: later(at, 1 - from) } : null;
  const staleSince =
    opened.level === 'SUMMARY' && chance(figures.stale) ? later(at, -scene.between(0, from - 1)) : null;
  const showsTimes = opened.level === 'SUMMARY' && chance(0.5);
  const after = by === member.id ? {} : since(scene, member.id, by, from);
  add(scene, 'grant', {
    of: member.id,
    by,
    to,
    ...opened,
    ...fate(scene, from),
    staleSince,
    checked,
    showsTimes,
    ...after,
  });
}

/** What became of a holder's grant since: the person made it their own, or somebody with a say objects. */
function since(
  scene: Scene,
  of: PersonId,
  by: PersonId,
  from: number,
): Pick<Said<'grant'>, 'confirmedAt' | 'objections'> {
  const { figures, at, between, chance } = scene;
  const holders = scene.holders.filter(({ holder, child }) => child === of && holder !== by);
  const objector = scene.pick([of, ...holders.map(({ holder }) => holder)]);
  const objectedAt = later(at, -between(1, from));
  const withdrawnAt = chance(0.3) ? later(at, -between(0, 1)) : null;
  return {
    confirmedAt: chance(figures.confirmed) ? later(at, -between(0, from)) : null,
    objections: chance(figures.objected) ? [{ by: objector, at: objectedAt, withdrawnAt }] : [],
  };
}

/** Words for an organisation: waiting for a yes, approved, withdrawn or over. */
function packet(scene: Scene, member: Member): void {
  const { at, between, chance, pick } = scene;
  const isApproved = chance(0.75);
  add(scene, 'partnerPacket', {
    ...{ person: member.id, organisation: organisationOf(chance(0.85) ? 'Open Window' : 'County council') },
    ...{ area: pick(areas), words: pick(approved), at: later(at, -19) },
    approvedBy: isApproved ? deciderOf(scene, member, chance(0.1)) : null,
    approvedAt: isApproved ? later(at, -between(0, 18)) : null,
    withdrawnAt: chance(0.1) ? later(at, -between(0, 3)) : null,
    until: chance(0.4) ? dayFrom(at, between(-5, 90)) : null,
  });
}

/** What is opened, and how far: a kind of item together, or one item; only what has a time as time taken. */
function what(scene: Scene, { id }: Member): Said<'grant'> | undefined {
  const { chance, pick } = scene;
  if (chance(0.2)) {
    const bundle = pick(['need', 'goal', 'action', 'appointment', 'note'] as const);
    return { bundle, level: bundle === 'appointment' && chance(0.5) ? 'BUSY' : 'FULL' };
  }
  const things = scene.things.filter(({ owner }) => owner === id);
  if (things.length === 0) return undefined;
  // What is linked is what people talk of, and so what they share.
  const linked = things.filter((thing) => scene.linked.includes(thing));
  const thing = pick(linked.length > 0 && chance(0.5) ? linked : things);
  const item = refOf(thing);
  if (thing.kind === 'appointment' && chance(0.4)) return { item, level: 'BUSY' };
  return chance(0.55) ? { item, level: 'SUMMARY', words: pick(approved) } : { item, level: 'FULL' };
}

/** Somebody told of in an item, or a holder for them, agrees to one viewer of it. */
function agree(scene: Scene, thing: Thing): void {
  for (const told of scene.members.filter(({ id }) => thing.about.includes(id))) {
    const readers = scene.members.filter(({ id }) => id !== told.id && id !== thing.owner);
    if (readers.length === 0) continue;
    const by = deciderOf(scene, told, false);
    const to = scene.pick(readers).id;
    if (by === to) continue;
    const at = later(scene.at, -scene.between(1, 30));
    const checked = { by: scene.pick(scene.workers), at };
    const until = dayFrom(scene.at, scene.between(1, 180));
    add(scene, 'grant', { of: told.id, by, to, item: refOf(thing), level: 'FULL', from: at, until, checked });
  }
}

function link(scene: Scene, owners: readonly Member[]): void {
  const { figures, at, chance, pick } = scene;
  const one = pick(owners);
  const other = pick(owners.filter(({ id }) => id !== one.id));
  const proposed = scene.between(1, 30);
  const isOnlyProposed = chance(figures.proposedOnly);
  const agreedAt = later(at, 1 - proposed);
  const linkKind = pick(linkKinds);
  add(scene, 'planLink', {
    linkKind,
    // By the day, so that every family that was made before is the same in everything else.
    over: linkKind === 'clash' ? (clashCauses[proposed % clashCauses.length] ?? null) : null,
    from: endOf(scene, one),
    to: endOf(scene, other),
    proposedBy: { person: null, worker: pick(scene.workers) },
    proposedAt: later(at, -proposed),
    fromAgreedAt: isOnlyProposed && chance(0.7) ? null : agreedAt,
    toAgreedAt: isOnlyProposed ? null : agreedAt,
    endedAt: chance(figures.endedLink) ? at : null,
  });
}

function endOf(scene: Scene, { id }: Member): EndRef {
  const thing = scene.pick(scene.things.filter(({ owner }) => owner === id));
  scene.linked.push(thing);
  return refOf(thing);
}
