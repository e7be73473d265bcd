// A security document as plain data. Invariant: a record that cannot be read is left out and named, never
// thrown; a permit for a zone that is gone reads as none.
import type * as Y from 'yjs';
import { keyOfPermit, type Permit, type SecurityData } from '../domain/zone.ts';
import { readRecords } from './read-records.ts';
import { readNightApproval, readPermit, readZone } from './records/zone-record.ts';
import { securityRoots } from './security-doc.ts';

export type SecurityReading = {
  readonly security: SecurityData;
  /** Keys of records that cannot be read. */
  readonly invalid: readonly string[];
};

/** Reads every zone, permit and approval of a plan. */
export function readSecurity(doc: Y.Doc): SecurityReading {
  const roots = securityRoots(doc);
  const zones = readRecords(roots.zones, readZone);
  const permits = readRecords(roots.permits, readPermitAt);
  const nightApprovals = readRecords(roots.nightApprovals, readNightApproval);
  const known = [...permits.records].filter(([, { zoneId }]) => zones.records.has(zoneId));
  return {
    security: {
      zones: zones.records,
      permits: new Map(known),
      nightApprovals: nightApprovals.records,
    },
    invalid: [...zones.invalid, ...permits.invalid, ...nightApprovals.invalid],
  };
}

/** The permit under a key; one that stands under another's key is none. */
export function readPermitAt(key: string, fields: unknown): Permit | null {
  const permit = readPermit(fields);
  return permit && keyOfPermit(permit.zoneId, permit.stoTeamId) === key ? permit : null;
}
