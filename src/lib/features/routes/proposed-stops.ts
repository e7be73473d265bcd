// A proposed route as stops, so that the timelines can show its day; nothing of it is in the plan.
import { asId, type StopId } from '../../domain/ids.ts';
import type { ProposedRoute } from '../../domain/routes-proposal.ts';
import { isStationStop, type Stop } from '../../domain/stop.ts';

/** Stops that the route keeps stay the same stops; those at a TEC stay at its end. */
export function stopsOfProposal(
  { stoTeamId, after }: Pick<ProposedRoute, 'stoTeamId' | 'after'>,
  now: readonly Stop[],
): readonly Stop[] {
  const known = new Map(now.filter(isStationStop).map((stop) => [stop.stationId, stop]));
  const stops = after.map(({ stationId, kind }, index): Stop => {
    const same = known.get(stationId);
    return {
      ...{ id: same?.id ?? asId<StopId>(`proposed-${stationId}`), stoTeamId, kind, stationId },
      ...{ orderKey: String(index), isPinned: same?.isPinned ?? false },
      dwellMinutes: same?.dwellMinutes ?? null,
    };
  });
  return [...stops, ...now.filter((stop) => !isStationStop(stop))];
}
