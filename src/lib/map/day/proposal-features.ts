// A proposal of routes beside the plan's own: its legs, and which stations it would add and take out.
// Invariant: a station that only changes its place in the route carries no mark.
import type { StationId, StoTeamId } from '../../domain/ids.ts';
import type { RouteOnMap } from '../../domain/routes-on-map.ts';
import type { ProposedRoute } from '../../domain/routes-proposal.ts';
import type { Position } from '../../domain/tec.ts';
import { colourProperty, dayFeature, lineThrough, pointAt } from './day-feature.ts';
import type { KeyedFeature } from './keyed-source.ts';

/** A proposed route as far as the map shows it. */
export type RouteToCompare = Pick<ProposedRoute, 'stoTeamId' | 'before' | 'after'>;

/** What is needed to draw one: where stations are, and the team's route as it is. */
export type ProposalGround = {
  positionOf(stationId: StationId): Position | null;
  routeOf(stoTeamId: StoTeamId): Pick<RouteOnMap, 'start' | 'colour'> | null;
};

/** The features of every proposed route that differs from the one before. */
export function proposalFeatures(
  routes: Iterable<RouteToCompare>,
  ground: ProposalGround,
): readonly KeyedFeature[] {
  return [...routes].flatMap((route) => featuresOf(route, ground));
}

function featuresOf(route: RouteToCompare, ground: ProposalGround): readonly KeyedFeature[] {
  const before = new Set(route.before.map(({ stationId }) => stationId));
  const after = new Set(route.after.map(({ stationId }) => stationId));
  if ([...before].join() === [...after].join()) return [];
  const own = ground.routeOf(route.stoTeamId);
  const places = [own?.start ?? [], [...after].map((id) => ground.positionOf(id) ?? [])].flat(2);
  const look = colourProperty(own?.colour ?? null);
  const legs =
    places.length < 2
      ? []
      : [dayFeature('proposed-leg', route.stoTeamId, lineThrough(places), look)];
  const marks = (role: 'stop-added' | 'stop-removed', stationIds: ReadonlySet<StationId>) =>
    [...stationIds].flatMap((stationId) => {
      const position = ground.positionOf(stationId);
      const name = `${route.stoTeamId}:${stationId}`;
      return position ? [dayFeature(role, name, pointAt(position))] : [];
    });
  return [
    ...legs,
    ...marks('stop-added', after.difference(before)),
    ...marks('stop-removed', before.difference(after)),
  ];
}
