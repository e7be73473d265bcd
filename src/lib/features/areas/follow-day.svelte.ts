// Shows election day on the map as the workspace has it: one effect for each thing that changes by itself.
import type { PlanMap } from '../../map/map-events.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Call it while a component is set up; `map` is read within effects. */
export function followDay(workspace: Workspace, map: () => PlanMap | null): void {
  const { day, routesJob, settings, view, zoneDraft } = workspace;
  const { focus, pinMove } = day;
  $effect(() => day.onMap.useFrame(day.frame));
  $effect(() => day.onMap.useSample(day.sample));
  $effect(() => {
    const { hasStations, hasRoutes, hasZones } = settings;
    map()?.day.setSwitches({ stations: hasStations, routes: hasRoutes, zones: hasZones });
  });
  $effect(() => {
    const { stoTeamId } = focus;
    const isLocked = stoTeamId !== null && view.route(stoTeamId).isLocked;
    map()?.day.takeInHand(stoTeamId, workspace.canEdit && !isLocked);
  });
  $effect(() => {
    // A station can be asked for before its list is here.
    if (day.frame) map()?.day.focusStation(focus.stationId);
  });
  $effect(() => map()?.day.setHoveredStop(focus.hoveredStopId));
  $effect(() => map()?.day.setPinToMove(pinMove.stationId, pinMove.position));
  $effect(() => map()?.day.setProposal([...routesJob.proposedRoutes.values()]));
  $effect(() => map()?.day.setZones(workspace.security?.view.zones ?? []));
  $effect(() => {
    const { corners, isDrawing } = zoneDraft;
    map()?.day.setZoneRing({ corners, isDrawing });
  });
}
