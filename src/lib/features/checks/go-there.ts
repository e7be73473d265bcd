// Where a finding can be mended, and how to get there.
import { goto } from '$app/navigation';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Shows the object of a finding: on the map with its details, or in the view of the people. */
export async function goToFinding(finding: Finding, workspace: Workspace): Promise<void> {
  const { object, tecIds } = finding;
  const { plan, panels, camera, selection } = workspace;
  switch (object.kind) {
    case 'tec':
      selection.select([object.id], 'replace');
      panels.open({ kind: 'tec', id: object.id });
      camera?.zoomToTecs([object.id]);
      return;
    case 'lto-team':
      selection.select(tecIds, 'replace');
      panels.open({ kind: 'team', id: object.id });
      if (tecIds.length > 0) camera?.zoomToTecs(tecIds);
      return;
    case 'sto-team':
    case 'state':
      return goto(`/plans/${plan.id}/pairing`);
    case 'observer':
      return goto(`/plans/${plan.id}/roster`);
    case 'plan':
      panels.closeDetails();
      panels.showRight('details');
  }
}
