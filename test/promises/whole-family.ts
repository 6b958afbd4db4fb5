import { type AnyRecord, all, type Family, type Kind, kinds } from '@kinweave/core';
import { demonstrationOrganisations } from '@kinweave/core/testing';
import { readId, schema } from '@kinweave/schema';
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { argumentsOf } from './everything.js';

type Field = GraphQLField<unknown, unknown>;

/** A field of an object, or nothing where the type is no object. */
const fieldsOf = (type: unknown): readonly Field[] =>
  isObjectType(type) ? (Object.values(type.getFields()) as readonly Field[]) : [];
const isPage = (type: unknown) => isObjectType(type) && type.name.endsWith('Connection');
const isList = ({ type }: Field) => isListType(getNullableType(type)) || isPage(getNamedType(type));
const hasId = (type: unknown) => fieldsOf(type).some(({ name }) => name === 'id');

/**
 * A version says nothing to a person; who could see something, and what another sees, are questions of their own; a
 * timeline tells by date what is told here.
 */
const untold: readonly string[] = ['etag', 'preview', 'viewerCanPreview', 'timeline'];
const isTold = ({ name, args }: Field) => !untold.includes(name) && !args.some(isRequiredArgument);

/** A record is told where it lives, in a list of its family or of its plan; elsewhere is told only which one it is. */
const livesAt = (owner: string, field: Field): boolean =>
  (owner === 'Family' || (owner === 'Plan' && field.name !== 'links') ? isList(field) : false) ||
  (owner === 'Person' && field.name === 'plan');

function selectionOf(owner: string, field: Field): string {
  const type = getNamedType(field.type);
  const asked = `${field.name}${argumentsOf(field)}`;
  if (isLeafType(type)) return asked;
  if (isAbstractType(type)) return `${asked} { __typename ... on Node { id } }`;
  const element = isPage(type) ? getNamedType(fieldsOf(type).find(({ name }) => name === 'nodes')?.type) : type;
  const whole = livesAt(owner, field) || !hasId(element) ? allOf(element) : whichOf(element);
  return `${asked} { ${isPage(type) ? `totalCount nodes { ${whole} }` : whole} }`;
}

const allOf = (type: unknown): string =>
  fieldsOf(type)
    .filter(isTold)
    .map((field) => selectionOf(isObjectType(type) ? type.name : '', field))
    .join(' ');

const whichOf = (type: unknown): string => (isObjectType(type) && type.name === 'NamedWorker' ? 'id name' : 'id');

/** Everything that one viewer can see of one family, in one request: made from the schema, so that nothing is forgotten. */
export const wholeFamily = `query WholeFamily($family: ID!) {
  viewer { name roles person { id } families { id } }
  family(id: $family) { ${allOf(schema.getType('Family'))} }
}`;

type Names = ReadonlyMap<string, string>;

/** By which field a record of a kind is named; what is not here is named by its kind and whose it is. */
const naming: { readonly [K in Kind]?: readonly [field: string, between: string, field: string] } = {
  relationship: ['person', 'is kin to', 'to'],
  parentalResponsibility: ['holder', 'for', 'child'],
  careArrangement: ['carer', 'cares for', 'child'],
  delegatedAuthority: ['holder', 'may decide for', 'child'],
  stay: ['child', 'stays with', 'carer'],
  bestInterestsDecision: ['reader', 'reads of', 'person'],
  partnerWorker: ['worker', 'is partner for', 'person'],
  assignment: ['worker', 'with', 'person'],
  cover: ['worker', 'covers', 'covers'],
  supervision: ['supervisor', 'answers for', 'worker'],
  handover: ['from', 'hands over to', 'to'],
  householdMembership: ['person', 'lives at', 'household'],
};
const whose = ['owner', 'person', 'child', 'party', 'worker', 'blocked'];

function nameOfOther(record: AnyRecord, says: (id: unknown) => string): string {
  const pointers = record as unknown as Readonly<Record<string, unknown>>;
  const [one, between, other] = naming[record.kind] ?? [];
  return one === undefined || other === undefined
    ? `${record.kind} of ${says(whose.map((field) => pointers[field]).find((id) => typeof id === 'string'))}`
    : `${says(pointers[one])} ${between} ${says(pointers[other])}`;
}

