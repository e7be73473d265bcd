// Adds a zone to the security document.
import type * as Y from 'yjs';
import { refusalOfZone, type ZoneFields } from '../../domain/check-zone.ts';
import { randomId, type ZoneId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { ZONES_MAX } from '../../domain/zone.ts';
import { TEXT_MAX_LENGTH } from '../document-shape.ts';
import { LocalEdit } from '../origins.ts';
import { newZoneRecord } from '../records/zone-record.ts';
import { textOfRing } from '../records/ring-text.ts';
import { securityRoots } from '../security-doc.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

/** `zoneId` is the new one's. Spaces around texts are dropped. */
export function addZone(
  doc: Y.Doc,
  args: { readonly zone: ZoneFields },
): CommandResult<{ readonly zoneId: ZoneId }> {
  const zone = withoutOuterSpaces(args.zone);
  const refusal = refusalOfZoneToWrite(zone);
  if (refusal) return err(refusal);
  const { zones } = securityRoots(doc);
  if (zones.size >= ZONES_MAX) {
    const message = `A plan holds at most ${ZONES_MAX} zones. Remove one that is over first.`;
    return err({ code: 'invalid', message });
  }
  const zoneId = randomId<ZoneId>();
  transact(doc, new LocalEdit(`add the zone “${zone.name}”`), () => {
    zones.set(zoneId, newZoneRecord(zone));
  });
  return ok({ changed: 1, zoneId });
}

/** Why a zone cannot be written, or null when it can: its border must also fit a field of its record. */
export function refusalOfZoneToWrite(zone: ZoneFields): CommandError | null {
  const refusal = refusalOfZone(zone);
  if (refusal) return { code: 'invalid', ...refusal };
  if (textOfRing(zone.corners).length <= TEXT_MAX_LENGTH) return null;
  const message = 'This border is too long to be kept exactly: draw it with fewer corners.';
  return { code: 'invalid', field: 'corners', message };
}

export function withoutOuterSpaces<T extends Pick<ZoneFields, 'name' | 'reason'>>(zone: T): T {
  return { ...zone, name: zone.name.trim(), reason: zone.reason.trim() };
}
