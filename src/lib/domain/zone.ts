// Where teams may not go, or only under conditions. Lives in the security document, which only the roles that
// need it open. Invariant: a zone always says from when to when it holds, and why.
import { asId, type StoTeamId, type ZoneId } from './ids.ts';
import type { Position } from './tec.ts';

/** `no-go`: nobody enters. `permit`: only with a permit. `no-network`: no mobile cover. */
export const ZONE_KINDS = ['no-go', 'permit', 'no-network'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export const ZONE_KIND_LABELS: Readonly<Record<ZoneKind, string>> = {
  'no-go': 'No-go',
  permit: 'Permit needed',
  'no-network': 'No mobile cover',
};

export const ZONE_NAME_MAX_LENGTH = 60;
export const ZONE_REASON_MAX_LENGTH = 200;
/** Zones of a plan. */
export const ZONES_MAX = 200;
/** Corners of a zone, so that one fits a field of its record. */
export const ZONE_CORNERS_MAX = 60;

export type Zone = {
  readonly id: ZoneId;
  readonly kind: ZoneKind;
  readonly name: string;
  /** A ring without its closing point: at least three corners. */
  readonly corners: readonly Position[];
  /** `YYYY-MM-DD`, both ends count; null is open. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly reason: string;
};

/** The strip along the country's border stands beside the zones that were drawn: permits for it name this. */
export const BORDER_STRIP_ID = asId<ZoneId>('border-strip');

/** A team may enter a permit zone. */
export type Permit = {
  readonly zoneId: ZoneId;
  readonly stoTeamId: StoTeamId;
  readonly note: string;
};

/** The security officer has approved that a team drives in the dark (rule 37). */
export type NightApproval = { readonly stoTeamId: StoTeamId; readonly note: string };

/** What the security document decides, as plain data. */
export type SecurityData = {
  readonly zones: ReadonlyMap<ZoneId, Zone>;
  /** By `keyOfPermit`. */
  readonly permits: ReadonlyMap<string, Permit>;
  readonly nightApprovals: ReadonlyMap<StoTeamId, NightApproval>;
};

/** A security document in which nothing has been decided. */
export function emptySecurity(): SecurityData {
  return { zones: new Map(), permits: new Map(), nightApprovals: new Map() };
}

/** The key of a permit. */
export function keyOfPermit(zoneId: ZoneId, stoTeamId: StoTeamId): string {
  return `${zoneId}|${stoTeamId}`;
}

/** The zone that a permit's key names. */
export function zoneOfPermitKey(key: string): ZoneId {
  return (key.split('|')[0] ?? '') as ZoneId;
}

/** Whether the zone holds on a day (`YYYY-MM-DD`). */
export function isZoneInForce({ fromDate, toDate }: Zone, day: string): boolean {
  return (fromDate === null || fromDate <= day) && (toDate === null || day <= toDate);
}
