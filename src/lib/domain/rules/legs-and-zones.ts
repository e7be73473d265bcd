// Which zones the stops and the straight ways of a route touch. Those who may not read the security document
// have none: a rule must never tell them that there is a zone.
import { startOfRoute } from '../derive/route-times.ts';
import { placeOfStop } from '../derive/route-visits.ts';
import { legCrossesZone, pointInZone } from '../geo/zones.ts';
import { onceFor } from '../once-for.ts';
import type { Position } from '../tec.ts';
import { isZoneInForce, type Zone, type ZoneKind } from '../zone.ts';
import type { RouteDay, TimedStop } from './route-days.ts';
import type { RuleContext } from './rule.ts';

/** A stop with the place the team comes from; null from a start that is not known. */
export type Leg = TimedStop & { readonly from: Position | null; readonly to: Position };

/** The ways of a day, each to a stop. */
export function legsOfDay({ team, visits }: RouteDay, context: RuleContext): readonly Leg[] {
  const { placeDrives, plan } = context;
  const startTecId = startOfRoute(plan, team.id);
  let from = startTecId === null ? null : placeDrives.positionOf({ kind: 'tec', id: startTecId });
  return visits.flatMap((visit) => {
    const to = placeDrives.positionOf(placeOfStop(visit.stop));
    if (!to) return [];
    const leg = { ...visit, from, to };
    from = to;
    return [leg];
  });
}

/** The zones of some kinds that hold on election day. */
export function zonesInForce(context: RuleContext, kinds: readonly ZoneKind[]): readonly Zone[] {
  return zonesOfDay(context).filter(({ kind }) => kinds.includes(kind));
}

const zonesOfDay = onceFor(({ security, dataset }: RuleContext): readonly Zone[] =>
  [...(security?.zones.values() ?? [])].filter((zone) => isZoneInForce(zone, dataset.electionDay)),
);

/** Whether the stop itself lies in the zone. */
export function isStopIn({ to }: Leg, zone: Zone): boolean {
  return pointInZone(to, zone);
}

/** Whether the straight way to the stop touches the zone; roads may lead round it. */
export function isWayThrough({ from, to }: Leg, zone: Zone): boolean {
  return from !== null && legCrossesZone(from, to, zone);
}
