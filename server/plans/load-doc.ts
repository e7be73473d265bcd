// Brings a stored live document into memory, in the newest schema.
import * as Y from 'yjs';
import { migrateDoc } from '../../src/lib/doc/migrate-doc.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import type { DocumentKey, DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** A copy of the document as it is on disk; null when there is none. Destroy it after use. */
export async function loadDoc(documents: DocumentStore, key: DocumentKey): Promise<Y.Doc | null> {
  const stored = await documents.load(key);
  return stored && docOfStored(stored, key.kind);
}

/** The document that was stored, in the newest schema. Destroy it after use. */
export function docOfStored(stored: StoredDocument, kind: DocumentKind): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  migrateDoc(doc, kind);
  return doc;
}
