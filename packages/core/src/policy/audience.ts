import { ages, isAged } from '../authority.js';
import type { Audience } from '../wording.js';
import type { Sight } from './sight.js';

/** Which words whoever looks is spoken to in: a young person reads words of their own. */
export const audienceOf = ({ family, viewer, at }: Sight): Audience =>
  viewer.person !== null &&
  isAged(family, viewer.person, ages.youngPerson, at) &&
  !isAged(family, viewer.person, ages.youngPersonUntil, at)
    ? 'youngPerson'
    : 'adult';
