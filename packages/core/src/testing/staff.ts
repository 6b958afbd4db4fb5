import type { ProviderId, WorkerId } from '../records/words.js';
import type { Id } from '../shape.js';
import { outsideIdOf } from './chance.js';

const teamId = (name: string): Id<'team'> => outsideIdOf('team', name);

/** The organisation that employs every demonstration worker. It does not exist. */
export const demonstrationProvider: { readonly id: ProviderId; readonly name: string } = {
  id: outsideIdOf('provider', 'Riverbank Families'),
  name: 'Riverbank Families',
};

/** The teams of the demonstration provider. */
export const demonstrationTeams: readonly { readonly id: Id<'team'>; readonly name: string }[] = [
  { id: teamId('Harbour team'), name: 'Harbour team' },
  { id: teamId('Hilltop team'), name: 'Hilltop team' },
];

/** The first names by which stories speak of demonstration workers. */
export const workerNames = ['Esther', 'Tom', 'Priya', 'Rhys', 'Halima', 'Joanna'] as const;

/** The first name of a demonstration worker. */
export type WorkerName = (typeof workerNames)[number];

const fullNames: Readonly<Record<WorkerName, readonly [name: string, team: string]>> = {
  Esther: ['Esther Boateng', 'Harbour team'],
  Tom: ['Tom Ashworth', 'Harbour team'],
  Priya: ['Priya Nair', 'Harbour team'],
  Rhys: ['Rhys Morgan', 'Hilltop team'],
  Halima: ['Halima Yusuf', 'Hilltop team'],
  Joanna: ['Joanna Kowalczyk', 'Hilltop team'],
};

/** The id of a demonstration worker. */
export const workerOf = (name: WorkerName): WorkerId => outsideIdOf('worker', name);

/** Somebody who works for the demonstration provider. */
export interface DemonstrationWorker {
  readonly id: WorkerId;
  readonly name: string;
  readonly team: Id<'team'>;
}

/** The link workers of the demonstration, in a fixed order. They stand outside every family. */
export const demonstrationWorkers: readonly DemonstrationWorker[] = workerNames.map((first) => {
  const [name, team] = fullNames[first];
  return { id: workerOf(first), name, team: teamId(team) };
});
