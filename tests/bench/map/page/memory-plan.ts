// A plan in plain maps behind the map's reader port: no document, no network, so only the map is measured.
import type { LtoTeamId, TecId } from '../../../../src/lib/domain/ids.ts';
import type { PlanData, PlanReader } from '../../../../src/lib/domain/plan.ts';

export type MemoryPlan = PlanReader & {
  assign(tecIds: readonly TecId[], ltoTeamId: LtoTeamId | null): void;
};

/** A plan that starts as `data` and can be changed. */
export function createMemoryPlan(data: PlanData): MemoryPlan {
  const assignments = new Map(data.tecAssignments);
  const listeners = new Set<(tecIds: readonly TecId[]) => void>();
  return {
    teamOfTec: (tecId) => assignments.get(tecId) ?? null,
    ltoTeam: (id) => data.ltoTeams.get(id) ?? null,
    ltoTeams: () => [...data.ltoTeams.values()],
    onTecsChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTeamsChanged: () => () => undefined,
    assign(tecIds, ltoTeamId) {
      for (const tecId of tecIds) {
        if (ltoTeamId) assignments.set(tecId, ltoTeamId);
        else assignments.delete(tecId);
      }
      for (const listener of listeners) listener(tecIds);
    },
  };
}
