import { verb } from '../command.js';
import { id, text } from './inputs.js';

verb('ClosePlan', {
  says: 'Closes one person’s plan: everybody’s view of it ends but its owner’s.',
  returns: { closure: 'closure' },
  input: (t) => ({ person: id(t, 'Whose plan.'), reason: text(t, 'Why.') }),
});

verb('ReopenPlan', {
  says: 'Opens a closed plan again; no grant is renewed by it.',
  returns: { closure: 'closure' },
  input: (t) => ({ person: id(t, 'Whose plan.') }),
});
