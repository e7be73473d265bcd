// Lets STO teams into a zone, or withdraws that. One call is one undo step.
import type * as Y from 'yjs';
import { refusalOfNote } from '../../domain/check-zone.ts';
import type { StoTeamId, ZoneId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { keyOfPermit } from '../../domain/zone.ts';
import { LocalEdit } from '../origins.ts';
import { readPermitAt } from '../read-security.ts';
import { writeFields } from '../records/record.ts';
import { newPermitRecord, readZone } from '../records/zone-record.ts';
import { securityRoots } from '../security-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';
import { countOfStoTeams } from './set-night-approval.ts';

export type PermitToSet = {
  readonly zoneId: ZoneId;
  readonly stoTeamIds: Iterable<StoTeamId>;
  /** What the permit says; null withdraws it. */
  readonly note: string | null;
};

/** `changed` counts the teams whose permit differs then. */
export function setPermit(doc: Y.Doc, args: PermitToSet): CommandResult {
  const { zones, permits } = securityRoots(doc);
  const { zoneId } = args;
  const zone = readZone(zoneId, zones.get(zoneId));
  if (!zone) return err({ code: 'invalid', message: 'Somebody has removed this zone meanwhile.' });
  const note = args.note?.trim() ?? null;
  const refusal = note === null ? null : refusalOfNote(note);
  if (refusal) return err({ code: 'invalid', ...refusal });
  const differing = [...new Set(args.stoTeamIds)].filter((stoTeamId) => {
    const key = keyOfPermit(zoneId, stoTeamId);
    if (note === null) return permits.has(key);
    return readPermitAt(key, permits.get(key))?.note !== note;
  });
  if (differing.length === 0) return ok({ changed: 0 });
  const teams = countOfStoTeams(differing.length);
  const label = `${note === null ? 'withdraw' : 'set'} the permit of ${teams} for “${zone.name}”`;
  transact(doc, new LocalEdit(label), () => {
    for (const stoTeamId of differing) {
      const key = keyOfPermit(zoneId, stoTeamId);
      const record = permits.get(key);
      if (note === null) permits.delete(key);
      else if (record && readPermitAt(key, record)) writeFields(record, { note });
      else permits.set(key, newPermitRecord({ zoneId, stoTeamId, note }));
    }
  });
  return ok({ changed: differing.length });
}
