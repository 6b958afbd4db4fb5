import {
  type CommandName,
  caseloadStandings,
  doors,
  entrances,
  type Role,
  roles,
  rolesOfDoor,
  settings,
} from '@kinweave/core';
import { kindOfType, rolesOfField as openings, type SignedIn } from '@kinweave/schema';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { deny, rule, type ShieldRule, shield } from '#shield';

type Roles = readonly Role[];

const everybody: Roles = roles;
const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
/** The roles to which any of these opens. */
const anyOf = (...open: readonly (Roles | undefined)[]): Roles =>
  roles.filter((role) => open.some((one) => one?.includes(role)));

/** Types that are part of something else, field by field: read by whoever may read that. */
const parts: Readonly<Record<string, { readonly open: Roles; readonly fields: readonly string[] }>> = {
  PageInfo: { open: everybody, fields: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] },
  Author: { open: everybody, fields: ['person', 'worker'] },
  NamedWorker: { open: everybody, fields: ['id', 'name'] },
  SharePreview: { open: entrances.sharePreview, fields: ['seen', 'busy', 'isCheckedFirst', 'refusals'] },
  Refusal: { open: everybody, fields: ['code', 'path', 'message'] },
  Viewer: { open: entrances.viewer, fields: ['name', 'roles', 'can', 'accessLog'] },
  Load: { open: entrances.provider, fields: ['people', 'families', 'limit'] },
  Can: { open: entrances.viewer, fields: Object.keys(doors).map(lower) },
  AccessEntry: { open: entrances.viewer, fields: ['at', 'requestId', 'operation', 'wrote'] },
  Summary: { open: openings('plan', 'summaries') ?? [], fields: ['id', 'of', 'words'] },
  Busy: { open: openings('plan', 'busy') ?? [], fields: ['start', 'end'] },
  Kept: { open: openings('plan', 'kept') ?? [], fields: ['id', 'openTo'] },
  Reader: { open: openings('plan', 'viewerCanAdd') ?? [], fields: ['person', 'worker', 'level'] },
  Objection: { open: openings('grant', 'objections') ?? [], fields: ['by', 'at', 'withdrawnAt'] },
  Passage: { open: openings('withholding', 'passages') ?? [], fields: ['from', 'to', 'about'] },
  SafeTime: { open: openings('safeContact', 'times') ?? [], fields: ['days', 'from', 'until'] },
  SaidByParty: {
    open: anyOf(openings('disagreement', 'declined'), openings('proposal', 'agreed')),
    fields: ['party', 'at'],
  },
  Letter: {
    open: anyOf(
      openings('mediationRequest', 'letter'),
      openings('disagreement', 'letter'),
      openings('proposal', 'letter'),
    ),
    fields: ['code', 'words'],
  },
  HelpStep: { open: openings('safeguardingConcern', 'steps') ?? [], fields: ['to', 'reason', 'by', 'at'] },
  Due: { open: openings('family', 'due') ?? [], fields: ['task', 'person', 'by', 'record'] },
  DueEntry: { open: entrances.dueList, fields: ['task', 'person', 'by', 'record', 'family'] },
  TimelineEntry: {
    open: openings('family', 'members') ?? [],
    fields: ['what', 'when', 'about', 'enteredBy', 'record'],
  },
  Notice: { open: openings('family', 'notices') ?? [], fields: ['person', 'days', 'on'] },
  Provider: { open: entrances.provider, fields: ['id', 'name', 'settings', 'teams', 'workers', 'partners'] },
  ProviderSettings: { open: entrances.provider, fields: Object.keys(settings.fields) },
  Team: { open: entrances.provider, fields: ['id', 'name', 'workers'] },
  Worker: { open: entrances.provider, fields: ['id', 'name', 'team', 'organisation'] },
  FoundName: { open: entrances.findNames, fields: ['person', 'knownAs', 'workers'] },
  FamilyChange: { open: entrances.familyChanged, fields: ['id', 'etag', 'family'] },
  MediationChange: { open: entrances.mediationChanged, fields: ['id', 'etag', 'node'] },
  DueListChange: { open: entrances.dueListChanged, fields: ['etag', 'dueList'] },
  CaseloadEntry: {
    open: entrances.caseload,
    fields: [
      ...['label', 'people', 'since', 'until', 'family', 'children', 'lastContactAt', 'nextAppointmentAt'],
      ...['due', 'overdue', 'waiting', 'flagged'],
    ],
  },
  CaseloadChild: { open: entrances.caseload, fields: ['person', 'age'] },
  CaseloadCounts: { open: entrances.caseloadCounts, fields: caseloadStandings },
};

