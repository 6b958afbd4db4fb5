import { builder } from './builder.js';
import './mutations/assessing.js';
import './mutations/caring.js';
import './mutations/closing.js';
import './mutations/consenting.js';
import './mutations/contacting.js';
import './mutations/correcting.js';
import './mutations/erasing.js';
import './mutations/gathering.js';
import './mutations/linking.js';
import './mutations/partnering.js';
import './mutations/planning.js';
import './mutations/mediating.js';
import './mutations/protecting.js';
import './mutations/safeguarding.js';
import './mutations/requesting.js';
import './mutations/staffing.js';

builder.mutationType({ description: 'Everything that can be done: one verb of the domain each.' });
