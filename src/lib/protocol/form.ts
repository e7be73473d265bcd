// How a posted form is read: a schema gives typed values or one message per wrong field.
import type { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';

/** What is wrong with each field; the message says what to do. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Reads the first text value of every field the schema knows; files and other fields are ignored. */
export function readForm<T extends z.ZodObject>(
  schema: T,
  form: FormData,
): Result<z.infer<T>, FieldErrors> {
  const parsed = schema.safeParse(textOfFields(Object.keys(schema.shape), form));
  if (parsed.success) return ok(parsed.data);
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return err(errors);
}

/** What was typed into these fields, to show it again. Never name a password here. */
export function textOfFields(
  names: readonly string[],
  form: FormData,
): Readonly<Record<string, string>> {
  const typed = names.map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(typed);
}
