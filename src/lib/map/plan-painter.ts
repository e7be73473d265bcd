// Turns a plan's assignments into feature-state: which team a TEC shows, which borders part two AoRs.
// Invariant: geometry is never touched; asked about one TEC it looks at that TEC and its borders only.
import type { TecId } from '../domain/ids.ts';
import type { PlanReader } from '../domain/plan.ts';
import type { FeatureStateWriter } from './feature-state-writer.ts';
import type { Border } from './geometry.ts';
import { TEC_SOURCE } from './sources.ts';

export type PlanPainter = {
  paintTecs(tecIds: Iterable<TecId>): void;
  /** Whether any TEC painted so far is without a team. */
  hasUnassigned(): boolean;
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
  const unassigned = new Set<TecId>();
  return {
    hasUnassigned: () => unassigned.size > 0,
    paintTecs(tecIds) {
      for (const tecId of tecIds) {
        const teamId = reader.teamOfTec(tecId);
        const colour = teamId ? (reader.ltoTeam(teamId)?.colour ?? null) : null;
        if (colour) unassigned.delete(tecId);
        else unassigned.add(tecId);
        writer.write(TEC_SOURCE, tecId, { colour });
        for (const { border } of bordersOfTec.get(tecId) ?? []) {
          const [first, second] = border.sides;
          const partsAors = reader.teamOfTec(first) !== reader.teamOfTec(second);
          writer.write(TEC_SOURCE, border.id, { partsAors });
        }
      }
    },
  };
}
