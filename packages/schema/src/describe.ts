import { policy, type Role, type Row, rolesOfRow, type SeenKind } from '@kinweave/core';

const names: Readonly<Record<Role, string>> = {
  YOUNG_PERSON: 'young people',
  GUARDIAN: 'guardians',
  MEMBER: 'members',
  LINK_WORKER: 'link workers',
};

/** Says who may read something: part of every description. */
export const readBy = (roles: readonly Role[]): string => `Read by: ${roles.map((role) => names[role]).join(', ')}.`;

/** Describes the fields of a kind, each with the roles that may ever read it, from the policy table. */
export const describer =
  <K extends SeenKind>(kind: K) =>
  (field: keyof (typeof policy)[K]['fields'], sentence: string): string => {
    const { groups, fields } = policy[kind] as { groups: Record<string, Row>; fields: Record<string, string> };
    return `${sentence} ${readBy(rolesOfRow(groups[fields[field as string] as string] as Row))}`;
  };

/** What is part of something else is read by whoever may read that. */
export const readByParent = 'Read by: whoever may read what it is part of.';

/** Whether the table can hide a field from somebody who may see the id: then, and only then, it is nullable. */
export function mayHide<K extends SeenKind>(kind: K, field: keyof (typeof policy)[K]['fields']): boolean {
  const { groups, fields } = policy[kind] as { groups: Record<string, Row>; fields: Record<string, string> };
  const row = (name: string): Row => groups[fields[name] as string] as Row;
  const [id, other] = [row('id'), row(field as string)];
  return (Object.keys(id) as (keyof Row)[]).some((relation) => id[relation] === 'FULL' && other[relation] !== 'FULL');
}
