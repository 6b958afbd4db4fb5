import { command, thePerson } from './command.js';
import { household, householdMembership } from './records/people.js';
import { ok } from './result.js';

/** The story of where people live: it tells staff where to find them, and decides nothing (L10). */

const { household: _household, ...livingFields } = householdMembership.fields;

export const living = {
  /** A home, and somebody who lives in it: without anybody there is none. */
  RecordHousehold: command(
    { ...household.fields, ...livingFields },
    thePerson,
    ({ newId }, { name, address, protected: isProtected, ...lives }) => {
      const home = newId<'household'>();
      return ok({
        type: 'HouseholdRecorded',
        became: [
          { kind: 'household', id: home, name, address, protected: isProtected },
          { kind: 'householdMembership', id: newId(), household: home, ...lives },
        ],
      });
    },
  ),

  /** Somebody else lives there too, or the same person again. */
  JoinHousehold: command(householdMembership.fields, thePerson, ({ newId }, lives) =>
    ok({ type: 'HouseholdJoined', became: [{ kind: 'householdMembership', id: newId(), ...lives }] }),
  ),
};
