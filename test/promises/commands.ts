import { all, type Command, type CommandName, type Family, stories, strikableKinds, tieKinds } from '@kinweave/core';
import { schema, typeOfKind, writeId } from '@kinweave/schema';
import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from 'graphql';

const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** The opaque id of something in a family. */
export const opaque = (family: Pick<Family, 'id'>, kind: string, id: string): string => {
  const type = typeOfKind[kind as keyof typeof typeOfKind];
  return kind === 'family' ? writeId(type, id) : writeId(type, `${family.id}:${id}`);
};

/** Kinds of item. */
export const partKinds = ['need', 'goal', 'action', 'appointment', 'note'] as const;

/** What each id in a command's input points to, by the field's name, where it is of one kind whatever the command. */
const pointsTo: Readonly<Record<string, string>> = {
  family: 'family',
  person: 'person',
  to: 'person',
  of: 'person',
  holder: 'person',
  child: 'person',
  blocked: 'person',
  protected: 'person',
  about: 'person',
  participants: 'person',
  plan: 'plan',
  carer: 'person',
  reader: 'person',
  relativeOf: 'person',
  adopters: 'person',
  by: 'person',
  goal: 'goal',
  keepBack: 'note',
  grant: 'grant',
  link: 'planLink',
  assignment: 'assignment',
  order: 'courtOrder',
  responsibility: 'parentalResponsibility',
  decision: 'bestInterestsDecision',
  stay: 'stay',
  block: 'safetyBlock',
  handover: 'handover',
  packet: 'partnerPacket',
  note: 'note',
  expression: 'expression',
  keptNote: 'keptNote',
  hold: 'legalHold',
  people: 'person',
  channel: 'contactChannel',
  request: 'mediationRequest',
  disagreement: 'disagreement',
  proposal: 'proposal',
  with: 'person',
  parties: 'person',
  invited: 'person',
  concern: 'safeguardingConcern',
  allegedSource: 'person',
  neverTold: 'person',
  needs: 'note',
  glass: 'breakGlass',
  household: 'household',
};

/** Whether an id in a command is of a worker or an organisation, who stand outside families. */
const isOutside = (command: CommandName, field: string): boolean => {
  const fields: Readonly<Record<string, { readonly names?: string }>> = stories[command].shape.fields;
  return fields[field]?.names !== undefined;
};

const recordsOf = (command: CommandName): readonly string[] =>
  command === 'ConsiderRecord' ? partKinds : command === 'EndTie' ? tieKinds : strikableKinds;

/** What people ask for as is their right, by the commands that go on with it. */
const askings: { readonly [N in CommandName]?: string } = {
  SayOnAccess: 'accessRequest',
  NameReviewer: 'accessRequest',
  WeighAccess: 'accessRequest',
  ConsiderRecord: 'accessRequest',
  AnswerAccess: 'accessRequest',
  RefuseAccess: 'accessRequest',
  AnswerErasure: 'erasureRequest',
};

/** The kinds that an id in a command may be of; none of what stands outside families. */
export function kindsAt(command: CommandName, field: string): readonly string[] {
  if (isOutside(command, field)) return [];
  if (field === 'request' && askings[command] !== undefined) return [askings[command]];
  if (field === 'record') return recordsOf(command);
  if (field === 'item' && command.startsWith('Revise')) return [command.replace('Revise', '').toLowerCase()];
  if (field === 'item' || field === 'items') return partKinds;
  if (command === 'DeclineToTalk') return ['mediationRequest', 'disagreement'];
  if (command === 'NameReader') return ['note', 'safeguardingConcern'];
  if (command === 'EndReading') return ['namedReader'];
  if (command === 'ProposeLink') return [...partKinds, 'plan'];
  return [pointsTo[field] ?? ''];
}

/** The mutation of a command, asking for all refusals and for the id of what was made. */
export function mutationOf(command: CommandName): string {
  const payload = schema.getType(`${command}Payload`) as import('graphql').GraphQLObjectType;
  const made = Object.keys(payload.getFields()).filter((field) => field !== 'refusals' && field !== 'family');
  return `mutation Give($input: ${command}Input!) { ${lower(command)}(input: $input) {
    refusals { code path message } family { id etag } ${made.map((field) => `${field} { __typename ... on Node { id } }`).join(' ')}
  } }`;
}

/** A command of the core as the input of its mutation. */
export function inputOf(family: Family, { type, input }: Command): Readonly<Record<string, unknown>> {
  const kindOf = (id: string) =>
    (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]).find(
      (kind) => kind in family.records && all(family, kind as 'goal').some((record) => record.id === id),
    ) ?? 'goal';
  const turned = (inputType: GraphQLInputObjectType, given: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(given).map(([field, value]) => [field, turn(inputType, field, value)]));
  const turn = (inputType: GraphQLInputObjectType, field: string, value: unknown): unknown => {
    const named = getNamedType(inputType.getFields()[field]?.type);
    if (value === null || value === undefined || named === undefined) return value;
    if (Array.isArray(value)) return value.map((element) => turn(inputType, field, element));
    if (named.name === 'ID') {
      const { kind, id } =
        typeof value === 'object' ? (value as { kind: string; id: string }) : { kind: null, id: String(value) };
      return opaque(family, kind ?? pointsTo[field] ?? kindOf(id), id);
    }
    if (isEnumType(named)) return named.getValues().find((word) => word.value === value)?.name;
    return isInputObjectType(named) ? turned(named, value as never) : value;
  };
  const inputType = schema.getType(`${type}Input`) as GraphQLInputObjectType;
  const whole = 'family' in inputType.getFields() ? { family: opaque(family, 'family', family.id) } : {};
  return { ...whole, ...turned(inputType, input as never) };
}

/** The names of all commands. */
export const commandNames = Object.keys(stories) as readonly CommandName[];

/** The ids in the input of a command, by field. */
export const idFieldsOf = (command: CommandName): readonly string[] =>
  Object.values((schema.getType(`${command}Input`) as GraphQLInputObjectType).getFields())
    .filter(({ type }) => getNamedType(type).name === 'ID')
    .map(({ name }) => name);
