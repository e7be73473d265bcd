// Where a finding can be mended, and how to get there.
import { goto } from '$app/navigation';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Rules 1 to 8 are about who is in a team, the others about what the team covers. */
const LAST_RULE_ABOUT_PEOPLE = 8;

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
      if (rule <= LAST_RULE_ABOUT_PEOPLE) return goto(`/plans/${plan.id}/pairs`);
      selection.select(tecIds, 'replace');
      panels.open({ kind: 'team', id: object.id });
      if (tecIds.length > 0) camera?.zoomToTecs(tecIds);
      return;
    case 'sto-team':
    case 'state':
      return goto(`/plans/${plan.id}/pairs`);
    case 'observer':
      return goto(`/plans/${plan.id}/roster?observer=${encodeURIComponent(object.id)}`);
    case 'plan':
      panels.closeDetails();
      panels.showRight('details');
  }
}
