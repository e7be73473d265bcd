// Which content may stand at which place of a document.
// Invariant: what passes is a text under a root key, a record, or a plain field of a record.
import * as Y from 'yjs';
import {
  KEY_MAX_LENGTH,
  TEXT_MAX_LENGTH,
  type DocumentShape,
} from '../../src/lib/doc/document-shape.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import type { Place } from './update-places.ts';

export type EntryRefusal = Extract<CloseName, 'MALFORMED' | 'FORBIDDEN' | 'TOO_LARGE'>;

/** Whether clients may write or delete anything under a root. */
export function isWritableRoot(shape: DocumentShape, root: string): boolean {
  return Object.hasOwn(shape, root);
}

/** Why an item may not stand at its place, or null when it may. */
export function refusalOfEntry(
  shape: DocumentShape,
  place: Place,
  content: Y.Item['content'],
): EntryRefusal | null {
  // What was deleted meanwhile is integrated as a tombstone, whatever it held.
  if (place === null) return null;
  if (!isWritableRoot(shape, place.root)) return 'FORBIDDEN';
  if (place.key === null || place.key === '__proto__') return 'MALFORMED';
  if (place.key.length > KEY_MAX_LENGTH) return 'TOO_LARGE';
  if (content instanceof Y.ContentDeleted) return null;
  if (place.recordId === null && shape[place.root] === 'records') {
    const isMap = content instanceof Y.ContentType && content.type instanceof Y.Map;
    return isMap ? null : 'MALFORMED';
  }
  if (!(content instanceof Y.ContentAny)) return 'MALFORMED';
  const isTextOnly = place.recordId === null && shape[place.root] === 'texts';
  const isAllowed = isTextOnly ? isText : isPlainValue;
  if (!content.arr.every(isAllowed)) return 'MALFORMED';
  return content.arr.some(isTooLong) ? 'TOO_LARGE' : null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isPlainValue(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > TEXT_MAX_LENGTH;
}
