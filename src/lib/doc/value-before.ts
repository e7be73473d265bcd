// What a key of a Y.Map held before a transaction, also for a map that the transaction deleted: Yjs fires
// no event for that one. Works while the transaction is being cleaned up ('afterTransaction' included),
// because deleted content is collected only after that.
import * as Y from 'yjs';

/** The value the key had when the transaction began; undefined when it had none. */
export function valueBefore(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown {
  let item: Y.Item | null = map._map.get(key) ?? null;
  while (item !== null && wasAdded(transaction, item)) item = item.left;
  if (item === null) return undefined;
  const wasThere = !item.deleted || Y.isDeleted(transaction.deleteSet, item.id);
  return wasThere ? item.content.getContent().at(-1) : undefined;
}

function wasAdded(transaction: Y.Transaction, item: Y.Item): boolean {
  return item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
}
