import { verb } from '../command.js';
import { family, id, ids, text } from './inputs.js';

verb('RaiseSafetyBlock', {
  says: 'From now on the protected people are not known here to the blocked one.',
  returns: { safetyBlock: 'safetyBlock' },
  input: (t) => ({
    family: family(t),
    protected: ids(t, 'Whom it protects.'),
    blocked: id(t, 'From whom.'),
    scope: t.string({ description: 'What it covers: `all`, which it does if nothing is said.' }),
    basis: text(t, 'Why.'),
    evidence: t.string({ description: 'What was shown.' }),
    reviewBy: t.field({ type: 'Date', required: true, description: 'When a lead is to review it.' }),
  }),
});

verb('ReviewSafetyBlock', {
  says: 'A safeguarding lead’s review of a safety block: it goes on until the next one, is narrowed, or ends.',
  returns: { safetyBlock: 'safetyBlock' },
  at: 'block',
  input: (t) => ({
    block: id(t, 'The safety block.'),
    end: t.boolean({ description: 'Whether it ends now.' }),
    scope: t.string({ description: 'What it covers from now: `all`, or `whereabouts`.' }),
    reviewBy: t.field({ type: 'Date', description: 'If it goes on, when it is reviewed next.' }),
  }),
});
