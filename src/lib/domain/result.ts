// The outcome of what a user can cause. Faults of the program are exceptions, never a Result.

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

/** A success carrying `value`. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** A refusal carrying `error`, which says what to do about it. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
