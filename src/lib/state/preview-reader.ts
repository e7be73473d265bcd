// Lets the map show a proposal in the place of the plan, by the port through which it reads the plan.
// Invariant: with nothing to preview it says exactly what the plan's own reader says.
import type { LtoTeamId, TecId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { PlanReader } from '../domain/plan.ts';

export type PlanPreview = {
  /** TECs that are with another team than in the plan. */
  readonly teamOfTec: ReadonlyMap<TecId, LtoTeamId>;
  /** Teams that the plan does not have. */
  readonly newTeams: ReadonlyMap<LtoTeamId, LtoTeam>;
};

export type PreviewReader = PlanReader & {
  /** Shows a preview, or with null the plan again. */
  show(preview: PlanPreview | null): void;
};

const NOTHING: PlanPreview = { teamOfTec: new Map(), newTeams: new Map() };

/** A reader over `plan`. */
export function createPreviewReader(plan: PlanReader): PreviewReader {
  let shown = NOTHING;
  const tecListeners = new Set<(tecIds: readonly TecId[]) => void>();
  return {
    teamOfTec: (tecId) => shown.teamOfTec.get(tecId) ?? plan.teamOfTec(tecId),
    ltoTeam: (id) => plan.ltoTeam(id) ?? shown.newTeams.get(id) ?? null,
    ltoTeams: () => [...plan.ltoTeams(), ...shown.newTeams.values()],
    onTecsChanged(listener) {
      tecListeners.add(listener);
      const stop = plan.onTecsChanged(listener);
      return () => {
        tecListeners.delete(listener);
        stop();
      };
    },
    onTeamsChanged: (listener) => plan.onTeamsChanged(listener),
    show(preview) {
      const before = shown;
      shown = preview ?? NOTHING;
      const tecIds = [...new Set([...before.teamOfTec.keys(), ...shown.teamOfTec.keys()])];
      if (tecIds.length > 0) for (const listener of tecListeners) listener(tecIds);
    },
  };
}
