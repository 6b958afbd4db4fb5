/** What a function that may say no gives back; it throws only for a programmer's error. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Says yes. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Says no. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
