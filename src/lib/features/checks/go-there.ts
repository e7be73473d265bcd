// Where a finding can be mended, and how to get there.
import { goto } from '$app/navigation';
import type { StoTeamId } from '../../domain/ids.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Rules about who is in a team; the others are about what the team covers. */
const RULES_ABOUT_PEOPLE: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 16]);

/** Shows the object of a finding: on the map with its details, or in the view of the people. */
export async function goToFinding(finding: Finding, workspace: Workspace): Promise<void> {
  const { object, tecIds, rule } = finding;
  const { plan, panels, camera, selection } = workspace;
  switch (object.kind) {
    case 'tec':
      selection.select([object.id], 'replace');
      panels.open({ kind: 'tec', id: object.id });
      camera?.zoomToTecs([object.id]);
      return;
    case 'lto-team':
      if (RULES_ABOUT_PEOPLE.has(rule)) return goto(`/plans/${plan.id}/pairs`);
      selection.select(tecIds, 'replace');
      panels.open({ kind: 'team', id: object.id });
      if (tecIds.length > 0) camera?.zoomToTecs(tecIds);
      return;
    case 'sto-team':
      if (RULES_ABOUT_PEOPLE.has(rule)) return goto(`/plans/${plan.id}/pairs`);
      return showRoute(object.id, finding, workspace);
    case 'stop':
      showRoute(object.stoTeamId, finding, workspace);
      return workspace.day.focus.hoverStop(object.id);
    case 'station':
      workspace.day.focus.focusStation(object.id);
      return showTecs(finding, workspace);
    case 'state':
      return goto(`/plans/${plan.id}/pairs`);
    case 'observer':
      return goto(`/plans/${plan.id}/roster?observer=${encodeURIComponent(object.id)}`);
    case 'plan':
      if (RULES_ABOUT_PEOPLE.has(rule)) return goto(`/plans/${plan.id}/pairs`);
      panels.closeDetails();
      panels.showRight('details');
  }
}

/** Takes the team's route in hand, on the map and in the panels. */
function showRoute(stoTeamId: StoTeamId, finding: Finding, workspace: Workspace): void {
  workspace.day.focus.focusTeam(stoTeamId);
  workspace.panels.showLeft('routes');
  showTecs(finding, workspace);
}

function showTecs({ tecIds }: Finding, { camera }: Workspace): void {
  if (tecIds.length > 0) camera?.zoomToTecs(tecIds);
}
