// The shape of a live security document: zones and who may go where at what hour. Nobody else names its
// root maps.
// Invariant: a permit's key is its zone and its team, an approval's its team, so that none is there twice.
import type * as Y from 'yjs';
import type { RecordFields } from './records/record.ts';

export type SecurityRoots = {
  /** `schemaVersion`; written by the server alone. */
  readonly meta: Y.Map<string | number>;
  readonly zones: Y.Map<RecordFields>;
  /** By `keyOfPermit`. */
  readonly permits: Y.Map<RecordFields>;
  /** By the STO team. */
  readonly nightApprovals: Y.Map<RecordFields>;
};

/** Root maps that a client may write to; `meta` belongs to the server. */
export const WRITABLE_SECURITY_ROOTS = ['zones', 'permits', 'nightApprovals'] as const;

/** The root maps of a security document (created empty on first access, as Yjs does). */
export function securityRoots(doc: Y.Doc): SecurityRoots {
  return {
    meta: doc.getMap('meta'),
    zones: doc.getMap('zones'),
    permits: doc.getMap('permits'),
    nightApprovals: doc.getMap('nightApprovals'),
  };
}
