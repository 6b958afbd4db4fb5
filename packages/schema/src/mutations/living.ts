import { verb } from '../command.js';
import { Weekday } from '../words.js';
import { type Field, id, period, text } from './inputs.js';

/** Since when, until when and on which days somebody lives somewhere. */
const lives = (t: Field) => ({
  days: t.field({ type: [Weekday], description: 'On which days; none named is every day.' }),
  ...period(t),
});

verb('RecordHousehold', {
  says: 'Records a home and somebody who lives in it.',
  returns: { household: 'household', householdMembership: 'householdMembership' },
  input: (t) => ({
    person: id(t, 'Who lives there.'),
    name: text(t, 'What the home is called.'),
    address: t.string({ description: 'Where it is.' }),
    protected: t.boolean({ description: 'Whether its address is for staff alone.' }),
    ...lives(t),
  }),
});

verb('JoinHousehold', {
  says: 'Records that somebody else lives in a home too; `endTie` ends it.',
  returns: { householdMembership: 'householdMembership' },
  input: (t) => ({ household: id(t, 'The home.'), person: id(t, 'Who lives there.'), ...lives(t) }),
});
