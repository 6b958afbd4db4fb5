import type { Role } from '@kinweave/core';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { rolesOfField } from '../../packages/gateway/dist/rules.js';

type Field = GraphQLField<unknown, unknown>;

/** What a field is asked with: as much of a list as there can be; of who could see something, something of each sort. */
export function argumentsOf({ args }: Field): string {
  if (args.some(({ name }) => name === 'first')) return '(first: 500)';
  return args.some(({ name }) => name === 'intended') ? '(intended: { itemKind: GOAL, area: SCHOOL })' : '';
}

/** A page and its edges stand between a list and its elements, and are no step of their own. */
const isPage = (name: string) => /(Connection|Edge|PageInfo)$/.test(name);

/**
 * How far to go from each entrance; a family is the entrance that matters. Further on the same things are read again:
 * that no field is met there which is not met before is held by a test, and a step more doubles the replies.
 */
export const steps = {
  family: 4,
  viewer: 2,
  nodes: 2,
  node: 1,
  caseload: 2,
  caseloadCounts: 0,
  dueList: 1,
  provider: 3,
};

const isPreview = (type: GraphQLObjectType, { name }: Field) => type.name === 'Person' && name === 'preview';

/** What a share would show is a question about a command: it is asked where commands are. */
const isRead = ({ name }: Field) => name !== 'sharePreview';

/**
 * A query, made from the schema, of every field that can open to one of these roles: by every root field, through
 * every list, interface and union. Left out is only the viewer's own access log, which every question changes. Where replies are
 * only compared, the tag of a preview says as much as all of it.
 */
export function everythingFor(
  schema: GraphQLSchema,
  roles: readonly Role[],
  previews: 'whole' | 'tag' = 'whole',
  far: typeof steps = steps,
): string {
  const fragments = new Map<string, string>();
  const isOpen = (type: GraphQLObjectType, { name }: Field) =>
    !(type.name === 'Viewer' && name === 'accessLog') && rolesOfField(type, name).some((role) => roles.includes(role));

  /** Each field under a name of its own, so that no two types disagree about one. */
  const fieldsOf = (type: GraphQLObjectType, left: number): string =>
    Object.values(type.getFields())
      .filter((field) => isOpen(type, field))
      .flatMap((field) => fieldOf(type, field, left))
      .join(' ');

  const fieldOf = (type: GraphQLObjectType, field: Field, left: number): readonly string[] => {
    const named = getNamedType(field.type);
    const said = `${type.name}_${field.name}: ${field.name}${argumentsOf(field)}`;
    if (isPreview(type, field)) return previewOf(said, named, left);
    if (isLeafType(named)) return [said];
    // The elements are read once, by `nodes`; by `edges` only what they say of themselves.
    const after = type.name.endsWith('Edge') ? 0 : left - (isPage(named.name) ? 0 : 1);
    return after < 0 ? [] : [`${said} { __typename ${partsOf(named, after)} }`];
  };

  /** What a member sees is asked once, where the family lists its members, and not wherever somebody is named. */
  const previewOf = (said: string, named: unknown, left: number): readonly string[] => {
    if (left !== far.family - 1) return [];
    return [`${said} { __typename ${previews === 'tag' ? 'etag' : partsOf(named, left - 1)} }`];
  };

  const partsOf = (named: unknown, left: number): string => {
    const types = isAbstractType(named as never)
      ? schema.getPossibleTypes(named as never)
      : isObjectType(named)
        ? [named]
        : [];
    return types.map((type) => `...${fragmentOf(type, left)}`).join(' ');
  };

  const fragmentOf = (type: GraphQLObjectType, left: number): string => {
    const name = `${type.name}_${left}`;
    if (!fragments.has(name)) {
      fragments.set(name, '');
      fragments.set(name, `fragment ${name} on ${type.name} { __typename ${fieldsOf(type, left)} }`);
    }
    return name;
  };

  const query = schema.getQueryType() as GraphQLObjectType;
  const args: Readonly<Record<string, string>> = {
    family: '(id: $family)',
    node: '(id: $node)',
    nodes: '(ids: $nodes)',
    caseload: '(first: 500)',
    dueList: '(first: 500)',
  };
  const roots = Object.values(query.getFields())
    .filter((field) => isRead(field) && isOpen(query, field))
    .map((field) => {
      const left = far[field.name as keyof typeof steps];
      return `${field.name}${args[field.name] ?? ''} { __typename ${partsOf(getNamedType(field.type), left)} }`;
    });
  return `query Everything($family: ID!, $node: ID!, $nodes: [ID!]!) { ${roots.join(' ')} } ${[...fragments.values()].join(' ')}`;
}
