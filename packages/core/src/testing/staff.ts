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

/** Organisations beside the provider: a local authority, and one that offers music and somebody to talk to. */
export const organisationNames = ['County council', 'Open Window'] as const;

/** The name of an organisation beside the provider. */
export type OrganisationName = (typeof organisationNames)[number];

/** The id of an organisation beside the provider. */
export const organisationOf = (name: OrganisationName): Id<'organisation'> => outsideIdOf('organisation', name);

const linkWorkerNames = ['Esther', 'Tom', 'Priya', 'Rhys', 'Halima', 'Joanna'] as const;
/** A supervisor, a safeguarding lead, a duty worker, and a link worker to whom chance gives no family. */
const otherWorkerNames = ['Denise', 'Ngozi', 'Callum', 'Nell'] as const;
/** A social worker, and somebody who plays music with young people. */
const partnerNames = ['Imran', 'Fiona'] as const;

/** The first names by which stories speak of demonstration workers; the last two work for other organisations. */
export const workerNames = [...linkWorkerNames, ...otherWorkerNames, ...partnerNames] as const;

/** The first name of a demonstration worker. */
export type WorkerName = (typeof workerNames)[number];

/** The first name of somebody of another organisation. */
export type PartnerName = (typeof partnerNames)[number];

const employed: Readonly<Record<Exclude<WorkerName, PartnerName>, readonly [name: string, team: string]>> = {
  Esther: ['Esther Boateng', 'Harbour team'],
  Tom: ['Tom Ashworth', 'Harbour team'],
  Priya: ['Priya Nair', 'Harbour team'],
  Rhys: ['Rhys Morgan', 'Hilltop team'],
  Halima: ['Halima Yusuf', 'Hilltop team'],
  Joanna: ['Joanna Kowalczyk', 'Hilltop team'],
  Denise: ['Denise Walker', 'Harbour team'],
  Ngozi: ['Ngozi Eze', 'Hilltop team'],
  Callum: ['Callum Reid', 'Harbour team'],
  Nell: ['Nell Fairley', 'Hilltop team'],
};

const elsewhere: Readonly<Record<PartnerName, readonly [name: string, organisation: OrganisationName]>> = {
  Imran: ['Imran Malik', 'County council'],
  Fiona: ['Fiona Maclean', 'Open Window'],
};

/** The id of a demonstration worker. */
export const workerOf = (name: WorkerName): WorkerId => outsideIdOf('worker', name);

/** For which organisation a partner works. */
export const organisationOfPartner = (name: PartnerName): Id<'organisation'> => organisationOf(elsewhere[name][1]);

/** Somebody who works for the demonstration provider. */
export interface DemonstrationWorker {
  readonly id: WorkerId;
  readonly name: string;
  readonly team: Id<'team'>;
}

/** Everybody who works for the demonstration provider, in a fixed order. They stand outside every family. */
export const demonstrationWorkers: readonly DemonstrationWorker[] = [...linkWorkerNames, ...otherWorkerNames].map(
  (first) => {
    const [name, team] = employed[first];
    return { id: workerOf(first), name, team: teamId(team) };
  },
);

/** Those of them who are assigned to the people of families made by chance. */
export const linkWorkers: readonly WorkerId[] = linkWorkerNames.map(workerOf);

/** Somebody of another organisation. */
export interface DemonstrationPartner {
  readonly id: WorkerId;
  readonly name: string;
  readonly organisation: Id<'organisation'>;
}

/** People of other organisations who are named for somebody in the demonstration; the provider does not employ them. */
export const demonstrationPartners: readonly DemonstrationPartner[] = partnerNames.map((first) => ({
  id: workerOf(first),
  name: elsewhere[first][0],
  organisation: organisationOfPartner(first),
}));

/** The organisations of those people. */
export const demonstrationOrganisations: readonly { readonly id: Id<'organisation'>; readonly name: string }[] =
  organisationNames.map((name) => ({ id: organisationOf(name), name }));
