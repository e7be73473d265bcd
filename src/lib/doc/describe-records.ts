// What a transaction did to a root map of records or texts, told key by key.
// Invariant: reading never throws, whatever a client wrote.
import * as Y from 'yjs';
import type { RecordChange } from '../protocol/record-change.ts';
import { valueBefore } from './value-before.ts';

/** The keys of a root map that a transaction wrote or deleted. */
export function keysChanged(transaction: Y.Transaction, map: Y.Map<unknown>): string[] {
  // A root that nobody had read before this transaction is listed under the placeholder it was then;
  // the placeholder and the map share their entries.
  for (const [type, keys] of transaction.changed) {
    if (type._map === map._map) return [...keys].filter((key) => key !== null);
  }
  return [];
}

/** The records that a transaction created, deleted or changed, grouped by which of these. */
export function describeRecords(
  transaction: Y.Transaction,
  root: Y.Map<unknown>,
): readonly RecordChange[] {
  const changes = new Map<RecordChange['action'], RecordChange>();
  for (const id of idsTouched(transaction, root)) {
    const before = fieldsBefore(transaction, root, id);
    const after = root.get(id);
    const fields = describeFields(before, after instanceof Y.Map ? after.toJSON() : {});
    if (before !== null && after !== undefined && fields.length === 0) continue;
    if (before === null && after === undefined) continue;
    const action = before === null ? 'created' : after === undefined ? 'deleted' : 'changed';
    const change = changes.get(action) ?? { action, records: [] };
    change.records.push({ id, fields });
    changes.set(action, change);
  }
  return [...changes.values()];
}

/** The ids of records that a transaction wrote to, came or went. */
export function idsTouched(transaction: Y.Transaction, root: Y.Map<unknown>): ReadonlySet<string> {
  const ids = new Set(keysChanged(transaction, root));
  for (const type of transaction.changed.keys()) {
    const id = type.parent === root ? type._item?.parentSub : null;
    if (id) ids.add(id);
  }
  return ids;
}

export type PlainFields = Readonly<Record<string, unknown>>;

/** The fields of a record when the transaction began; null when there was none. */
export function fieldsBefore(
  transaction: Y.Transaction,
  root: Y.Map<unknown>,
  id: string,
): PlainFields | null {
  const record = valueBefore(transaction, root, id);
  if (record === undefined) return null;
  if (!(record instanceof Y.Map)) return {};
  const names = [...record._map.keys()];
  return Object.fromEntries(names.map((name) => [name, valueBefore(transaction, record, name)]));
}

function describeFields(before: PlainFields | null, after: PlainFields) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, from: plainValue(before?.[field]), to: plainValue(after[field]) }))
    .filter(({ from, to }) => from !== to);
}

/** What a reader of the log can be shown of a value. */
export function plainValue(value: unknown): string | number | boolean | null {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? (value as string | number | boolean)
    : null;
}