/** Says what every id of a family stands for, so that a person can read an answer; no two are called the same. */
export function namesOf(family: Family, workers: Readonly<Record<string, string>>): Names {
  const names = new Map<string, string>(Object.entries(workers).map(([name, id]) => [id, name]));
  for (const { id, name } of demonstrationOrganisations) names.set(id, name);
  const taken = new Set(names.values());
  const call = (id: string, name: string) => {
    const alike = [name, ...Array.from({ length: 100 }, (_, n) => `${name} (${n + 2})`)];
    const free = alike.find((one) => !taken.has(one)) as string;
    taken.add(free);
    names.set(id, free);
  };
  const says = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? 'something') : 'nobody');
  call(family.id, 'the family');
  for (const { id, knownAs } of all(family, 'person')) call(id, knownAs);
  for (const { id, name } of all(family, 'household')) call(id, name);
  for (const { id, owner } of all(family, 'plan')) call(id, `${says(owner)}’s plan`);
  for (const kind of ['need', 'goal', 'action', 'appointment', 'note'] as const)
    for (const { id, words } of all(family, kind)) call(id, `${kind}: ${words.split(' ').slice(0, 5).join(' ')} …`);
  for (const { id, of, to, item, bundle } of all(family, 'grant'))
    call(id, `grant of ${says(of)} to ${says(to)}, ${item === null ? `every ${bundle}` : says(item.id)}`);
  for (const { id, from, to } of all(family, 'planLink')) call(id, `link ${says(from.id)} – ${says(to.id)}`);
  for (const record of recordsIn(family)) if (!names.has(record.id)) call(record.id, nameOfOther(record, says));
  return names;
}

/** Every record of a family, of every kind. */
export const recordsIn = (family: Family): readonly AnyRecord[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind): readonly AnyRecord[] => all(family, kind));

/**
 * A family that was answered, for a person to read: names for ids, a thing of which only the id was asked as its name, a
 * page as its nodes, somebody who could see something in one line. Each field has one value that is left out, which its type tells, so that nothing is lost: null, or
 * where there can be no null, false or an empty list.
 */
export const readableFamily = (family: unknown, names: Names): unknown =>
  readable(schema.getType('Family') as GraphQLOutputType, family, names);

function readable(type: GraphQLOutputType, value: unknown, names: Names): unknown {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return null;
  if (isListType(nullable)) return (value as unknown[]).map((element) => readable(nullable.ofType, element, names));
  if (isLeafType(nullable)) return nullable.name === 'ID' ? nameOf(String(value), names) : value;
  const answered = value as Readonly<Record<string, unknown>>;
  if (isPage(nullable)) return pageOf(nullable, answered, names);
  const { __typename: _, ...rest } = answered;
  const keys = Object.keys(rest);
  const name = 'id' in rest ? nameOf(String(rest['id']), names) : '';
  if (keys.length === 1 && name !== '') return name;
  if (isObjectType(nullable) && nullable.name === 'NamedWorker') {
    if (!String(rest['name']).startsWith(name)) throw new Error(`${name} is called ${rest['name']}`);
    return name;
  }
  const told = toldOf(nullable, rest, names);
  return isReader(nullable) ? told.map(([, said]) => said).join(' ') : Object.fromEntries(told);
}

const isReader = (type: unknown) => isObjectType(type) && type.name === 'Reader';

/** What an object says, field by field, less the value that each leaves out. */
const toldOf = (type: unknown, values: Readonly<Record<string, unknown>>, names: Names) =>
  fieldsOf(type).flatMap((field) => {
    const said = readable(field.type, values[field.name], names);
    return field.name in values && !isLeftOut(field, said) ? [[field.name, said] as const] : [];
  });

function pageOf(page: unknown, { totalCount, nodes }: Readonly<Record<string, unknown>>, names: Names): unknown {
  const count = (nodes as unknown[]).length;
  if (totalCount !== count) throw new Error(`A page of ${count} says that there are ${totalCount}`);
  const field = fieldsOf(page).find(({ name }) => name === 'nodes') as Field;
  return readable(field.type, nodes, names);
}

const isLeftOut = ({ type }: Field, said: unknown): boolean =>
  isNonNullType(type) ? said === false || (Array.isArray(said) && said.length === 0) : said === null;

function nameOf(opaque: string, names: Names): string {
  const named = readId(opaque);
  const name = names.get(named?.id ?? opaque);
  if (name === undefined) throw new Error(`An answer has an id that nobody knows: ${opaque}`);
  return named?.type === 'Summary' ? `words of the ${name}` : named?.type === 'Kept' ? `kept ${name}` : name;
}