const commandOf = (field: string) =>
  (Object.keys(doors) as CommandName[]).find((name) => name.toLowerCase() === field.toLowerCase());

/**
 * The roles to which a field can ever open, by the policy table. A field of the schema that the table does not name, or
 * a type that stands nowhere, is a fault of the build.
 */
export function rolesOfField(type: GraphQLObjectType, field: string): Roles {
  const found =
    entered(type.name, field) ??
    ofFamily(type.name, field) ??
    ofPart(type.name, field) ??
    ofPayload(type.name) ??
    ofPage(type);
  if (found === undefined) throw new Error(`The policy says nothing of ${type.name}.${field}`);
  return found;
}

function entered(type: string, field: string): Roles | undefined {
  if (type === 'Query' || type === 'Subscription') return (entrances as Readonly<Record<string, Roles>>)[field] ?? [];
  const command = type === 'Mutation' ? commandOf(field) : undefined;
  return command === undefined ? undefined : rolesOfDoor(command);
}

/** Fields beyond those of a view: an entity tag and a timeline tell only what the view tells; who could see is for who may write. */
const beyond: Readonly<Record<string, string>> = { etag: 'id', whoCouldSee: 'viewerCanAdd', timeline: 'members' };

function ofFamily(type: string, field: string): Roles | undefined {
  const kind = kindOfType(type);
  if (kind === undefined || kind === 'summary' || kind === 'kept') return undefined;
  return openings(kind, beyond[field] ?? field);
}

/** By these the viewer comes into a family, as by the entrance to one. */
const intoFamilies: readonly string[] = ['person', 'families'];

function ofPart(type: string, field: string): Roles | undefined {
  if (type === 'Viewer' && intoFamilies.includes(field)) return entrances.family;
  if (type === 'Viewer' && field === 'load') return entrances.provider;
  return parts[type]?.fields.includes(field) ? parts[type].open : undefined;
}

function ofPayload(type: string): Roles | undefined {
  const command = type.endsWith('Payload') ? commandOf(type.slice(0, -'Payload'.length)) : undefined;
  return command === undefined ? undefined : rolesOfDoor(command);
}

/** A page has nothing of its own: of a list that shows somebody nothing it is empty, and its elements have their doors. */
const ofPage = ({ name }: GraphQLObjectType): Roles | undefined =>
  /(Connection|Edge)$/.test(name) ? everybody : undefined;

/** The types by which one comes in. */
const rootsOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((root) => root != null);

const objectTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );

const fieldsOf = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

