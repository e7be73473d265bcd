// What gestures on the map do to the workspace.
import { asId, type TecId } from '../../domain/ids.ts';
import type { MapGestures } from '../../map/map-events.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Gestures select, open, hold and assign; edits are refused by the commands where they must be. */
export function createMapGestures(workspace: Workspace): MapGestures {
  const { selection, panels, presence, drag, commands } = workspace;

  return {
    onSelect(tecIds, mode) {
      selection.select(tecIds, mode);
      panels.closeDetails();
    },
    onDrag(held) {
      if (held) {
        if (drag.held?.from !== 'map' || drag.held.tecIds.length !== held.tecIds.length) {
          drag.take({ tecIds: held.tecIds, from: 'map' });
        }
        presence.show({ drag: { tecIds: [...held.tecIds], ltoTeamId: held.ltoTeamId } });
        return;
      }
      drag.end();
      presence.show({ drag: null });
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
    onCursor: (position) => presence.show({ cursor: position }),
    onViewport: (viewport) => presence.show({ viewport }),
  };
}
