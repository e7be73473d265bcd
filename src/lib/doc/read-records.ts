// Reads a root map of records into plain data.
import type { RecordFields } from './records/record.ts';

export type RecordsReading<Id extends string, T> = {
  readonly records: ReadonlyMap<Id, T>;
  /** Keys of records that cannot be read. */
  readonly invalid: readonly string[];
};

/** Every record that `read` can read, by its key. */
export function readRecords<Id extends string, T>(
  root: Iterable<readonly [string, RecordFields]>,
  read: (id: Id, fields: unknown) => T | null,
): RecordsReading<Id, T> {
  const records = new Map<Id, T>();
  const invalid: string[] = [];
  for (const [key, fields] of root) {
    const record = read(key as Id, fields);
    if (record === null) invalid.push(key);
    else records.set(key as Id, record);
  }
  return { records, invalid };
}
