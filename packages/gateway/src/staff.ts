import { type AnyRecord, type Command, type CommandName, type Kind, type Refusal, refusal } from '@kinweave/core';

/** Somebody whom a provider knows: employed, or of another organisation. */
export interface Known {
  readonly id: string;
  readonly organisation: string | null;
}

/** Workers stand outside the family: whether one is there, and for whom they work, the core cannot know. */
type Named = Readonly<Record<string, 'employed' | 'partner'>>;

/** The input fields of commands that name workers. Whom a field gives something to must be of that sort. */
const inCommands: { readonly [N in CommandName]?: Named } = {
  AssignWorker: { worker: 'employed' },
  NameCover: { worker: 'employed', covers: 'employed' },
  NameSupervisor: { supervisor: 'employed', worker: 'employed' },
  NameSafeguardingLead: { worker: 'employed' },
  RecordConflict: { worker: 'employed' },
  ProposeHandover: { to: 'employed' },
  NamePartner: { worker: 'partner' },
  NameReviewer: { reviewer: 'employed' },
};

/** The same of records, by kind, as they come with an import. */
const inRecords: { readonly [K in Kind]?: Named } = {
  assignment: { worker: 'employed' },
  cover: { worker: 'employed', covers: 'employed' },
  supervision: { supervisor: 'employed', worker: 'employed' },
  safeguardingLead: { worker: 'employed' },
  conflictOfInterest: { worker: 'employed' },
  handover: { from: 'employed', to: 'employed' },
  partnerWorker: { worker: 'partner' },
};

interface Naming {
  readonly worker: string;
  /** The organisation for which a partner must work; null for whoever must be employed. */
  readonly organisation: string | null;
  readonly field: string;
}

/** The workers whom some fields name. */
const namingsIn = (named: Named, fields: Readonly<Record<string, unknown>>): readonly Naming[] =>
  Object.entries(named).map(([field, sort]) => ({
    worker: String(fields[field]),
    organisation: sort === 'partner' ? String(fields['organisation']) : null,
    field,
  }));

const isKnown = ({ worker, organisation }: Naming, known: readonly Known[]): boolean =>
  known.some((one) => one.id === worker && one.organisation === organisation);

/** Refusals of a command that names somebody as of this organisation, or of another, who is not known as such. */
export async function strangersIn(
  { type, input }: Command,
  known: (workers: readonly string[]) => Promise<readonly Known[]>,
): Promise<readonly Refusal[]> {
  const namings = namingsIn(inCommands[type] ?? {}, input as Readonly<Record<string, unknown>>);
  if (namings.length === 0) return [];
  const found = await known([...new Set(namings.map(({ worker }) => worker))]);
  return namings.filter((naming) => !isKnown(naming, found)).map(({ field }) => refusal('NOT_FOUND', [field]));
}

/** The workers whom a record names, each with the field. */
const namedIn = (record: AnyRecord): readonly Naming[] =>
  namingsIn(inRecords[record.kind] ?? {}, record as unknown as Readonly<Record<string, unknown>>);

/** The ids of the workers whom some records name. */
export const workersIn = (records: readonly AnyRecord[]): readonly string[] => [
  ...new Set(records.flatMap(namedIn).map(({ worker }) => worker)),
];

/** What was recorded names a partner by the organisation of that time: they may work for another one now. */
const isKnownAs = ({ worker, organisation }: Naming, known: readonly Known[]): boolean =>
  known.some((one) => one.id === worker && (one.organisation === null) === (organisation === null));

/** Where records name somebody who is not known as what they are there. */
export const strangersOf = (records: readonly AnyRecord[], known: readonly Known[]) =>
  records.flatMap((record) =>
    namedIn(record)
      .filter((naming) => !isKnownAs(naming, known))
      .map(({ field, organisation }) => ({
        path: ['records', record.kind, record.id, field],
        message: organisation === null ? 'is not a worker of the provider' : 'is not a partner whom the provider knows',
      })),
  );
