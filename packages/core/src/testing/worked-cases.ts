import { w1 } from './families/w1.js';
import { w2 } from './families/w2.js';
import { w3 } from './families/w3.js';
import { w4 } from './families/w4.js';
import { w5 } from './families/w5.js';
import { w6 } from './families/w6.js';
import { w7 } from './families/w7.js';
import { w8 } from './families/w8.js';
import { w10 } from './families/w10.js';
import { w11 } from './families/w11.js';
import { w12 } from './families/w12.js';
import { w13 } from './families/w13.js';
import { w14 } from './families/w14.js';
import { w15 } from './families/w15.js';
import { w16 } from './families/w16.js';
import { w17 } from './families/w17.js';
import { w18 } from './families/w18.js';
import { w19 } from './families/w19.js';
import { w20 } from './families/w20.js';
import { w21 } from './families/w21.js';
import { w22 } from './families/w22.js';
import type { WorkedCase } from './worked-case.js';

/** The families written by hand, each with what every viewer of its case must know. */
export const workedCases: readonly WorkedCase[] = [
  ...[w1, w2, w3, w4, w5, w6, w7, w8, w10, w11, w12],
  ...[w13, w14, w15, w16, w17, w18, w19, w20, w21, w22],
];
