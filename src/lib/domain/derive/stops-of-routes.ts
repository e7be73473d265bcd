// The stops of each team in the order of its route, derived from the stops of the plan.
import type { StoTeamId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import { byOrderKey, type Stop } from '../stop.ts';

export type StopsOfRoutes = ReadonlyMap<StoTeamId, readonly Stop[]>;

/** Teams without a stop have no entry; stops of a team that is gone are nobody's. */
export function stopsOfRoutes({
  stops,
  stoTeams,
}: Pick<PlanData, 'stops' | 'stoTeams'>): StopsOfRoutes {
  return new Map([...stopsByTeam(stops)].filter(([stoTeamId]) => stoTeams.has(stoTeamId)));
}

/** The same for every team that stops name, whether there is such a team or not. */
export function stopsByTeam(stops: PlanData['stops']): StopsOfRoutes {
  const routes = new Map<StoTeamId, Stop[]>();
  for (const stop of stops.values()) {
    const route = routes.get(stop.stoTeamId);
    if (route) route.push(stop);
    else routes.set(stop.stoTeamId, [stop]);
  }
  for (const route of routes.values()) route.sort(byOrderKey);
  return routes;
}
