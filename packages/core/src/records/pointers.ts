import { type Id, object, oneOf, outside, type Shape } from '../shape.js';

/** A pointer to a record of one of several kinds. */
export function recordRef<const K extends string>(
  kinds: readonly K[],
): Shape<{ readonly [P in K]: { readonly kind: P; readonly id: Id<P> } }[K]> {
  const shape = object({ kind: oneOf(kinds), id: outside('record') });
  return {
    name: `a pointer to one of ${kinds.join(', ')}`,
    points: 'kindAndId',
    read(value, path, reading) {
      const read = shape.read(value, path, reading);
      if (read.kind !== undefined && read.id !== undefined)
        reading.pointers.push({ kind: read.kind, id: read.id, path });
      return read as never;
    },
  };
}
