import { partKinds, policy, type Role, type Row, roles, rolesOfRow, type SeenKind } from '@kinweave/core';

const names: Readonly<Record<Role, string>> = {
  YOUNG_PERSON: 'young people',
  GUARDIAN: 'guardians',
  MEMBER: 'members',
  LINK_WORKER: 'link workers',
  SUPERVISOR: 'supervisors',
  SAFEGUARDING_LEAD: 'safeguarding leads',
  DUTY_WORKER: 'duty workers',
  PARTNER: 'partners',
};

/** Says who may read something: part of every description. */
export const readBy = (roles: readonly Role[]): string => `Read by: ${roles.map((role) => names[role]).join(', ')}.`;

type FieldOf<K extends SeenKind> = keyof (typeof policy)[K]['fields'];

const ruleOf = (kind: SeenKind) => policy[kind] as { groups: Record<string, Row>; fields: Record<string, string> };
const rowOf = (kind: SeenKind, field: string): Row => ruleOf(kind).groups[ruleOf(kind).fields[field] as string] as Row;

/** The roles that may ever read a field; of the frame of a plan, whoever may read something in it as well. */
function rolesOf(kind: SeenKind, field: string): readonly Role[] {
  const own = rolesOfRow(rowOf(kind, field));
  const inside =
    ruleOf(kind).fields[field] === 'frame' ? partKinds.flatMap((part) => rolesOfRow(rowOf(part, 'id'))) : [];
  return roles.filter((role) => own.includes(role) || inside.includes(role));
}

/** The roles to which a field of a kind can ever open, by the policy table; undefined for a field that it does not name. */
export const rolesOfField = (kind: SeenKind, field: string): readonly Role[] | undefined =>
  ruleOf(kind).fields[field] === undefined ? undefined : rolesOf(kind, field);

/** Describes the fields of a kind, each with the roles that may ever read it, from the policy table. */
export const describer =
  <K extends SeenKind>(kind: K) =>
  (field: FieldOf<K>, sentence: string): string =>
    `${sentence} ${readBy(rolesOf(kind, field as string))}`;

/** What is part of something else is read by whoever may read that. */
export const readByParent = 'Read by: whoever may read what it is part of.';

/** Whether the table can hide a field from somebody who may see the id: then, and only then, it is nullable. */
export function mayHide<K extends SeenKind>(kind: K, field: FieldOf<K>): boolean {
  const [id, other] = [rowOf(kind, 'id'), rowOf(kind, field as string)];
  return (Object.keys(id) as (keyof Row)[]).some((relation) => id[relation] === 'FULL' && other[relation] !== 'FULL');
}
