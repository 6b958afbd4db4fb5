import { type CommandName, doors, type Refusal as Refused, refusal, rolesOfDoor, stories } from '@kinweave/core';
import type { InputFieldBuilder, InputFieldMap } from '@pothos/core';
import {
  type GraphQLInputObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isRequiredInputField,
} from 'graphql';
import { builder, type Types } from './builder.js';
import type { Context, Performed } from './context.js';
import { readBy } from './describe.js';
import { find } from './find.js';
import { readId } from './global-id.js';
import { Family, kindOfType, refOfKind, type typeOfKind } from './types/refs.js';
import { RefusalCode } from './words.js';

type Kind = keyof typeof typeOfKind;
type Field = InputFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<Types>, 'InputObject'>;

export const Refusal = builder.objectRef<Refused>('Refusal').implement({
  description: 'Why a command was refused: data, not an error. Read by: whoever gave the command.',
  fields: (t) => ({
    code: t.expose('code', {
      type: RefusalCode,
      description: 'The code to act on. Read by: whoever gave the command.',
    }),
    path: t.stringList({
      description: 'The place in the input, from the outside in. Read by: whoever gave the command.',
      resolve: ({ path }) => path.map(String),
    }),
    message: t.string({
      description: 'A sentence for people. Read by: whoever gave the command.',
      resolve: ({ path, message }) => (/^[a-z]/.test(message) ? `"${path.join('.')}" ${message}.` : message),
    }),
  }),
});

/** No record has this id: what an id of another family, or no id at all, stands for. */
const nowhere = '00000000-0000-0000-0000-000000000000';

interface Translated {
  readonly family: string;
  /** The other family of a command over two, where the input names it. */
  readonly other: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A GraphQL input as the core's command: opaque ids become ids of the one family that the command is for. */
function translate(
  { command, byKindAndId = [], across, begins = false }: Verb,
  type: GraphQLInputObjectType,
  given: Readonly<Record<string, unknown>>,
): Translated {
  const family = begins ? nowhere : (familyIn(anchorOf(command, type), given) ?? nowhere);
  const shapes = pointersOf(command);
  const point = (field: string, opaque: unknown) => {
    const named = readId(String(opaque));
    if (field === across) return named?.id ?? nowhere;
    const id = named !== null && (named.family === null || named.family === family) ? named.id : nowhere;
    return byKindAndId.includes(field) || shapes[field]?.points === 'kindAndId'
      ? { kind: kindOfType(named?.type ?? '') ?? 'goal', id }
      : id;
  };
  const turn = (
    fields: ReturnType<GraphQLInputObjectType['getFields']>,
    values: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, turned(fields, field, value)]));
  const turned = (fields: ReturnType<GraphQLInputObjectType['getFields']>, field: string, value: unknown): unknown => {
    const named = getNamedType(fields[field]?.type);
    if (value === null || value === undefined || named === undefined) return value;
    if (Array.isArray(value)) return value.map((one) => turned(fields, field, one));
    if (named.name === 'ID') return point(field, value);
    return 'getFields' in named ? turn(named.getFields() as never, value as Record<string, unknown>) : value;
  };
  const { family: _family, ifMatch: _ifMatch, idempotencyKey: _key, ...rest } = turn(type.getFields(), given);
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined));
  const other = across === undefined ? null : (readId(String(given[across]))?.family ?? nowhere);
  return { family, other, input: said };
}

/**
 * The input field that says which family a command is for: the family itself, or else the first that must point into
 * one. A worker or an organisation stands outside.
 */
function anchorOf(command: CommandName, type: GraphQLInputObjectType): string {
  const given = type.getFields();
  const isRequired = (field: string) => given[field] !== undefined && isRequiredInputField(given[field]);
  const pointing = Object.entries(pointersOf(command)).filter(([, { points }]) => points !== undefined);
  const found = ['family', ...pointing.map(([field]) => field)].find(isRequired);
  if (found === undefined) throw new Error(`${type.name} does not say what it is for`);
  return found;
}

/** The fields of a command as the core reads them, and how those that point do. */
const pointersOf = (command: CommandName) =>
  stories[command].shape.fields as Readonly<Record<string, { readonly points?: 'id' | 'kindAndId' }>>;

/** The family of a command: that of the thing which its anchor names. */
function familyIn(anchor: string, given: Readonly<Record<string, unknown>>): string | undefined {
  const named = readId(String(given[anchor]));
  return anchor === 'family' && named?.type !== 'Family' ? undefined : (named?.family ?? undefined);
}

/** What a mutation is of, as far as giving its command goes. */
interface Verb {
  readonly command: CommandName;
  /** The input field that names what the command is done to, if it is the thing returned. */
  readonly at?: string;
  /** Input fields with lists of pointers that the core reads by kind and id. */
  readonly byKindAndId?: readonly string[];
  /** The input field that names another family, or something in it. */
  readonly across?: string;
  /** Whether there is no family yet that it could be for: it makes one. */
  readonly begins?: boolean;
}

/** What a payload returns: a thing of one kind, or whatever was made or changed first. */
type Returned = Kind | 'first';

