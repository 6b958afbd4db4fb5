import { GraphQLError } from 'graphql';

/** How many a page holds where nothing is said, and at most. */
export const pageSize = { usual: 50, most: 500 } as const;

interface Asked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list as Relay's cursor connections describe it. */
export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function size(name: string, asked: number | null | undefined): number | null {
  if (asked === null || asked === undefined) return null;
  if (asked < 0) throw refuse(`"${name}" is less than 0.`);
  if (asked > pageSize.most) throw refuse(`"${name}" is more than ${pageSize.most}, the most on one page.`);
  return asked;
}

/** Refuses a page of rows of a size that nobody may ask for; Pothos alone would take it for the most there is. */
export function refuseSizes({ first, last }: Asked): void {
  size('first', first);
  size('last', last);
}

/**
 * A page of a list that the viewer sees whole. A cursor is the place of an element by its order key and id, so it holds
 * its place when other elements come and go, and tells of nothing else.
 */
export function pageOf<T extends object>(
  list: readonly T[],
  asked: Asked,
  orderOf: (element: T) => string = () => '',
  idOf: (element: T) => string = (element) => (element as { readonly id: string }).id,
): Page<T> {
  const [first, last] = [size('first', asked.first), size('last', asked.last)];
  const keyOf = (element: T) => `${orderOf(element)} ${idOf(element)}`;
  const after = readCursor('after', asked.after);
  const before = readCursor('before', asked.before);
  const inside = list.filter(
    (element) => (after === null || keyOf(element) > after) && (before === null || keyOf(element) < before),
  );
  const ahead = inside.slice(0, first ?? (last === null ? pageSize.usual : inside.length));
  const shown = last === null ? ahead : ahead.slice(Math.max(0, ahead.length - last));
  const edges = shown.map((node) => ({
    node,
    get cursor() {
      return Buffer.from(keyOf(node)).toString('base64url');
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: shown.length > 0 && shown.at(-1) !== list.at(-1),
      hasPreviousPage: shown.length > 0 && shown[0] !== list[0],
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}

function readCursor(name: string, cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const key = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!/^\S* [0-9a-f-]{36}$/.test(key)) throw refuse(`"${name}" is not a cursor of this list.`);
  return key;
}
