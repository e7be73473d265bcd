// Asks the server for JSON. What goes wrong comes back as words, never as an exception.
import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';

/** What a person reads when no answer came. */
export const OFFLINE = 'The server could not be reached. Check the connection, then try again.';

const refusalSchema = z.object({ message: z.string() });

/** The answer as its schema has it, or why there is none. */
export async function requestJson<T extends z.ZodType>(
  path: string,
  init: RequestInit,
  schema: T,
): Promise<Result<z.output<T>, string>> {
  try {
    const headers = { accept: 'application/json', ...init.headers };
    const response = await fetch(path, { ...init, headers });
    const body: unknown = await response.json();
    const read = schema.safeParse(body);
    if (response.ok && read.success) return ok(read.data);
    const refusal = refusalSchema.safeParse(body);
    return err(refusal.success ? refusal.data.message : OFFLINE);
  } catch {
    return err(OFFLINE);
  }
}

/** A post of a value as JSON. */
export function postOf(value: unknown): RequestInit {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(value) };
}
