import { all, type Family } from '../family.js';
import { hoursAfter, type Instant } from '../time.js';
import { demonstrationNow } from './calendar.js';
import { demonstrationFamilies } from './demonstration.js';
import { movedBy, sameTimeLater } from './move.js';
import {
  demonstrationPartners,
  demonstrationProvider,
  demonstrationTeams,
  demonstrationWorkers,
  workerOf,
} from './staff.js';

/** The families of the demonstration, their dates moved by whole days so that it stands at this instant. */
export function demonstrationFamiliesAt(at: Instant): readonly Family[] {
  const days = Math.floor((Date.parse(at) - Date.parse(demonstrationNow)) / 86_400_000);
  // In winter the hour at which the demonstration stands comes an hour later.
  const passed = sameTimeLater(demonstrationNow, days) <= at ? days : days - 1;
  return demonstrationFamilies().map((family) => movedBy(family, passed));
}

/** Who answers whoever calls, from an instant on and for a year. */
export const demonstrationDuties = (from: Instant) => [
  { provider: demonstrationProvider.id, worker: workerOf('Callum'), from, until: hoursAfter(from, 365 * 24) },
];

/** Some families with the provider, the staff and the accounts of the demonstration, as a document for import. */
export function demonstrationDocument(families: readonly Family[]) {
  const provider = demonstrationProvider.id;
  const staff = [...demonstrationWorkers, ...demonstrationPartners];
  const members = families.flatMap((family) =>
    all(family, 'person').map(({ id, knownAs }) => ({ subject: id, provider, person: id, name: knownAs })),
  );
  return {
    providers: [demonstrationProvider],
    teams: demonstrationTeams.map((team) => ({ ...team, provider })),
    workers: staff.map((worker) => ({ ...worker, provider })),
    accounts: [...members, ...staff.map(({ id, name }) => ({ subject: id, provider, worker: id, name }))],
    families,
  };
}
