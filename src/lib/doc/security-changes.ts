// What a transaction did to a security document, whoever made it and however.
// Invariant: reading never throws. Zones are named as they were called then, for the log outlives them.
import * as Y from 'yjs';
import type { RecordChange } from '../protocol/record-change.ts';
import type { SecurityChange } from '../protocol/security-change.ts';
import { describeRecords } from './describe-records.ts';
import type { WRITABLE_SECURITY_ROOTS } from './security-doc.ts';
import { securityRoots } from './security-doc.ts';
import { valueBefore } from './value-before.ts';

type NameOfZone = (zoneId: string) => string;
type ChangedRecord = RecordChange['records'][number];

/** What a zone is called whose record holds no name. */
const NAMELESS = 'a zone without a name';

/**
 * The changes of one transaction, empty when nothing a reader would see changed. Call it from
 * `doc.on('afterTransaction', ...)` or an observer: later the values before are gone.
 */
export function describeSecurityChanges(transaction: Y.Transaction): SecurityChange[] {
  const { zones, permits, nightApprovals } = rootsAsWritten(transaction.doc);
  const nameOfZone: NameOfZone = (zoneId) =>
    nameOf(zones.get(zoneId)) ?? nameBefore(transaction, zones, zoneId) ?? NAMELESS;
  return [
    ...describeRecords(transaction, zones).map((change) => zoneChange(change, nameOfZone)),
    ...describeRecords(transaction, permits).map((change) => permitChange(change, nameOfZone)),
    ...describeRecords(transaction, nightApprovals).map(nightChange),
  ];
}

/** The roots typed as what they are until checked: anything a client wrote. */
function rootsAsWritten(
  doc: Y.Doc,
): Record<(typeof WRITABLE_SECURITY_ROOTS)[number], Y.Map<unknown>> {
  return securityRoots(doc) as unknown as ReturnType<typeof rootsAsWritten>;
}

function nameOf(record: unknown): string | null {
  const name: unknown = record instanceof Y.Map ? record.get('name') : null;
  return typeof name === 'string' ? name : null;
}

/** The name in a record that this transaction deleted. */
function nameBefore(
  transaction: Y.Transaction,
  zones: Y.Map<unknown>,
  zoneId: string,
): string | null {
  const record = valueBefore(transaction, zones, zoneId);
  if (!(record instanceof Y.Map)) return null;
  const name = valueBefore(transaction, record, 'name');
  return typeof name === 'string' ? name : null;
}

function zoneChange({ action, records }: RecordChange, nameOfZone: NameOfZone): SecurityChange {
  const fields = new Set(records.flatMap((record) => record.fields.map(({ field }) => field)));
  return {
    kind: 'zones',
    action,
    zones: records.map(({ id }) => ({ id, name: nameOfZone(id) })),
    fields: action === 'changed' ? [...fields] : [],
  };
}

function permitChange({ action, records }: RecordChange, nameOfZone: NameOfZone): SecurityChange {
  const permits = records.map(({ id }) => {
    // The key says zone and team, whatever the record says.
    const [zoneId = '', stoTeamId = ''] = id.split('|');
    return { zone: { id: zoneId, name: nameOfZone(zoneId) }, stoTeamId };
  });
  return { kind: 'permits', action, permits };
}

function nightChange({ action, records }: RecordChange): SecurityChange {
  const stoTeamIds = records.map(({ id }: ChangedRecord) => id);
  return { kind: 'night-approvals', action, stoTeamIds };
}