interface Telling<R extends Record<string, Returned>> extends Omit<Verb, 'command'> {
  /** What the mutation does, in one sentence. */
  readonly says: string;
  /** The payload's fields for what was made or changed, each with its kind. */
  readonly returns: R;
  /** Whether the input may say, by `ifMatch`, what its author last saw. */
  readonly matches?: boolean;
  readonly input: (t: Field) => InputFieldMap;
}

const common = (t: Field, matches: boolean) => ({
  ...(matches
    ? {
        ifMatch: t.string({
          description: 'The `etag` of the thing as last seen; with another one the command is a CONFLICT.',
        }),
      }
    : {}),
  idempotencyKey: t.string({
    description: 'Under one key the command happens once; a repeat gives the first outcome.',
  }),
});

const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

interface Outcome {
  readonly performed: Performed;
  readonly target: string | undefined;
}

/** What a payload shows of a kind: what was made or changed, else what the command was for; as the viewer may see it now. */
function shown({ performed: { family, touched }, target }: Outcome, returned: Returned) {
  const kind = returned === 'first' ? touched[0]?.kind : returned;
  if (kind === undefined) return null;
  const id = touched.find((record) => record.kind === kind)?.id ?? target;
  return family === null || id === undefined ? null : find(family, kind, id);
}

/** A mutation for a command of the core: one verb, one input, which it gives back, one payload, refusals as data. */
export function verb<R extends Record<string, Returned>>(command: CommandName, telling: Telling<R>) {
  const roles = readBy(rolesOfDoor(command)).replace('Read by', 'May be used by');
  const Input = builder.inputType(`${command}Input`, {
    description: `${telling.says} ${roles}`,
    fields: (t) => ({ ...telling.input(t as never), ...common(t as never, telling.matches ?? false) }) as InputFieldMap,
  });
  const Payload = builder.objectRef<Outcome>(`${command}Payload`).implement({
    description: `What \`${lower(command)}\` led to. Read by: whoever gave the command.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(telling.returns).map(([field, kind]) => [
          field,
          t.field({
            type: (kind === 'first' ? builder.nodeInterfaceRef() : refOfKind[kind]) as never,
            nullable: true,
            description: 'It, as the viewer may see it now. Read by: whoever may read it.',
            resolve: (outcome: Outcome) => shown(outcome, kind) as never,
          }),
        ]),
      ),
      family: t.field({
        type: Family,
        nullable: true,
        description: 'The family after it, as the viewer may see it. Read by: whoever may read it.',
        resolve: ({ performed }) => performed.family,
      }),
      refusals: t.field({
        type: [Refusal],
        description: 'Why nothing was done; empty when it was done. Read by: whoever gave the command.',
        resolve: ({ performed }) => performed.refusals,
      }),
    }),
  });
  builder.mutationField(lower(command), (t) =>
    t.field({
      type: Payload,
      description: `${telling.says} ${roles} Done to: ${doors[command].on}.`,
      args: { input: t.arg({ type: Input as never, required: true, description: 'What is asked for.' }) },
      resolve: (_, { input }, context, info) => perform({ ...telling, command }, input as never, context, info),
    }),
  );
  return Input;
}

/** A key is 1 to 100 printable ASCII characters without spaces, as an HTTP header would carry it. */
const badKey: Performed = {
  refusals: [refusal('BAD_INPUT', ['idempotencyKey'], 'is not 1 to 100 printable characters without spaces')],
  family: null,
  touched: [],
};

/** An input of a command as the core reads it, and the family that it is for; what is refused has its place in the input. */
export function commandFrom(command: CommandName, given: Readonly<Record<string, unknown>>, schema: GraphQLSchema) {
  const type = schema.getType(`${command}Input`) as GraphQLInputObjectType;
  const anchor = anchorOf(command, type);
  return {
    ...translate({ command }, type, given),
    placed: (refusals: readonly Refused[]) => refusals.map((refused) => placed(refused, anchor)),
  };
}

async function perform(
  verbed: Verb,
  given: Readonly<Record<string, unknown>>,
  context: Context,
  { schema }: GraphQLResolveInfo,
): Promise<Outcome> {
  const { command, at } = verbed;
  const type = schema.getType(`${command}Input`) as GraphQLInputObjectType;
  const { family, other, input } = translate(verbed, type, given);
  const pointed = at === undefined ? undefined : input[at];
  const target = typeof pointed === 'string' ? pointed : (pointed as { readonly id: string } | undefined)?.id;
  const seen =
    typeof given['ifMatch'] === 'string' && target !== undefined ? { id: target, etag: given['ifMatch'] } : null;
  const idempotencyKey = typeof given['idempotencyKey'] === 'string' ? given['idempotencyKey'] : null;
  if (idempotencyKey !== null && !/^[\x21-\x7e]{1,100}$/.test(idempotencyKey)) return { performed: badKey, target };
  const performed = await context.perform(family, { type: command, input }, { seen, idempotencyKey, other });
  const refusals = verbed.begins
    ? performed.refusals
    : performed.refusals.map((refused) => placed(refused, anchorOf(command, type)));
  return { performed: { ...performed, refusals }, target };
}

/** What is not there, or not to be known, is what the command was for, unless it says otherwise. */
const placed = (refused: Refused, anchor: string): Refused =>
  refused.code === 'NOT_FOUND' && refused.path.length === 0 ? { ...refused, path: [anchor] } : refused;
