import type { Strength } from './family.js';
import type { LineKind } from './lines.js';
import { partnershipWords } from './words.js';

/** How a line is drawn and what the legend says of it. */
export interface LineStyle {
  readonly dash?: string;
  readonly slashes?: number;
  readonly words: string;
}

const couple = { separated: 1, divorced: 2 } as const;

/** Every kind of line of the family tree, in the order of the legend. */
export const lineStyles: Readonly<Record<LineKind, LineStyle>> = {
  MARRIED: { words: partnershipWords.MARRIED },
  CIVIL_PARTNERSHIP: { words: partnershipWords.CIVIL_PARTNERSHIP },
  PARTNERS: { words: 'partners' },
  COHABITING: { dash: '9 5', words: partnershipWords.COHABITING },
  SEPARATED: { slashes: couple.separated, words: partnershipWords.SEPARATED },
  FORMER_PARTNERS: { slashes: couple.separated, words: 'former partners' },
  DIVORCED: { slashes: couple.divorced, words: partnershipWords.DIVORCED },
  PARENTS_OF_A_CHILD: { dash: '1 5', words: 'parents of one child' },
  BORN: { words: 'parent and child' },
  TWINS: { words: 'twins' },
  SIBLINGS: { words: 'siblings' },
  ADOPTED: { dash: '12 6', words: 'adopted child' },
  FOSTERED: { dash: '5 5', words: 'fostered child' },
  STEP: { dash: '12 4 2 4', words: 'step-child' },
  GRANDCHILD: { dash: '2 4', words: 'grandchild' },
  SHARED: { words: '' },
};

/** How lines to services are drawn. */
export const strengthStyles: Readonly<Record<Strength, { readonly width: number; readonly dash?: string }>> = {
  STRONG: { width: 5 },
  ORDINARY: { width: 1.5 },
  WEAK: { width: 1.5, dash: '6 5' },
  STRESSFUL: { width: 1.5 },
};
