import type { PersonId } from '../../records/words.js';
import { bornFor, dayFrom, later } from '../calendar.js';
import { outsideIdOf } from '../chance.js';
import { add, type Member, type Scene } from './scene.js';
import { firstNames } from './words.js';

/** Brings the people together: the young person first, then parents, siblings and whoever else is there. */
export function gather(scene: Scene): void {
  const { figures, chance } = scene;
  const isSeparated = chance(figures.separated);
  const isSecondHelped = chance(figures.secondParentHelped);
  const young = person(scene, 'youngPerson', scene.pick(figures.ages), true);
  const mother = person(scene, 'parent', young.age + scene.between(19, 38), true);
  const hasTwo = isSeparated || isSecondHelped || chance(figures.secondParentThere);
  const father = hasTwo ? person(scene, 'parent', mother.age + scene.between(0, 6), isSecondHelped) : undefined;
  const parents = [mother, father].filter((parent) => parent !== undefined);
  const children = [young, ...siblingsOf(scene, young)];
  for (const parent of parents) raise(scene, parent, children, parent === mother);
  for (const sibling of children.slice(1)) tie(scene, young, 'sibling', sibling);
  if (father) tie(scene, mother, isSeparated ? 'formerPartner' : 'partner', father);
  if (isSeparated && chance(figures.stepParent)) stepParent(scene, scene.pick(parents), children);
  relatives(scene, mother, children);
  ownWays(scene, young, mother);
  households(scene, children, isSeparated ? parents : [mother]);
  protect(scene, mother, children);
}

/** What some young people live through: time with a foster carer, a child of their own. */
function ownWays(scene: Scene, young: Member, mother: Member): void {
  const { lookedAfter, youngParent, ages } = scene.figures;
  const minors = ages.filter((age) => age < 18).length / ages.length;
  if (young.age < 18 && scene.chance(lookedAfter / minors)) lookAfter(scene, young);
  if (young.age === 17 && scene.chance(youngParent)) baby(scene, young, mother);
}

function person(scene: Scene, part: Member['part'], age: number, isHelped = false): Member {
  const days = scene.chance(scene.figures.birthdayNow) ? scene.pick([0, 364]) : scene.between(1, 363);
  const born = bornFor(scene.at, age, days);
  const knownAs = scene.pick(firstNames.filter((name) => !scene.members.some((one) => one.knownAs === name)));
  const pronouns = scene.chance(0.3) ? scene.pick(['she/her', 'he/him', 'they/them']) : null;
  const member: Member = { id: add(scene, 'person', { knownAs, born, pronouns }), knownAs, born, age, part, isHelped };
  scene.members.push(member);
  return member;
}

type Kinship =
  | 'parent'
  | 'stepParent'
  | 'fosterCarer'
  | 'grandparent'
  | 'auntOrUncle'
  | 'sibling'
  | 'partner'
  | 'formerPartner';

const tie = (scene: Scene, { id }: Member, kinship: Kinship, to: Member) =>
  add(scene, 'relationship', { person: id, to: to.id, kinship });

function siblingsOf(scene: Scene, young: Member): readonly Member[] {
  const isHelped = scene.chance(scene.figures.siblingHelped);
  if (!isHelped && !scene.chance(scene.figures.siblingThere)) return [];
  const isTwin = scene.chance(0.1);
  const age = isTwin ? young.age : Math.max(isHelped ? 10 : 0, young.age + scene.between(-5, 3));
  return [person(scene, 'sibling', age, isHelped)];
}

/** A parent is responsible from birth; sometimes that was limited or ended since. */
function raise(scene: Scene, parent: Member, children: readonly Member[], isMother: boolean): void {
  for (const child of children) {
    tie(scene, parent, 'parent', child);
    const isLimited = child.age > 0 && scene.chance(scene.figures.limitedResponsibility);
    const status = isLimited ? scene.pick(['restricted', 'suspended', 'ended'] as const) : 'held';
    const basis = isMother
      ? 'mother'
      : scene.pick(['fatherMarriedToMother', 'fatherOnBirthRecord', 'agreement'] as const);
    add(scene, 'parentalResponsibility', {
      holder: parent.id,
      child: child.id,
      basis,
      status,
      from: child.born,
      until: status === 'ended' ? dayFrom(scene.at, -scene.between(2, 200)) : null,
    });
    if (status === 'held') scene.holders.push({ holder: parent.id, child: child.id });
  }
}

