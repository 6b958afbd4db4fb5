/** By id: an order that tells nothing. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

/** By a time, then by id. */
export const byTime =
  <K extends string>(field: K) =>
  (
    one: { readonly [P in K]: string } & { readonly id: string },
    other: { readonly [P in K]: string } & { readonly id: string },
  ) =>
    one[field] === other[field] ? byId(one, other) : one[field] < other[field] ? -1 : 1;
