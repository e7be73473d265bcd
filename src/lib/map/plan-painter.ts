// Turns a plan's assignments into feature-state: which team a TEC shows, which borders part two AoRs.
// Invariant: geometry is never touched; asked about one TEC it looks at that TEC and its borders only.
import type { TecId } from '../domain/ids.ts';
import type { PlanReader } from '../domain/plan.ts';
import type { FeatureStateWriter } from './feature-state-writer.ts';
import type { Border } from './geometry.ts';
import { BORDER_SOURCE, TEC_SOURCE } from './sources.ts';

export type PlanPainter = {
  paintTecs(tecIds: Iterable<TecId>): void;
};

/** A painter over `borders`; regional TECs have none. */
export function createPlanPainter(
  reader: PlanReader,
  borders: readonly Border[],
  writer: FeatureStateWriter,
): PlanPainter {
  const bordersOfTec = Map.groupBy(
    borders.flatMap((border) => border.sides.map((tecId) => ({ tecId, border }))),
    (entry) => entry.tecId,
  );
  return {
    paintTecs(tecIds) {
      for (const tecId of tecIds) {
        const teamId = reader.teamOfTec(tecId);
        const colour = teamId ? (reader.ltoTeam(teamId)?.colour ?? null) : null;
        writer.write(TEC_SOURCE, tecId, { colour });
        for (const { border } of bordersOfTec.get(tecId) ?? []) {
          const [first, second] = border.sides;
          const partsAors = reader.teamOfTec(first) !== reader.teamOfTec(second);
          writer.write(BORDER_SOURCE, border.id, { partsAors });
        }
      }
    },
  };
}