/** The object types that a field of this type can give. */
function given(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Which types each role can reach, going only through fields that can open to it. */
export function reach(schema: GraphQLSchema): ReadonlyMap<string, Roles> {
  const reached = new Map(roles.map((role) => [role, new Set<GraphQLObjectType>()]));
  const visit = (role: Role, type: GraphQLObjectType): void => {
    const already = reached.get(role);
    if (already === undefined || already.has(type)) return;
    already.add(type);
    const open = fieldsOf(type).filter(({ name }) => rolesOfField(type, name).includes(role));
    for (const next of open.flatMap((field) => given(schema, getNamedType(field.type)))) visit(role, next);
  };
  for (const role of roles) for (const root of rootsOf(schema)) visit(role, root);
  return new Map(objectTypes(schema).map((type) => [type.name, roles.filter((role) => reached.get(role)?.has(type))]));
}

/** Whether a field is open to every role that can reach its type: only then may it stand without a rule. */
const isOpen = (open: Roles, reaching: Roles): boolean => reaching.every((role) => open.includes(role));

/** The fields that need a rule: root fields, and those whose verdict differs by role. */
export function guardedFields(schema: GraphQLSchema): ReadonlyMap<string, ReadonlyMap<string, Roles>> {
  const reaching = reach(schema);
  return new Map(
    objectTypes(schema).map((type) => {
      const isRoot = rootsOf(schema).includes(type);
      const guarded = fieldsOf(type)
        .map(({ name }) => [name, rolesOfField(type, name)] as const)
        .filter(([, open]) => isRoot || !isOpen(open, reaching.get(type.name) ?? everybody));
      return [type.name, new Map(guarded)];
    }),
  );
}

/** The answer of a shut door: FORBIDDEN where one comes in; inside, what is hidden is null, as what is absent is. */
const shutDoor = (_: unknown, __: unknown, ___: unknown, ____: unknown, info: GraphQLResolveInfo) => {
  const isEntrance = rootsOf(info.schema).includes(info.parentType);
  return isEntrance || isNonNullType(info.returnType) ? forbidden() : null;
};

const forbidden = () => new GraphQLError('This is not open to your role.', { extensions: { code: 'FORBIDDEN' } });

/**
 * The schema behind its doors. Everything is shut first; a field that the table opens to all who can reach it gets its
 * own resolver back, so that a long list of open fields costs nothing, and what is forgotten stays shut. Inside, a door
 * that opens to the viewer is passed at once: a promise for each row of a long list costs a third of the throughput.
 */
export function guarded(schema: GraphQLSchema): GraphQLSchema {
  const guards = guardedFields(schema);
  const doorsByRoles = new Map<string, ShieldRule>();
  const doorFor = (open: Roles): ShieldRule => {
    const name = `roles ${open.join(' ')}`;
    const door =
      doorsByRoles.get(name) ??
      rule<{ readonly signedIn: SignedIn }>(name, { cache: 'no_cache' })((_parent, _args, { signedIn }) =>
        signedIn.roles.some((role) => open.includes(role)),
      );
    doorsByRoles.set(name, door);
    return door;
  };
  const tree = Object.fromEntries(
    [...guards].map(([type, fields]) => [
      type,
      Object.fromEntries([...fields].map(([field, open]) => [field, doorFor(open)])),
    ]),
  );
  const shut = applyMiddleware(
    schema,
    shield(tree, { fallbackRule: deny, fallbackError: shutDoor, allowExternalErrors: true }),
  );
  const [roots, streams] = [rootsOf(shut), shut.getSubscriptionType()];
  for (const type of objectTypes(shut)) {
    const original = schema.getType(type.name) as GraphQLObjectType;
    if (type === streams) shutBefore(type, original, guards.get(type.name));
    else reopen(type, original, guards.get(type.name), roots.includes(type));
  }
  return shut;
}

/**
 * The doors of streams stand before the stream: a rule is asked after it was opened. Each message comes under the rights
 * of its own time, which the stream has looked at.
 */
function shutBefore(
  type: GraphQLObjectType,
  original: GraphQLObjectType,
  guards: ReadonlyMap<string, Roles> = new Map(),
): void {
  for (const field of fieldsOf(type)) {
    const [inner, open] = [original.getFields()[field.name], guards.get(field.name) ?? []];
    field.subscribe = passing(open, inner?.subscribe ?? forbidden, forbidden);
    field.resolve = passing(open, inner?.resolve ?? defaultFieldResolver, forbidden);
  }
}

function reopen(
  type: GraphQLObjectType,
  original: GraphQLObjectType,
  guards: ReadonlyMap<string, Roles> | undefined,
  isRoot: boolean,
): void {
  for (const field of fieldsOf(type)) {
    const inner = original.getFields()[field.name]?.resolve;
    const open = guards?.get(field.name);
    if (open !== undefined && !isRoot) field.resolve = passing(open, inner ?? defaultFieldResolver, field.resolve);
    else if (open !== undefined || guards === undefined || !(field.name in original.getFields())) continue;
    else if (inner === undefined) delete field.resolve;
    else field.resolve = inner;
  }
}

type Resolve = NonNullable<GraphQLField<unknown, unknown>['resolve']>;

/** A field whose door is open to the viewer gives what it has; any other is left to the door. */
const passing =
  (open: Roles, inner: Resolve, door: Resolve = () => null): Resolve =>
  (parent, args, context, info) =>
    (context as { readonly signedIn: SignedIn }).signedIn.roles.some((role) => open.includes(role))
      ? inner(parent, args, context, info)
      : door(parent, args, context, info);
