// Removes a zone with its permits, in one transaction, so that undo brings all of it back.
import type * as Y from 'yjs';
import type { ZoneId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readPermit, readZone } from '../records/zone-record.ts';
import { securityRoots } from '../security-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Does nothing when it is gone already; a zone whose record cannot be read can still be removed. */
export function removeZone(doc: Y.Doc, args: { readonly zoneId: ZoneId }): CommandResult {
  const { zones, permits } = securityRoots(doc);
  const { zoneId } = args;
  if (!zones.has(zoneId)) return ok({ changed: 0 });
  const name = readZone(zoneId, zones.get(zoneId))?.name;
  const label = name === undefined ? 'remove a zone' : `remove the zone “${name}”`;
  transact(doc, new LocalEdit(label), () => {
    for (const [key, permit] of [...permits]) {
      if (readPermit(permit)?.zoneId === zoneId) permits.delete(key);
    }
    zones.delete(zoneId);
  });
  return ok({ changed: 1 });
}
