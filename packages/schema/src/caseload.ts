import {
  type CaseloadFacts,
  type CaseloadFilter,
  type CaseloadOrder,
  type CaseloadStanding,
  caseloadFacts,
  countsOf,
  type FamilyView,
  type Instant,
  kinds,
  loadOf,
  matches,
  nothingKnown,
  placeIn,
  schoolsOfAll,
} from '@kinweave/core';
import type { Context } from './context.js';
import { lookedFor, named } from './looked-for.js';
import { pageOf } from './page.js';
import { settingsFrom } from './settings.js';

/** A family on a worker’s caseload: names that any worker of the family may know, and since when it is there. */
export interface Line {
  readonly familyId: string;
  readonly label: string;
  readonly people: number;
  readonly since: Date;
  readonly until: Date | null;
}

/**
 * The rows that are on a worker’s caseload at the time of the request. A family of which they are a member is none of
 * it: its label tells any worker of it, and a member perhaps not.
 */
const onCaseload = ({ signedIn, now }: Context) => ({
  tenant: signedIn.tenant,
  familyId: { notIn: [...signedIn.families] },
  workerId: signedIn.worker ?? '',
  since: { lte: now },
  OR: [{ until: null }, { until: { gt: now } }],
});

const read = new WeakMap<Context, Promise<readonly Line[]>>();

/** The families on the viewer’s caseload now, each once; read once a request. */
function linesOf(context: Context): Promise<readonly Line[]> {
  const known = read.get(context);
  if (known !== undefined) return known;
  const lines = context.prisma.worklist
    .findMany({ where: onCaseload(context) })
    .then((rows) => [...new Map(rows.map((row) => [row.familyId, row])).values()]);
  read.set(context, lines);
  return lines;
}

/** The ids of those families. */
export const idsOfCaseload = async (context: Context): Promise<readonly string[]> =>
  (await linesOf(context)).map(({ familyId }) => familyId);

const worked = new WeakMap<FamilyView, CaseloadFacts>();

/** What the viewer’s caseload says of a family, worked out once a request; of one that they are not shown, nothing. */
export async function factsOf({ familyId }: Line, { family, now }: Context): Promise<CaseloadFacts> {
  const view = await family(familyId);
  if (view === null) return nothingKnown;
  const known = worked.get(view) ?? caseloadFacts(view, now as Instant);
  worked.set(view, known);
  return known;
}

interface Told {
  readonly line: Line;
  readonly facts: CaseloadFacts;
}

/** Lines with what is known of their families: the families of all of them are read at once. */
const told = (lines: readonly Line[], context: Context): Promise<readonly Told[]> =>
  Promise.all(lines.map(async (line) => ({ line, facts: await factsOf(line, context) })));

/** A filter as it came. */
type Given = { readonly [F in keyof CaseloadFilter]?: CaseloadFilter[F] | undefined };

/** A filter as it is used; null where it asks for nothing. */
export function filterFrom(given: Given | null | undefined): CaseloadFilter | null {
  const { search = null, need = null, school = null, standing = null } = given ?? {};
  if (search === null && need === null && school === null && standing === null) return null;
  return {
    ...{ need, standing },
    search: search === null ? null : lookedFor('search', search),
    school: school === null ? null : named('school', kinds.serviceTie.fields.service, school),
  };
}

/** A page of the viewer’s caseload. Families are read here only where what is asked cannot be said without them. */
export async function caseloadOf(
  context: Context,
  filter: CaseloadFilter | null,
  orderBy: CaseloadOrder,
  page: Parameters<typeof pageOf>[1],
) {
  const lines = await linesOf(context);
  const isByLines = filter === null && orderBy === 'label';
  const found = isByLines ? lines.map((line) => ({ line, facts: nothingKnown })) : await told(lines, context);
  const placed = found
    .filter(({ facts }) => filter === null || matches(facts, filter))
    .map(({ line, facts }) => ({ ...line, place: asKey(placeIn(orderBy, line.label, facts)) }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return pageOf(placed, page, orderOf, idOf);
}

interface Placed extends Line {
  readonly place: string;
}

const orderOf = ({ place }: Placed) => place;
const idOf = ({ familyId }: Placed) => familyId;
const keyOf = (line: Placed) => `${orderOf(line)} ${idOf(line)}`;

/** Text as a key that compares as the text does, in letters that a cursor can hold. */
const asKey = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** How many families of the viewer’s caseload stand so: the number of lines that the same standing filters. */
export const countsOfCaseload = async (context: Context): Promise<{ readonly [S in CaseloadStanding]: number }> =>
  countsOf((await told(await linesOf(context), context)).map(({ facts }) => facts));

/** The schools of all the families of the viewer’s caseload, as far as they know them. */
export const schoolsOfCaseload = async (context: Context): Promise<string[]> => [
  ...schoolsOfAll((await told(await linesOf(context), context)).map(({ facts }) => facts)),
];

/** How much the viewer carries, and how much their provider means them to; null for whoever works for none. */
export async function loadOfViewer(context: Context) {
  const { prisma, signedIn, now, family } = context;
  if (signedIn.worker === null) return null;
  const [ids, provider] = await Promise.all([
    idsOfCaseload(context),
    prisma.provider.findUnique({ where: { id: signedIn.tenant }, select: { settings: true } }),
  ]);
  const views = (await Promise.all(ids.map(family))).filter((view) => view !== null);
  const { caseloadLimit: limit } = settingsFrom(provider?.settings);
  return { ...loadOf(views, signedIn.worker, now as Instant), limit };
}
