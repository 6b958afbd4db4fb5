/**
 * Whether everything that one look at a thing showed can still be seen in another, whatever it says by now. A field that
 * was emptied counts as gone.
 */
export function isStillShown(then: unknown, now: unknown): boolean {
  if (then === null || then === undefined) return true;
  if (now === null || now === undefined) return false;
  if (Array.isArray(then)) return Array.isArray(now) && areStillShown(then, now);
  if (typeof then !== 'object') return true;
  return Object.entries(then).every(([field, value]) => isStillShown(value, (now as Fields)[field]));
}

type Fields = Readonly<Record<string, unknown>>;

function areStillShown(then: readonly unknown[], now: readonly unknown[]): boolean {
  const places = new Map(now.map((one) => [placeOf(one), one]));
  return then.every((one) => isStillShown(one, places.get(placeOf(one))));
}

/** What makes an element of a list the same one: its kind and id; without any, all that it says. */
const placeOf = (one: unknown): string =>
  typeof one === 'object' && one !== null && 'id' in one ? `${(one as Fields)['kind']} ${one.id}` : JSON.stringify(one);
