// What routes are proposed on: the plan with the lists it rests on, as plain data.
import type { Dataset } from '../../dataset.ts';
import type { CountryBorder } from '../../geo/country-border.ts';
import type { PlaceDrives } from '../../geo/station-drives.ts';
import type { LtoTeamId, StationId, StoTeamId } from '../../ids.ts';
import type { PlanData } from '../../plan.ts';
import type { Sample } from '../../sample.ts';
import type { Station, StationFrame } from '../../station.ts';
import type { StoTeam } from '../../sto-team.ts';
import { isStationStop } from '../../stop.ts';
import type { RoutesWish } from '../../routes-proposal.ts';
import type { SecurityData } from '../../zone.ts';

export type RoutesGround = {
  readonly dataset: Dataset;
  readonly plan: PlanData;
  readonly frame: StationFrame;
  readonly sample: Sample | null;
  readonly security: SecurityData | null;
  readonly drives: PlaceDrives;
  /** Null where the country's outline is not known: then nobody is kept from its strip. */
  readonly border: CountryBorder | null;
};

/** The teams of an AoR whose routes are looked for, by number: in the scope and not locked. */
export function openTeamsOf(
  plan: Pick<PlanData, 'stoTeams' | 'routes'>,
  { scope }: Pick<RoutesWish, 'scope'>,
  ltoTeamId: LtoTeamId,
): readonly StoTeam[] {
  return [...plan.stoTeams.values()]
    .filter((team) => team.ltoTeamId === ltoTeamId)
    .filter((team) => scope.kind !== 'team' || team.id === scope.stoTeamId)
    .filter((team) => !plan.routes.get(team.id)?.isLocked)
    .sort((a, b) => a.number - b.number);
}

/** The AoRs that a wish is about, by number; those without an open team are left out. */
export function aorsInScope(
  plan: Pick<PlanData, 'ltoTeams' | 'stoTeams' | 'routes'>,
  wish: Pick<RoutesWish, 'scope'>,
): readonly LtoTeamId[] {
  const { scope } = wish;
  return [...plan.ltoTeams.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id)
    .filter((id) => scope.kind !== 'aor' || id === scope.ltoTeamId)
    .filter((id) => openTeamsOf(plan, wish, id).length > 0);
}

/** The stations of an AoR that no route outside the search has, by number. */
export function freeStationsOf(
  { plan, frame }: Pick<RoutesGround, 'plan' | 'frame'>,
  ltoTeamId: LtoTeamId,
  open: ReadonlySet<StoTeamId>,
): readonly Station[] {
  const taken = new Set<StationId>();
  const own = new Set<StationId>();
  for (const stop of plan.stops.values()) {
    if (isStationStop(stop)) (open.has(stop.stoTeamId) ? own : taken).add(stop.stationId);
  }
  return [...frame.stations.values()]
    .filter(({ id, tecId }) => plan.tecAssignments.get(tecId) === ltoTeamId || own.has(id))
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => a.number - b.number);
}
