import type { PersonId } from '../../records/words.js';
import { type CivilDate, hasTurned } from '../../time.js';
import { bornFor, dayFrom, later, theDate } from '../calendar.js';
import { care, limit, lookAfter, raise, raiseAlone } from './authority.js';
import { add, type Member, type Scene } from './scene.js';
import { firstNames } from './words.js';

/** Brings the people together: the young person first, then parents, siblings and whoever else is there. */
export function gather(scene: Scene): void {
  const { figures, chance } = scene;
  const isSeparated = chance(figures.separated);
  const young = person(scene, 'youngPerson', scene.pick(figures.ages), { isHelped: true });
  const mother = person(scene, 'parent', young.age + scene.between(19, 38), { isHelped: true });
  const father = fatherOf(scene, mother, isSeparated);
  const parents = [mother, father].filter((parent) => parent !== undefined);
  const siblings = siblingsOf(scene, young);
  const children = [young, ...siblings];
  for (const child of children) raiseChild(scene, mother, 'mother', child);
  const hasThird = father !== undefined && !isSeparated && chance(figures.thirdParent);
  if (hasThird) third(scene, mother, children);
  fathers(scene, mother, father, { young, siblings, hasThird });
  for (const sibling of siblings) tie(scene, young, 'sibling', sibling);
  if (father) tie(scene, mother, isSeparated ? 'formerPartner' : hasThird ? 'friend' : 'partner', father);
  if (isSeparated && chance(figures.stepParent)) stepParent(scene, scene.pick(parents), children);
  relatives(scene, mother, children);
  ownWays(scene, young, mother);
  households(scene, children, isSeparated ? parents : [mother]);
  for (const child of children) limit(scene, child);
  protect(scene, mother, children);
}

function fatherOf(scene: Scene, mother: Member, isSeparated: boolean): Member | undefined {
  const { figures, chance, between } = scene;
  const isHelped = chance(figures.secondParentHelped);
  if (!isSeparated && !isHelped && !chance(figures.secondParentThere)) return undefined;
  return person(scene, 'parent', mother.age + between(0, 6), { isHelped, mayHaveDied: !isHelped && !isSeparated });
}

interface Children {
  readonly young: Member;
  readonly siblings: readonly Member[];
  readonly hasThird: boolean;
}

/** Whose father the father is: the young person’s, and the siblings’ unless they have another one. */
function fathers(scene: Scene, mother: Member, father: Member | undefined, all: Children): void {
  const { young, siblings, hasThird } = all;
  const isHalf = siblings.length > 0 && scene.chance(scene.figures.halfSibling);
  const his = isHalf ? [young] : [young, ...siblings];
  if (father) for (const child of his) raiseChild(scene, father, hasThird ? 'agreement' : null, child);
  if (isHalf) otherFather(scene, mother, siblings);
}

/** What some young people live through: time with a foster carer, a child of their own. */
function ownWays(scene: Scene, young: Member, mother: Member): void {
  const { lookedAfter, youngParent, ages } = scene.figures;
  const minors = ages.filter((age) => age < 18).length / ages.length;
  if (young.age < 18 && scene.chance(lookedAfter / minors)) {
    const carer = () => person(scene, 'carer', scene.between(30, 62));
    lookAfter(scene, young, (isNow) => {
      const one = carer();
      if (isNow) tie(scene, one, 'fosterCarer', young);
      return one;
    });
  }
  if (young.age === 17 && scene.chance(youngParent)) baby(scene, young, mother);
}

interface More {
  readonly isHelped?: boolean;
  readonly mayHaveDied?: boolean;
}

function person(scene: Scene, part: Member['part'], age: number, { isHelped = false, mayHaveDied }: More = {}): Member {
  const { at, chance, figures } = scene;
  const days = chance(figures.birthdayNow) ? scene.pick([0, 364]) : scene.between(1, 363);
  const born = leapDay(scene, age) ?? bornFor(at, age, days);
  const knownAs = scene.pick(firstNames.filter((name) => !scene.members.some((one) => one.knownAs === name)));
  const pronouns = chance(0.3) ? scene.pick(['she/her', 'he/him', 'they/them']) : null;
  const died = mayHaveDied && chance(figures.died) ? dayFrom(at, -scene.between(0, 400)) : null;
  const id = add(scene, 'person', { knownAs, born, died, pronouns });
  const member: Member = { id, knownAs, born, age, part, isHelped };
  scene.members.push(member);
  return member;
}

/** A 29 February on which somebody of this age may have been born. */
function leapDay({ at, chance, figures }: Scene, age: number): CivilDate | undefined {
  const year = Number(at.slice(0, 4)) - age;
  if (year % 4 !== 0 || year === 1900 || !chance(figures.leapBorn)) return undefined;
  const born = theDate(`${year}-02-29`);
  return hasTurned(born, age, at) ? born : undefined;
}

type Kinship =
  | 'parent'
  | 'stepParent'
  | 'fosterCarer'
  | 'grandparent'
  | 'auntOrUncle'
  | 'sibling'
  | 'partner'
  | 'formerPartner'
  | 'friend';

const tie = (scene: Scene, { id }: Member, kinship: Kinship, to: Member) =>
  add(scene, 'relationship', { person: id, to: to.id, kinship });

