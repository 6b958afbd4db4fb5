import { readFileSync } from 'node:fs';
import {
  doors,
  entrances,
  policy,
  type Relation,
  type Role,
  type Row,
  roles,
  rolesIn,
  type SeenKind,
} from '@kinweave/core';
import { schema, typeOfKind } from '@kinweave/schema';
import {
  buildSchema,
  createSourceEventStream,
  execute,
  extendSchema,
  findBreakingChanges,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { guarded } from '../../packages/gateway/dist/rules.js';

type Rule = { readonly groups: Readonly<Record<string, Row>>; readonly fields: Readonly<Record<string, string>> };

const kinds = (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]).filter(
  (kind): kind is SeenKind => kind !== 'summary' && kind !== 'kept',
);
const ruleOf = (kind: SeenKind): Rule => policy[kind] as unknown as Rule;
const rowOf = (kind: SeenKind, field: string): Row => ruleOf(kind).groups[ruleOf(kind).fields[field] ?? ''] as Row;
const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
const fieldsOf = (name: string) => Object.values(typeNamed(name).getFields());

/** Fields that no view has: each opens as another one does. */
const beyond: Readonly<Record<string, string>> = { etag: 'id', whoCouldSee: 'viewerCanAdd', timeline: 'members' };
/** The frame of a plan is there for whoever may see anything in it. */
const inPlans = ['need', 'goal', 'action', 'appointment', 'note'] as const;

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objectTypes = types.filter(isObjectType);
const objectFields = objectTypes.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

