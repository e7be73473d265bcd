// Brings the stored live document of a plan into memory, in the newest schema.
import * as Y from 'yjs';
import { migratePlanDoc } from '../../src/lib/doc/migrate-plan-doc.ts';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** A copy of the plan's document as it is on disk; null when there is none. Destroy it after use. */
export async function loadPlanDoc(documents: DocumentStore, planId: PlanId): Promise<Y.Doc | null> {
  const stored = await documents.load({ planId, kind: 'plan' });
  if (!stored) return null;
  const doc = new Y.Doc();
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  migratePlanDoc(doc);
  return doc;
}
