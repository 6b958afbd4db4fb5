/** Whether one view shows nothing that another does not: null where so, or else the place at which it shows more. */
export function isLower(less: unknown, more: unknown, path = ''): string | null {
  if (less === null || Object.is(less, more)) return null;
  if (less === false && path.includes('.viewerCan')) return null;
  if (Array.isArray(less)) {
    if (!Array.isArray(more)) return less.length === 0 ? null : path;
    return first(less.map((one) => isIn(one, more, path)));
  }
  if (typeof less !== 'object' || typeof more !== 'object' || more === null) return path;
  const other = more as Readonly<Record<string, unknown>>;
  return first(Object.entries(less).map(([field, one]) => isLower(one, other[field], `${path}.${field}`)));
}

const first = (found: readonly (string | null)[]): string | null => found.find((one) => one !== null) ?? null;

type Element = { readonly kind?: string; readonly id?: string } | null;

function isIn(one: unknown, list: readonly unknown[], path: string): string | null {
  if (typeof one !== 'object') return list.includes(one) ? null : `${path}[${one}]`;
  const { kind, id } = one as NonNullable<Element>;
  if (id === undefined)
    return list.some((other) => isLower(one, other, path) === null) ? null : `${path}[${JSON.stringify(one)}]`;
  const other = list.find((each) => (each as Element)?.id === id && (each as Element)?.kind === kind);
  return other === undefined ? `${path}[${kind} ${id}]` : isLower(one, other, `${path}[${kind}]`);
}
