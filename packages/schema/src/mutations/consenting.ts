import { verb } from '../command.js';
import { GrantLevel, ItemKind } from '../words.js';
import { type Field, id } from './inputs.js';

/** What says what would be shared, with whom and how much. */
export const ShareItemInput = verb('ShareItem', {
  says: 'Shares one thing with one member until a date, six months unless said.',
  returns: { grant: 'grant' },
  input: (t) => ({
    item: id(t, 'What to share.'),
    to: id(t, 'With whom.'),
    level: t.field({ type: GrantLevel, required: true, description: 'How much.' }),
    words: t.string({ description: 'At SUMMARY, the words that they will read and nothing else.' }),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
    hideTimes: t.boolean({
      description: 'At SUMMARY of a goal, whether to hide the times of the appointments that serve it.',
    }),
  }),
});

verb('ShareKind', {
  says: 'Shares the ordinary things of a kind, those there are and those to come; sensitive and confidential ones stay out.',
  returns: { grant: 'grant' },
  input: (t) => ({
    plan: id(t, 'The plan.'),
    bundle: t.field({ type: ItemKind, required: true, description: 'The kind.' }),
    to: id(t, 'With whom.'),
    level: t.field({ type: GrantLevel, required: true, description: 'FULL, or for appointments BUSY.' }),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

verb('RecordAgreement', {
  says: 'Records that somebody whom an item tells of agreed to one viewer; it opens nothing by itself.',
  returns: { grant: 'grant' },
  input: (t) => ({
    item: id(t, 'The item.'),
    of: id(t, 'Who agreed, or for whom their decider did.'),
    to: id(t, 'The viewer.'),
    by: t.id({ description: 'Which holder agreed for them, where more than one may.' }),
    until: t.field({ type: 'Moment', description: 'Until when.' }),
  }),
});

const grant = {
  returns: { grant: 'grant' },
  at: 'grant',
  input: (t: Field) => ({ grant: id(t, 'The grant.') }),
} as const;
verb('CheckGrant', { says: 'Records that nobody with a say objects: a holder’s grant serves from now.', ...grant });
verb('RevokeGrant', { says: 'Takes a grant back at once; nobody is told.', ...grant });

verb('RecordObjection', {
  says: 'Records that another holder, or the child, objects to a holder’s grant: it is unmade, and nobody is told.',
  returns: { grant: 'grant' },
  at: 'grant',
  input: (t) => ({ grant: id(t, 'The grant.'), by: id(t, 'Who objects.') }),
});

verb('ConfirmGrant', {
  says: 'Makes an earlier grant one’s own decision, having come to decide alone.',
  returns: { grant: 'grant' },
  at: 'grant',
  input: (t) => ({
    grant: id(t, 'The grant.'),
    until: t.field({ type: 'Moment', description: 'Until when; left out, until when it was to run.' }),
  }),
});
