// What every record has in common: a flat map of fields, created whole, by one client, under its id.
// Invariant: a record that cannot be read is left out by readers; fields unknown here are kept.
import * as Y from 'yjs';
import type { z } from 'zod';

export type FieldValue = string | number | boolean | null;

/** Fields of a record; each is last-writer-wins. */
export type RecordFields = Y.Map<FieldValue>;

/** The record's fields as the schema reads them, or null when it is not such a record. */
export function readRecord<S extends z.ZodObject>(schema: S, fields: unknown): z.infer<S> | null {
  if (!(fields instanceof Y.Map)) return null;
  const record = schema.safeParse(fields.toJSON());
  return record.success ? record.data : null;
}

/** A new record with these fields. */
export function newRecord(fields: Readonly<Record<string, FieldValue>>): RecordFields {
  return new Y.Map(Object.entries(fields));
}

/** Writes the fields that differ; gives how many did. Call it inside `transact`. */
export function writeFields(
  record: RecordFields,
  fields: Readonly<Record<string, FieldValue>>,
): number {
  const changed = Object.entries(fields).filter(([name, value]) => record.get(name) !== value);
  for (const [name, value] of changed) record.set(name, value);
  return changed.length;
}
