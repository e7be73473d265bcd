// Draws the reader's own area on the areas of its dataset.
import { aorsOfPlan } from '../../domain/derive/aor-of-team.ts';
import type { MyArea } from '../../domain/derive/my-area.ts';
import type { Language } from '../../domain/local-names.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import type { PlanData } from '../../domain/plan.ts';
import { sketchArea, type AreaSketch } from '../../map/area-sketch.ts';
import type { TecAreas } from '../../map/sketch-projection.ts';

/** The picture of an area, its seats named in one language; those nearest to the base first. */
export function sketchOfMyArea(
  area: MyArea,
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments'>,
  topology: TecAreas,
  language: Language,
): AreaSketch {
  const aors = aorsOfPlan(plan);
  const aorOfCode = new Map(
    [...plan.ltoTeams.values()].map((team) => [codeOfLtoTeam(team), aors.get(team.id) ?? []]),
  );
  return sketchArea({
    topology,
    seats: area.tecs.map(({ id, seat }) => ({
      ...{ tecId: id, name: seat.names[language], position: seat.position },
    })),
    neighbours: area.neighbours.map(({ code, theirTecs }) => ({
      code,
      tecIds: aorOfCode.get(code) ?? [],
      touchingTecIds: theirTecs.map(({ id }) => id),
    })),
  });
}
