import {
  type AnyRecord,
  type Command,
  type CommandName,
  type Kind,
  kinds,
  type Refusal,
  refusal,
  type Shape,
  stories,
} from '@kinweave/core';

/** Somebody whom a provider knows: employed, or of another organisation. */
export interface Known {
  readonly id: string;
  readonly organisation: string | null;
}

/** Workers stand outside the family: whether one is there, and for whom they work, the core cannot know. */
type Named = Readonly<Record<string, 'employed' | 'partner'>>;

/** The fields of a shape that name workers of the provider. */
const namingIn = ({ fields = {} }: { readonly fields?: Readonly<Record<string, Shape<unknown>>> }): Named =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { names }]) => names === 'worker')
      .map(([field]) => [field, 'employed'] as const),
  );

/** The input fields of commands that name workers. Whom a field gives something to must be of that sort. */
const inCommands: { readonly [N in CommandName]?: Named } = {
  ...Object.fromEntries(Object.entries(stories).map(([name, { shape }]) => [name, namingIn(shape)])),
  NamePartner: { worker: 'partner' },
};

/** Whoever did something may have left since: only whom a record gives a part must be known. */
const giveAPart = (named: Named): Named =>
  Object.fromEntries(Object.entries(named).filter(([field]) => !/(^by|By)$/.test(field)));

/** The same of records, by kind, as they come with an import. */
const inRecords: { readonly [K in Kind]?: Named } = {
  ...Object.fromEntries(Object.entries(kinds).map(([kind, shape]) => [kind, giveAPart(namingIn(shape))])),
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
  Object.entries(named)
    .filter(([field]) => typeof fields[field] === 'string')
    .map(([field, sort]) => ({
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
