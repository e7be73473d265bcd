// What a form action gives back: what was typed, what is wrong, or what was done.
// Invariant: a password never comes back.
import type { FieldErrors } from '../../protocol/form.ts';

export type FormState = {
  /** Which form of the page this is about. */
  readonly form: string;
  /** What was typed, to show it again. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  /** A refusal that belongs to no single field. */
  readonly refusal: string | null;
  readonly done: string | null;
};

type Refused = { readonly message: string; readonly field?: string };

/** The fields that are wrong. */
export function wrongFields(
  form: string,
  values: Readonly<Record<string, string>>,
  errors: FieldErrors,
): FormState {
  return { form, values, errors, refusal: null, done: null };
}

/** A refusal by the server, shown at its field when it has one. */
export function refused(
  form: string,
  values: Readonly<Record<string, string>>,
  { message, field }: Refused,
): FormState {
  if (field === undefined) return { form, values, errors: {}, refusal: message, done: null };
  return wrongFields(form, values, { [field]: message });
}

/** Success, in words for the person. */
export function done(form: string, message: string): FormState {
  return { form, values: {}, errors: {}, refusal: null, done: message };
}

/** The state of one form of a page, empty when the last action was another's. */
export function stateOfForm(state: FormState | null | undefined, form: string): FormState {
  return state?.form === form ? state : { form, values: {}, errors: {}, refusal: null, done: null };
}
