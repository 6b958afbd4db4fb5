import { w2 } from './families/w2.js';
import { w4 } from './families/w4.js';
import { w6 } from './families/w6.js';
import { w18 } from './families/w18.js';
import { w20 } from './families/w20.js';
import type { WorkedCase } from './worked-case.js';

/** The families written by hand, each with what every viewer of its case must know. */
export const workedCases: readonly WorkedCase[] = [w2, w4, w6, w18, w20];
