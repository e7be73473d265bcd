// Draws the AoRs of an overview on the areas of its dataset.
import { tecIdsOfAor, type PlanOverview } from '../../domain/derive/plan-overview.ts';
import { sketchAors, type AorSketch } from '../../map/aor-sketch.ts';
import type { TecAreas } from '../../map/sketch-projection.ts';

/** The key of what no team covers; the others are the codes of teams. */
export const UNASSIGNED = 'unassigned';

/** One area a team, by its code, and what no team covers. */
export function sketchOfOverview(
  { teams, unassigned }: PlanOverview,
  topology: TecAreas,
): AorSketch<string> {
  const aors = new Map(teams.map((team) => [team.code, tecIdsOfAor(team)]));
  aors.set(UNASSIGNED, tecIdsOfAor(unassigned));
  return sketchAors(topology, aors);
}
