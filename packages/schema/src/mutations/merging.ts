import { verb } from '../command.js';
import { family, id, ids } from './inputs.js';

verb('MergePeople', {
  says: 'Says that two records of a family are of one person; nothing changes until a supervisor accepts it.',
  returns: { merge: 'onePerson' },
  input: (t) => ({
    kept: id(t, 'The record that goes on.'),
    absorbed: id(t, 'The record that is looked at as the one kept.'),
    born: t.field({ type: 'Date', description: 'The date of birth that counts, where the two differ.' }),
  }),
});

verb('AcceptMerge', {
  says: 'Makes two records one; never by who proposed it.',
  returns: { merge: 'onePerson' },
  at: 'merge',
  input: (t) => ({
    merge: id(t, 'What was proposed.'),
    widens: t.boolean({ description: 'That it is accepted that somebody comes to know more than they do.' }),
  }),
});

verb('SeparatePeople', {
  says: 'Declines that two records are of one person, or takes it back: both are there as they were.',
  returns: { merge: 'onePerson' },
  at: 'merge',
  input: (t) => ({ merge: id(t, 'What was proposed or accepted.') }),
});

verb('MergeFamilies', {
  says: 'Joins another family to this one; its members notice nothing, and staff know what they knew.',
  returns: { part: 'familyPart' },
  across: 'joining',
  input: (t) => ({ family: family(t), joining: id(t, 'The family that joins it.') }),
});

verb('JoinParts', {
  says: 'Lets work cross between a family that was joined and the one it was joined to.',
  returns: { part: 'familyPart' },
  at: 'part',
  input: (t) => ({ part: id(t, 'The family that was joined.') }),
});

verb('UndoMerge', {
  says: 'Makes a family that was joined one of its own again, with what was written since.',
  returns: {},
  at: 'part',
  input: (t) => ({ part: id(t, 'The family that was joined.') }),
});

verb('SplitFamily', {
  says: 'Some of a family go on as a family of their own; what ties the two sides ends.',
  returns: {},
  input: (t) => ({ family: family(t), people: ids(t, 'Who goes.') }),
});

verb('TieSamePerson', {
  says: 'Says that a person is known to another family too, for staff alone.',
  returns: { samePerson: 'samePerson' },
  across: 'same',
  input: (t) => ({ person: id(t, 'The person here.'), same: id(t, 'The person there.') }),
});
