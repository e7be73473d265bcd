// The live security document as components read it: every read is as fine as the document's keys allow.
import type * as Y from 'yjs';
import { readSecurity } from '../doc/read-security.ts';
import { readNightApproval, readZone } from '../doc/records/zone-record.ts';
import { securityRoots } from '../doc/security-doc.ts';
import { asId, type StoTeamId, type ZoneId } from '../domain/ids.ts';
import type { NightApproval, Permit, SecurityData, Zone } from '../domain/zone.ts';
import { createYMapView } from './y-map-view.svelte.ts';

export class SecurityView {
  readonly #doc: Y.Doc;
  readonly #meta;
  readonly #zones;
  readonly #permits;
  readonly #nightApprovals;

  constructor(doc: Y.Doc) {
    const roots = securityRoots(doc);
    this.#doc = doc;
    this.#meta = createYMapView(roots.meta);
    this.#zones = createYMapView(roots.zones);
    this.#permits = createYMapView(roots.permits);
    this.#nightApprovals = createYMapView(roots.nightApprovals);
  }

  /** Whether the document itself is here: the server writes its version before anything else. */
  get isLoaded(): boolean {
    return this.#meta.has('schemaVersion');
  }

  zone(zoneId: ZoneId): Zone | null {
    return readZone(zoneId, this.#zones.get(zoneId));
  }

  nightApproval(stoTeamId: StoTeamId): NightApproval | null {
    return readNightApproval(stoTeamId, this.#nightApprovals.get(stoTeamId));
  }

  /** Every zone that can be read, by name. */
  readonly zones: readonly Zone[] = $derived.by(() =>
    this.#zones
      .entries()
      .map(([id, fields]) => readZone(asId(id), fields))
      .filter((zone) => zone !== null)
      .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
  );

  /** The whole document as plain data; readers re-run on every change of it. */
  readonly security: SecurityData = $derived.by(() => {
    for (const view of [this.#zones, this.#permits, this.#nightApprovals]) view.entries();
    return readSecurity(this.#doc).security;
  });

  /** By `keyOfPermit`. */
  get permits(): ReadonlyMap<string, Permit> {
    return this.security.permits;
  }

  get nightApprovals(): ReadonlyMap<StoTeamId, NightApproval> {
    return this.security.nightApprovals;
  }

  destroy(): void {
    this.#meta.destroy();
    this.#zones.destroy();
    this.#permits.destroy();
    this.#nightApprovals.destroy();
  }
}
