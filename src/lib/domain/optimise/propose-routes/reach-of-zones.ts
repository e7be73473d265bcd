// Where the teams of an AoR may not go on election day: zones, and the strip along the border.
// Invariant: what is allowed here breaks no zone for any team of the AoR.
import { legCrossesZone, zonesHit } from '../../geo/zones.ts';
import type { StoTeamId } from '../../ids.ts';
import { BORDER_STRIP_ID, keyOfPermit, isZoneInForce, type Zone } from '../../zone.ts';
import type { Position } from '../../tec.ts';
import type { RoutesGround } from './routes-ground.ts';

export type ReachOfZones = {
  /** Whether every team of the AoR may stop at a place. */
  mayStopAt(position: Position): boolean;
  /** Whether every team may drive straight between two places. */
  mayDrive(from: Position, to: Position): boolean;
  /** Whether any drive at all is forbidden. */
  readonly hasForbiddenDrives: boolean;
};

/** What zones and the border leave open to these teams. */
export function reachOfZones(
  { security, dataset, plan, border }: RoutesGround,
  teams: readonly StoTeamId[],
): ReachOfZones {
  const isPermitted = (zoneId: Zone['id']): boolean =>
    teams.every((teamId) => security?.permits.has(keyOfPermit(zoneId, teamId)));
  const closed = [...(security?.zones.values() ?? [])].filter(
    (zone) =>
      isZoneInForce(zone, dataset.electionDay) &&
      (zone.kind === 'no-go' || (zone.kind === 'permit' && !isPermitted(zone.id))),
  );
  const stripKm = plan.settings.borderStripKm;
  const isStripClosed = stripKm > 0 && border !== null && !isPermitted(BORDER_STRIP_ID);
  return {
    mayStopAt: (position) =>
      zonesHit(position, closed).length === 0 &&
      !(isStripClosed && border.distanceKm(position, stripKm) !== null),
    mayDrive: (from, to) => !closed.some((zone) => legCrossesZone(from, to, zone)),
    hasForbiddenDrives: closed.length > 0,
  };
}
