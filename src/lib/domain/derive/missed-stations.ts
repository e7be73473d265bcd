// Why a drawn station is on no route, as far as the plan knows. Invariant: nothing is ever missed in silence:
// where the plan gives no reason, that is said.
import type { StationId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { SampledStation } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import { isStationStop } from '../stop.ts';
import { defaultRoute } from '../route.ts';

/** Kinds of reasons; `swapped` carries the words of who swapped it. */
export type MissReason =
  | { readonly kind: 'swapped'; readonly words: string }
  | {
      readonly kind:
        'not-in-frame' | 'no-aor' | 'no-team' | 'no-route-yet' | 'area-only' | 'unknown';
    };

export const MISS_REASON_LABELS: Readonly<Record<MissReason['kind'], string>> = {
  swapped: 'Taken out by hand',
  'not-in-frame': 'Not in the list of stations any more',
  'no-aor': 'Its TEC is in no AoR',
  'no-team': 'Its AoR has no STO team',
  'no-route-yet': 'No route in its AoR has stops yet',
  'area-only': 'The teams of its AoR choose for themselves',
  unknown: 'On no route; no reason given',
};

type Facts = {
  readonly plan: Pick<PlanData, 'stops' | 'stoTeams' | 'routes' | 'swaps' | 'tecAssignments'>;
  readonly frame: Pick<StationFrame, 'stations'>;
};

/** Tells of each drawn station whether a route visits it, or another in its place, or why none does. */
export function missReasonOf({
  plan,
  frame,
}: Facts): (sampled: SampledStation) => MissReason | 'covered' | 'replaced' {
  const planned = new Set<StationId>();
  const busyTeams = new Set<string>();
  for (const stop of plan.stops.values()) {
    if (!plan.stoTeams.has(stop.stoTeamId) || !isStationStop(stop)) continue;
    planned.add(stop.stationId);
    busyTeams.add(stop.stoTeamId);
  }
  const teamsOfAor = Map.groupBy(plan.stoTeams.values(), ({ ltoTeamId }) => ltoTeamId);
  return ({ stationId }) => {
    if (planned.has(stationId)) return 'covered';
    const swap = plan.swaps.get(stationId);
    if (swap?.replacedBy && planned.has(swap.replacedBy)) return 'replaced';
    if (swap) return { kind: 'swapped', words: swap.reason };
    const station = frame.stations.get(stationId);
    if (!station) return { kind: 'not-in-frame' };
    const ltoTeamId = plan.tecAssignments.get(station.tecId);
    if (ltoTeamId === undefined) return { kind: 'no-aor' };
    const teams = teamsOfAor.get(ltoTeamId) ?? [];
    if (teams.length === 0) return { kind: 'no-team' };
    const modeOf = ({ id }: (typeof teams)[number]) =>
      (plan.routes.get(id) ?? defaultRoute(id)).mode;
    if (teams.every((team) => modeOf(team) === 'area-only')) return { kind: 'area-only' };
    return { kind: teams.some(({ id }) => busyTeams.has(id)) ? 'unknown' : 'no-route-yet' };
  };
}
