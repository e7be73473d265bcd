// Changes fields of one zone. Only those that differ are written, so that two people who change different
// fields of one zone never undo each other; a border is one field.
import type * as Y from 'yjs';
import type { ZoneFields } from '../../domain/check-zone.ts';
import type { ZoneId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { writeFields } from '../records/record.ts';
import { fieldsOfZone, readZone } from '../records/zone-record.ts';
import { securityRoots } from '../security-doc.ts';
import { transact } from '../transact.ts';
import { refusalOfZoneToWrite, withoutOuterSpaces } from './add-zone.ts';
import type { CommandResult } from './command.ts';

/** Spaces around texts are dropped; `changed` counts the fields. */
export function changeZone(
  doc: Y.Doc,
  args: { readonly zoneId: ZoneId; readonly fields: Partial<ZoneFields> },
): CommandResult {
  const record = securityRoots(doc).zones.get(args.zoneId);
  const before = readZone(args.zoneId, record);
  if (!before || !record) {
    return err({ code: 'invalid', message: 'Somebody has removed this zone meanwhile.' });
  }
  const { id, ...after } = withoutOuterSpaces({ ...before, ...args.fields });
  const refusal = refusalOfZoneToWrite(after);
  if (refusal) return err(refusal);
  const differing = Object.entries(fieldsOfZone(after)).filter(
    ([name, value]) => record.get(name) !== value,
  );
  if (differing.length === 0) return ok({ changed: 0 });
  const changed = transact(doc, new LocalEdit(`change the zone “${after.name}”`), () =>
    writeFields(record, Object.fromEntries(differing)),
  );
  return ok({ changed });
}