describe('policy and schema say the same', () => {
  test.each(kinds)('of a %s they name the same fields', (kind) => {
    const shown = fieldsOf(typeOfKind[kind])
      .map(({ name }) => name)
      .filter((name) => !(name in beyond));
    expect(shown.sort()).toEqual(Object.keys(ruleOf(kind).fields).sort());
  });

  test('every kind that the table opens is a type, and every type that is a node is one of those or of the organisation', () => {
    const opened = Object.entries(policy).filter(([, { fields }]) => Object.keys(fields).length > 0);
    expect(opened.map(([kind]) => kind).sort()).toEqual([...kinds].sort());
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
    expect(nodes.toSorted()).toEqual([...Object.values(typeOfKind), 'Provider', 'Team', 'Worker'].sort());
  });

  test('every command is a mutation, and every mutation a command', () => {
    const named = Object.keys(doors).map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    expect(
      fieldsOf('Mutation')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(named.sort());
  });

  test.each(kinds)(
    'of a %s a field is non-null only if everybody who may be shown its id may be shown the field',
    (kind) => {
      // A group below FULL shows its id for links alone, whose ends are words then.
      const shownBy = (row: Row) =>
        (Object.keys(row) as Relation[]).filter((relation) => row[relation] === 'FULL' || kind === 'planLink');
      const wrong = fieldsOf(typeOfKind[kind]).filter(({ name, type }) => {
        if (name in beyond || !isNonNullType(type)) return false;
        const opening = rowOf(kind, name);
        return shownBy(rowOf(kind, 'id')).some((relation) => opening[relation] === undefined);
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    },
  );

  test('a plan is shown to whoever may know something in it, so outside its frame everything can be null', () => {
    const wrong = fieldsOf('Plan').filter(
      ({ name, type }) => ruleOf('plan').fields[beyond[name] ?? name] !== 'frame' && isNonNullType(type),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('the schema describes itself', () => {
  const described = (things: readonly { readonly name: string; readonly description?: string | null | undefined }[]) =>
    things.filter(({ description }) => !description?.trim()).map(({ name }) => name);

  test('[API-6] every type has a description', () => {
    expect(described(types)).toEqual([]);
  });

  test.each(types.map((type) => ({ name: type.name, type })))(
    '[API-6] every field, argument, input field and value of $name has a description',
    ({ type }) => {
      if (isEnumType(type)) expect(described(type.getValues())).toEqual([]);
      else if (isInputObjectType(type)) expect(described(Object.values(type.getFields()))).toEqual([]);
      else {
        const fields = 'getFields' in type ? Object.values((type as GraphQLObjectType).getFields()) : [];
        expect(described(fields)).toEqual([]);
        expect(described(fields.flatMap(({ args }) => args))).toEqual([]);
      }
    },
  );

  test('[API-6] every field of an object says who reads it; a page is read with what it is a page of', () => {
    const silent = objectFields
      .filter(({ type }) => !/(Connection|Edge|PageInfo)$/.test(type.name))
      .filter(({ field }) => !/(Read by|May be used by): /.test(field.description ?? ''));
    expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });
});

/** What is come to by one entrance alone, and is read by whoever may come in there. */
const cameInBy: Readonly<Record<string, keyof typeof entrances>> = {
  SharePreview: 'sharePreview',
  DueEntry: 'dueList',
  FoundName: 'findNames',
  CaseloadEntry: 'caseload',
  CaseloadChild: 'caseload',
  CaseloadCounts: 'caseloadCounts',
  Load: 'provider',
  FamilyChange: 'familyChanged',
  MediationChange: 'mediationChanged',
  DueListChange: 'dueListChanged',
};

/** The roles to which a field can open, worked out here a second time, from the words of the table alone. */
function opensTo(type: string, field: string): readonly Role[] {
  const rolesOfRelations = (relations: readonly string[]) =>
    roles.filter((role) => relations.some((relation) => rolesIn[relation as Relation].includes(role)));
  const rowsOf = (kind: SeenKind, name: string): readonly Row[] =>
    ruleOf(kind).fields[name] === 'frame'
      ? [rowOf(kind, name), ...inPlans.map((part) => rowOf(part, 'id'))]
      : [rowOf(kind, name)];
  const rolesAt = (kind: SeenKind, name: string) => rolesOfRelations(rowsOf(kind, name).flatMap(Object.keys));
  if (type === 'Query' || type === 'Subscription')
    return (entrances as Readonly<Record<string, readonly Role[]>>)[field] ?? [];
  const lower = (name: string) => name.toLowerCase();
  const door = Object.entries(doors).find(([name]) =>
    type === 'Mutation' ? lower(name) === lower(field) : type === `${name}Payload`,
  )?.[1];
  if (door !== undefined) return rolesOfRelations(door.by);
  const kind = kinds.find((one) => typeOfKind[one] === type);
  if (kind !== undefined) return rolesAt(kind, beyond[field] ?? field);
  const parts: Readonly<Record<string, readonly (readonly [SeenKind, string])[]>> = {
    Summary: [['plan', 'summaries']],
    Busy: [['plan', 'busy']],
    Kept: [['plan', 'kept']],
    Reader: [['plan', 'viewerCanAdd']],
    Objection: [['grant', 'objections']],
    SaidByParty: [
      ['disagreement', 'declined'],
      ['proposal', 'agreed'],
    ],
    Passage: [['withholding', 'passages']],
    SafeTime: [['safeContact', 'times']],
    HelpStep: [['safeguardingConcern', 'steps']],
    Letter: [
      ['mediationRequest', 'letter'],
      ['disagreement', 'letter'],
      ['proposal', 'letter'],
    ],
    Due: [['family', 'due']],
    Notice: [['family', 'notices']],
    TimelineEntry: [['family', 'members']],
  };
  const places = parts[type];
  if (places !== undefined) return roles.filter((role) => places.some((place) => rolesAt(...place).includes(role)));
  if (['Provider', 'ProviderSettings', 'Team', 'Worker'].includes(type)) return entrances.provider;
  const cameIn = cameInBy[type];
  if (cameIn !== undefined) return entrances[cameIn];
  // Of a list that shows somebody nothing the page is empty.
  if (/(Connection|Edge)$/.test(type)) return roles;
  if (type === 'Viewer' && ['person', 'families'].includes(field)) return entrances.family;
  if (type === 'Viewer' && field === 'load') return entrances.provider;
  if (['Viewer', 'Can', 'AccessEntry', 'PageInfo', 'Author', 'NamedWorker', 'Refusal'].includes(type)) return roles;
  throw new Error(`Nobody has said who may read ${type}.${field}`);
}

/** The types that a role can come to from the entrances, through fields that open to it. */
function reachedBy(role: Role): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = ['Query', 'Mutation', 'Subscription'];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { name: field, type } of fieldsOf(name)) {
      if (!opensTo(name, field).includes(role)) continue;
      const named = getNamedType(type);
      const parts = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
      next.push(...parts.map((part) => part.name));
    }
  }
  return reached;
}

describe('the doors', () => {
  const shut = guarded(schema);
  const isUnguarded = (type: string, field: string) => {
    const [inner, outer] = [schema, shut].map((one) => (one.getType(type) as GraphQLObjectType).getFields()[field]);
    return inner?.resolve === outer?.resolve;
  };

  test('every field without a guard opens to every role that can reach its type', () => {
    const reached = new Map(roles.map((role) => [role, reachedBy(role)]));
    const unguarded = objectFields.filter(({ type, field }) => isUnguarded(type.name, field.name));
    const wrong = unguarded.filter(({ type, field }) =>
      roles.some((role) => reached.get(role)?.has(type.name) && !opensTo(type.name, field.name).includes(role)),
    );
    expect(wrong.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
    expect(unguarded.length).toBeGreaterThan(200);
  });

  test('every field of Query, Mutation and Subscription has a guard', () => {
    const bare = ['Query', 'Mutation', 'Subscription']
      .flatMap((type) => fieldsOf(type).map(({ name }) => [type, name]))
      .filter(([type, field]) => isUnguarded(type ?? '', field ?? ''));
    expect(bare).toEqual([]);
  });

  test('a field that is shut to a role which may be shown its thing can be null, so that the door takes nothing with it', () => {
    const wrong = kinds.flatMap((kind) => {
      const type = typeOfKind[kind];
      return fieldsOf(type)
        .filter((field) => isNonNullType(field.type))
        .filter(({ name }) => opensTo(type, 'id').some((role) => !opensTo(type, name).includes(role)))
        .map(({ name }) => `${type}.${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ...kinds.map((kind) => typeOfKind[kind]),
    'Summary',
    'Busy',
    'Kept',
    'Author',
    'Viewer',
    'Worker',
    'Mutation',
    'FamilyChange',
  ])('[T-Z28] with a field of %s that the policy does not name, no gateway can be made', (type) => {
    const careless = extendSchema(schema, parse(`extend type ${type} { forgotten: String }`));
    expect(() => guarded(careless)).toThrow(`The policy says nothing of ${type}.forgotten`);
  });

  test('[T-Z28] with a type that the policy does not name, no gateway can be made', () => {
    const careless = extendSchema(schema, parse('type Secret { word: String } extend type Query { secret: Secret }'));
    expect(() => guarded(careless)).toThrow('The policy says nothing of Secret.word');
  });

  test.each([[], ...roles.map((role) => [role])].map((held) => ({ held })))(
    'a root field that nobody opened stays shut to $held',
    async ({ held }) => {
      const careless = guarded(extendSchema(schema, parse('extend type Query { forgotten: String }')));
      const result = await execute({
        schema: careless,
        document: parse('{ forgotten }'),
        rootValue: { forgotten: 'what nobody thought of' },
        contextValue: { signedIn: { roles: held } },
      });
      expect(result.data).toEqual({ forgotten: null });
      expect(result.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    },
  );

  /** What comes of subscribing in some roles: the codes of the refusal, and how many streams were opened. */
  const subscribing = async (guardedSchema: typeof shut, field: string, held: readonly Role[]) => {
    let opened = 0;
    const watch = () => {
      opened += 1;
      return { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) };
    };
    const result = await createSourceEventStream({
      schema: guardedSchema,
      document: parse(`subscription { ${field} }`),
      contextValue: { signedIn: { roles: held }, watch },
    });
    const errors = 'errors' in result ? (result.errors ?? []) : [];
    return { codes: errors.map(({ extensions }) => extensions['code']), opened };
  };

  test.each(fieldsOf('Subscription'))(
    '[T-Z22] whoever may not come in by $name is told so, and nothing is opened',
    async ({ name, args }) => {
      const field = `${name}${args.length > 0 ? '(id: "x")' : ''} { __typename }`;
      for (const held of [[], ...roles.map((role) => [role])]) {
        const mayCome = held.some((role) => opensTo('Subscription', name).includes(role));
        expect({ held, ...(await subscribing(shut, field, held)) }).toEqual(
          mayCome ? { held, codes: [], opened: 1 } : { held, codes: ['FORBIDDEN'], opened: 0 },
        );
      }
    },
  );

  test('[T-Z28] a stream that nobody opened stays shut to everybody', async () => {
    const careless = extendSchema(schema, parse('extend type Subscription { forgotten: String }'));
    expect(await subscribing(guarded(careless), 'forgotten', roles)).toEqual({ codes: ['FORBIDDEN'], opened: 0 });
  });

  /** Arguments that are no plain text. */
  const literals: Readonly<Record<string, string>> = { ids: '["x"]', input: '{ item: "x", to: "x", level: FULL }' };

  test('whoever has no role finds every door shut', async () => {
    for (const { name, args, type } of fieldsOf('Query')) {
      const given = args
        .filter((arg) => isNonNullType(arg.type))
        .map((arg) => `${arg.name}: ${literals[arg.name] ?? '"x"'}`);
      const said = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} { __typename }`;
      const result = await execute({
        schema: shut,
        document: parse(`{ ${said} }`),
        contextValue: { signedIn: { roles: [] } },
      });
      expect(
        result.errors?.map(({ extensions }) => extensions['code']),
        `${name} ${type}`,
      ).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the schema through time', () => {
  test('[API-3] nothing that clients of the last release use was taken away', () => {
    const released = buildSchema(readFileSync(new URL('../schema-released.graphql', import.meta.url), 'utf8'));
    const broken = findBreakingChanges(released, buildSchema(printSchema(schema)));
    expect(
      broken.map(({ description }) => description),
      'These break clients. In a major release, copy packages/schema/schema.graphql over test/schema-released.graphql.',
    ).toEqual([]);
  });
});