function stepParent(scene: Scene, partner: Member, children: readonly Member[]): void {
  const step = person(scene, 'relative', scene.between(25, 55));
  tie(scene, step, 'partner', partner);
  for (const child of children) tie(scene, step, 'stepParent', child);
}

function relatives(scene: Scene, mother: Member, children: readonly Member[]): void {
  if (scene.chance(scene.figures.grandparent)) {
    const gran = person(scene, 'relative', mother.age + scene.between(20, 35));
    tie(scene, gran, 'parent', mother);
    for (const child of children) tie(scene, gran, 'grandparent', child);
  }
  if (scene.chance(scene.figures.uncle)) uncle(scene, mother, children);
}

function uncle(scene: Scene, mother: Member, children: readonly Member[]): Member {
  const brother = person(scene, 'relative', Math.max(18, mother.age + scene.between(-8, 8)));
  tie(scene, brother, 'sibling', mother);
  for (const child of children) tie(scene, brother, 'auntOrUncle', child);
  return brother;
}

/** A stay with a foster carer, who decides only in the areas delegated for that time. */
function lookAfter(scene: Scene, child: Member): void {
  const carer = person(scene, 'relative', scene.between(30, 62));
  tie(scene, carer, 'fosterCarer', child);
  const from = dayFrom(scene.at, -scene.between(30, 400));
  const authority = scene.pick(['fullCareOrder', 'interimCareOrder', 'section20'] as const);
  const stay = add(scene, 'stay', {
    child: child.id,
    carer: carer.id,
    authority,
    localAuthority: outsideIdOf('organisation', 'County council'),
    addressConfidential: scene.chance(0.3),
    from,
  });
  add(scene, 'delegatedAuthority', { holder: carer.id, child: child.id, areas: ['sport', 'school'], stay, from });
  if (authority !== 'section20')
    add(scene, 'courtOrder', { child: child.id, order: 'Care order (Children Act 1989 s31)', made: from });
}

/** A parent of 17 is responsible for a child of her own. */
function baby(scene: Scene, young: Member, mother: Member): void {
  const born = person(scene, 'baby', 0, scene.chance(0.5));
  tie(scene, young, 'parent', born);
  tie(scene, mother, 'grandparent', born);
  const partner = person(scene, 'relative', scene.between(17, 20));
  tie(scene, partner, 'parent', born);
  tie(scene, young, scene.pick(['partner', 'formerPartner'] as const), partner);
  for (const [holder, basis] of [
    [young, 'mother'],
    [partner, 'fatherOnBirthRecord'],
  ] as const) {
    add(scene, 'parentalResponsibility', { holder: holder.id, child: born.id, basis, status: 'held', from: born.born });
    scene.holders.push({ holder: holder.id, child: born.id });
  }
}

/** An address for each parent apart; children live in both. It never decides anything. */
function households(scene: Scene, children: readonly Member[], heads: readonly Member[]): void {
  for (const head of heads) {
    const household = add(scene, 'household', { name: scene.pick(['The flat', 'The house', 'Upstairs']) });
    for (const one of [head, ...children]) add(scene, 'householdMembership', { household, person: one.id });
  }
}

/** A block of somebody who is not the mother: it protects the young person, and sometimes those around them. */
function protect(scene: Scene, mother: Member, children: readonly Member[]): void {
  const { figures, at } = scene;
  const isLive = scene.chance(figures.blocked);
  const isEnded = scene.chance(figures.endedBlock);
  if (!isLive && !isEnded) return;
  const others = scene.members.filter(({ part, id }) => part !== 'sibling' && part !== 'baby' && id !== mother.id);
  const grown = others.filter(({ part }) => part !== 'youngPerson');
  const raised = (endedAt: ReturnType<typeof later> | null, blocked: PersonId) =>
    add(scene, 'safetyBlock', {
      protected: [...children, ...(scene.chance(0.5) ? [mother] : [])].map(({ id }) => id),
      blocked,
      scope: 'all',
      basis: 'Decided with the safeguarding lead.',
      from: later(at, -scene.between(20, 120)),
      reviewBy: dayFrom(at, scene.between(10, 90)),
      endedAt,
      endedBy: endedAt === null ? null : scene.pick(scene.workers),
    });
  const somebody = () => (grown.length > 0 ? scene.pick(grown) : uncle(scene, mother, children)).id;
  if (isLive) raised(null, somebody());
  if (isEnded) raised(later(at, -scene.between(0, 15)), somebody());
}
