// Keeps the routes drawn: all as thin lines, the one in hand with its stops.
// Invariant: the features of a route that did not change stay the same objects, so that they are not sent again.
import type { StoTeamId } from '../../domain/ids.ts';
import type { RoutesOnMap } from '../../domain/routes-on-map.ts';
import type { KeyedFeature, KeyedSource } from './keyed-source.ts';
import { routeFeatures, routeInHandFeatures } from './route-features.ts';

export type RouteDrawer = {
  /** Numbers the stops of this team's route, or of none. */
  takeInHand(stoTeamId: StoTeamId | null): void;
  /** Reads every route anew. */
  redraw(): void;
  stop(): void;
};

/** Draws what `reader` says; `onShown` learns whether there is any route. */
export function createRouteDrawer(
  source: Pick<KeyedSource, 'show'>,
  reader: RoutesOnMap,
  onShown: (hasRoutes: boolean) => void,
): RouteDrawer {
  const byTeam = new Map<StoTeamId, readonly KeyedFeature[]>();
  let inHand: StoTeamId | null = null;

  function read(stoTeamIds: Iterable<StoTeamId>): void {
    for (const stoTeamId of stoTeamIds) {
      const route = reader.route(stoTeamId);
      const features = route ? routeFeatures(route) : [];
      if (features.length > 0) byTeam.set(stoTeamId, features);
      else byTeam.delete(stoTeamId);
    }
    source.show('routes', [...byTeam.values()].flat());
    onShown(byTeam.size > 0);
  }

  function showInHand(): void {
    const route = inHand ? reader.route(inHand) : null;
    source.show('in-hand', route ? routeInHandFeatures(route) : []);
  }

  const stop = reader.onRoutesChanged((stoTeamIds) => {
    read(stoTeamIds);
    if (inHand && stoTeamIds.includes(inHand)) showInHand();
  });

  return {
    takeInHand(stoTeamId) {
      inHand = stoTeamId;
      showInHand();
    },
    redraw() {
      byTeam.clear();
      read(reader.stoTeamIds());
      showInHand();
    },
    stop,
  };
}
