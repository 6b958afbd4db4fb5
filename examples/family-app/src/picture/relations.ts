import type { PictureFamily, PictureTie } from './family.js';
import { inverseWords, kinshipWords } from './words.js';

const parental: ReadonlySet<string> = new Set(['PARENT', 'ADOPTIVE_PARENT', 'FOSTER_CARER', 'STEP_PARENT']);

const above = (ties: readonly PictureTie[], id: string): readonly PictureTie[] =>
  ties.filter((tie) => tie.to === id && parental.has(tie.kinship));

/** The word for the tie between two people, if there is one: a surer tie before a looser one. */
function direct(ties: readonly PictureTie[], from: string, to: string): string | null {
  const order = Object.keys(kinshipWords);
  const between = ties
    .filter((tie) => (tie.person === to && tie.to === from) || (tie.person === from && tie.to === to))
    .toSorted((a, b) => order.indexOf(a.kinship) - order.indexOf(b.kinship));
  const twin = between.find(({ kinship }) => kinship === 'TWIN');
  const tie = twin ?? between[0];
  if (tie === undefined) return null;
  return (tie.person === to ? kinshipWords : inverseWords)[tie.kinship];
}

const born = (ties: readonly PictureTie[], id: string): readonly string[] =>
  ties.filter((tie) => tie.to === id && tie.kinship === 'PARENT').map(({ person }) => person);

/** Siblings by the parents that are in the picture; half-siblings only where two parents of each are known. */
function sibling(ties: readonly PictureTie[], from: string, to: string): string | null {
  const [mine, theirs] = [born(ties, from), born(ties, to)];
  const shared = mine.filter((id) => theirs.includes(id)).length;
  if (shared > 0) return shared === 1 && mine.length > 1 && theirs.length > 1 ? 'half-sibling' : 'sibling';
  const raised = above(ties, from).some(({ person, kinship }) =>
    above(ties, to).some((tie) => tie.person === person && tie.kinship === kinship && kinship !== 'STEP_PARENT'),
  );
  return raised ? 'sibling' : null;
}

/** Relations of two steps, the nearer first. */
function indirect(ties: readonly PictureTie[], from: string, to: string): string | null {
  const related = (a: string, b: string, words: readonly string[]): boolean => words.includes(direct(ties, a, b) ?? '');
  const parents = above(ties, from).map(({ person }) => person);
  const children = ties.filter((tie) => tie.person === from && parental.has(tie.kinship)).map((tie) => tie.to);
  const siblings = ['sibling', 'twin'];
  if (parents.some((id) => above(ties, id).some(({ person }) => person === to))) return 'grandparent';
  if (children.some((id) => above(ties, to).some(({ person }) => person === id))) return 'grandchild';
  if (parents.some((id) => related(id, to, ['partner']))) return 'partner of a parent';
  if (children.some((id) => related(id, to, ['partner']))) return 'partner of a child';
  const isSibling = (a: string, b: string): boolean => related(a, b, siblings) || sibling(ties, a, b) !== null;
  if (parents.some((id) => isSibling(id, to))) return 'aunt or uncle';
  if (above(ties, to).some(({ person }) => isSibling(person, from))) return 'niece or nephew';
  return null;
}

/**
 * What one person is to another, in plain words seen from `from`: to Maya, Anna is "parent"; to Rose, the same Anna is
 * "child". Null where the picture does not tell, and for somebody and themselves.
 */
export function relationWords({ ties }: PictureFamily, from: string, to: string): string | null {
  if (from === to) return null;
  return direct(ties, from, to) ?? sibling(ties, from, to) ?? indirect(ties, from, to);
}
