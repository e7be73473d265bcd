// What gestures on the map do to the workspace.
import { asId, type TecId } from '../../domain/ids.ts';
import type { MapGestures } from '../../map/map-events.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { createDayGestures } from './day-gestures.ts';

/** Gestures select, open, hold and assign; edits are refused by the commands where they must be. */
export function createMapGestures(workspace: Workspace): MapGestures {
  const { selection, panels, presence, drag, commands, zoneDraft } = workspace;

  return {
    onSelect(tecIds, mode) {
      selection.select(tecIds, mode);
      // A proposal stays beside the map while one looks at TECs.
      if (panels.opened?.kind !== 'areas-proposal') panels.closeDetails();
    },
    onDrag(held) {
      presence.show({ drag: held && { ...held, tecIds: [...held.tecIds] } });
      // What is painted stays on the map; what is dragged can be dropped on a list as well.
      if (!held || panels.tool === 'paint') drag.end();
      else if (drag.held === null) drag.take({ tecIds: held.tecIds, from: 'map' });
    },
    onPaint(tecIds) {
      const { paintTeamId } = panels;
      if (paintTeamId !== null) commands.assign(tecIds, paintTeamId);
    },
    onDropOnTeam: (tecIds, ltoTeamId) => commands.assign(tecIds, ltoTeamId),
    onHover: () => undefined,
    onOpenTec(tecId: TecId) {
      panels.open({ kind: 'tec', id: tecId });
    },
    onOpenPecAbroad(pecAbroadId) {
      panels.open({ kind: 'pec-abroad', id: asId(pecAbroadId) });
    },
    // Everybody in the plan sees where one points and looks: not along a border that some must not know.
    onCursor: (cursor) => presence.show({ cursor: zoneDraft.isDrawing ? null : cursor }),
    onViewport(viewport) {
      if (!zoneDraft.isDrawing) presence.show({ viewport });
    },
    day: createDayGestures(workspace),
  };
}
