// Who observes the tabulation at each TEC: the teams that close in it, the teams that go there, or why nobody does.
import type { TecId } from '../ids.ts';
import type { Station } from '../station.ts';
import { isStationStop, type StationStop, type Stop, type TabulationStop } from '../stop.ts';
import type { NoVisitReason } from '../tec-visit.ts';

export type NightOfTec = {
  readonly tecId: TecId;
  /** Stops in which a team stays for closing and count at one of its stations. */
  readonly closings: readonly StationStop[];
  readonly tabulations: readonly TabulationStop[];
  /** Why nobody observes the tabulation; null while somebody does or nothing is decided. */
  readonly reason: NoVisitReason | null;
};

export type NightFacts = {
  /** In the order wanted. */
  readonly tecIds: readonly TecId[];
  readonly stops: Iterable<Stop>;
  readonly tecOfStation: (stationId: Station['id']) => TecId | null;
  readonly reasonOf: (tecId: TecId) => NoVisitReason | null;
};

/** Every TEC with its night. */
export function nightOfTecs(facts: NightFacts): readonly NightOfTec[] {
  const closings = new Map<TecId, StationStop[]>();
  const tabulations = new Map<TecId, TabulationStop[]>();
  for (const stop of facts.stops) {
    if (!isStationStop(stop)) addTo(tabulations, stop.tecId, stop);
    else if (stop.kind === 'closing') {
      const tecId = facts.tecOfStation(stop.stationId);
      if (tecId !== null) addTo(closings, tecId, stop);
    }
  }
  return facts.tecIds.map((tecId) => ({
    tecId,
    closings: closings.get(tecId) ?? [],
    tabulations: tabulations.get(tecId) ?? [],
    reason: facts.reasonOf(tecId),
  }));
}

/** Whether somebody still has to go there or say why nobody does. */
export function isTecUncovered({ tabulations, reason }: NightOfTec): boolean {
  return tabulations.length === 0 && reason === null;
}

function addTo<S>(byTec: Map<TecId, S[]>, tecId: TecId, stop: S): void {
  const known = byTec.get(tecId);
  if (known) known.push(stop);
  else byTec.set(tecId, [stop]);
}