function siblingsOf(scene: Scene, young: Member): readonly Member[] {
  const isHelped = scene.chance(scene.figures.siblingHelped);
  if (!isHelped && !scene.chance(scene.figures.siblingThere)) return [];
  const isTwin = scene.chance(0.1);
  const age = isTwin ? young.age : Math.max(isHelped ? 10 : 0, young.age + scene.between(-5, 3));
  return [person(scene, 'sibling', age, { isHelped })];
}

/** A parent, and the responsibility that goes with it; how a father came by it is drawn unless it is given. */
function raiseChild(scene: Scene, parent: Member, given: 'mother' | 'agreement' | null, child: Member): void {
  tie(scene, parent, 'parent', child);
  raise(scene, parent, given ?? scene.pick(['fatherMarriedToMother', 'fatherOnBirthRecord', 'agreement']), child);
}

/** The father of the young person's half-siblings, who has no part in their life. */
function otherFather(scene: Scene, mother: Member, children: readonly Member[]): void {
  const father = person(scene, 'relative', mother.age + scene.between(0, 8));
  tie(scene, father, 'formerPartner', mother);
  for (const child of children) raiseChild(scene, father, null, child);
}

/** The mother's partner, who became a parent with her while the father lives elsewhere. */
function third(scene: Scene, mother: Member, children: readonly Member[]): void {
  const parent = person(scene, 'relative', mother.age + scene.between(-4, 4));
  tie(scene, parent, 'partner', mother);
  for (const child of children) {
    tie(scene, parent, 'parent', child);
    raise(scene, parent, 'secondFemaleParent', child);
  }
}

function stepParent(scene: Scene, partner: Member, children: readonly Member[]): void {
  const step = person(scene, 'relative', scene.between(25, 55));
  tie(scene, step, 'partner', partner);
  for (const child of children) tie(scene, step, 'stepParent', child);
  care(scene, step, children);
}

function relatives(scene: Scene, mother: Member, children: readonly Member[]): void {
  if (scene.chance(scene.figures.grandparent)) {
    const gran = person(scene, 'relative', mother.age + scene.between(20, 35), { mayHaveDied: true });
    tie(scene, gran, 'parent', mother);
    for (const child of children) tie(scene, gran, 'grandparent', child);
    care(scene, gran, children);
  }
  if (scene.chance(scene.figures.uncle)) care(scene, uncle(scene, mother, children), children);
}

function uncle(scene: Scene, mother: Member, children: readonly Member[]): Member {
  const brother = person(scene, 'relative', Math.max(18, mother.age + scene.between(-8, 8)));
  tie(scene, brother, 'sibling', mother);
  for (const child of children) tie(scene, brother, 'auntOrUncle', child);
  return brother;
}

/** A parent of 17 is responsible for a child of her own. */
function baby(scene: Scene, young: Member, mother: Member): void {
  const born = person(scene, 'baby', 0, { isHelped: scene.chance(0.5) });
  tie(scene, young, 'parent', born);
  tie(scene, mother, 'grandparent', born);
  const partner = person(scene, 'relative', scene.between(17, 20));
  tie(scene, partner, 'parent', born);
  tie(scene, young, scene.pick(['partner', 'formerPartner'] as const), partner);
  raiseAlone(scene, young, 'mother', born);
  raiseAlone(scene, partner, 'fatherOnBirthRecord', born);
}

/** An address for each parent apart, one in three for staff alone; children live in both. It never decides anything. */
function households(scene: Scene, children: readonly Member[], heads: readonly Member[]): void {
  for (const head of heads) {
    const name = scene.pick(['The flat', 'The house', 'Upstairs']);
    const household = add(scene, 'household', { name, protected: name === 'Upstairs' });
    for (const one of [head, ...children]) add(scene, 'householdMembership', { household, person: one.id });
  }
}

/** A block of somebody who is not the mother: it protects the young person, and sometimes those around them. */
function protect(scene: Scene, mother: Member, children: readonly Member[]): void {
  const { figures, at } = scene;
  const isLive = scene.chance(figures.blocked);
  const isEnded = scene.chance(figures.endedBlock);
  if (!isLive && !isEnded) return;
  const grown = scene.members.filter(
    ({ part, id }) => !['youngPerson', 'sibling', 'baby'].includes(part) && id !== mother.id,
  );
  const raised = (endedAt: ReturnType<typeof later> | null, blocked: PersonId) => {
    const block = add(scene, 'safetyBlock', {
      protected: [...children, ...(scene.chance(0.5) ? [mother] : [])].map(({ id }) => id),
      blocked,
      scope: scene.chance(figures.narrowed) ? 'whereabouts' : 'all',
      basis: 'Decided with the safeguarding lead.',
      from: later(at, -scene.between(20, 120)),
      reviewBy: dayFrom(at, scene.between(10, 90)),
      endedAt,
      endedBy: endedAt === null ? null : scene.pick(scene.workers),
    });
    scene.blocked.push({ block, person: blocked });
  };
  const somebody = () => (grown.length > 0 ? scene.pick(grown) : uncle(scene, mother, children)).id;
  if (isLive) raised(null, somebody());
  if (isEnded) raised(later(at, -scene.between(0, 15)), somebody());
}
