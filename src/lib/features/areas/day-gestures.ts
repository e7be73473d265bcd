// What gestures on stations, routes and zones of the map do to the workspace.
import { codeOfStoTeam } from '../../domain/sto-team.ts';
import type { DayGestures } from '../../map/day/day-events.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Gestures open, hover, move and add; edits are refused by the commands where they must be. */
export function createDayGestures(workspace: Workspace): DayGestures {
  const { day, commands, notify, panels, view, zoneDraft } = workspace;
  const { focus, pinMove } = day;

  return {
    onOpenStation: (stationId) => focus.focusStation(stationId),
    onTakeRoute(stoTeamId) {
      focus.focusTeam(stoTeamId);
      panels.leftTab = 'routes';
    },
    onHoverStop: (stopId) => focus.hoverStop(stopId),
    onHoldStop: (stopId) => focus.holdStop(stopId),
    onMoveStop(stopId, before) {
      const { stoTeamId } = focus;
      if (stoTeamId !== null) commands.moveStop(stopId, stoTeamId, before);
    },
    onAddToRoute(stationId, before) {
      const { stoTeamId } = focus;
      const team = stoTeamId && view.stoTeam(stoTeamId);
      if (!team) return;
      const refusal = commands.addStops({ stoTeamId: team.id, stationIds: [stationId], before });
      if (refusal) notify.refused(refusal.message);
      else notify.done(`Added to ${codeOfStoTeam(team)}`);
    },
    onPlacePin: (_stationId, position) => pinMove.drop(position),
    onZoneCorner: (position) => zoneDraft.addCorner(position),
    onZoneKey(key) {
      if (key === 'finish') zoneDraft.finish();
      else if (key === 'take-back') zoneDraft.undoCorner();
      else zoneDraft.cancel();
    },
  };
}
