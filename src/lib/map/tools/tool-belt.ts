// What the person at this map holds: the tool, the team to paint with, the selection; and their marks.
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import type { PlanReader } from '../../domain/plan.ts';
import type { HeldMarks } from '../held-marks.ts';
import type { HitTest } from '../hit-test.ts';
import type { MapGestures, MapTool } from '../map-events.ts';
import type { MapStage } from '../map-stage.ts';
import { cssTintOfTeam } from '../palette.ts';
import { PEC_ABROAD_SOURCE } from '../sources.ts';
import { createTecMarks, flagged } from '../tec-marks.ts';
import { attachTools } from './attach-tools.ts';
import type { DayContext, MapDrag, MapHit } from './gesture.ts';

export type ToolBeltParts = {
  readonly stage: MapStage;
  readonly reader: PlanReader;
  readonly gestures: MapGestures;
  readonly hitTest: HitTest;
  readonly held: HeldMarks;
  readonly day: DayContext;
};

export type ToolBelt = {
  setTool(tool: MapTool, paintTeamId: LtoTeamId | null): void;
  setSelection(tecIds: ReadonlySet<TecId>): void;
  cancel(): boolean;
  remove(): void;
};

/** Starts with the select tool and nothing selected. */
export function createToolBelt(parts: ToolBeltParts): ToolBelt {
  const { stage, reader, gestures, hitTest, held, day } = parts;
  const { map, writer, points, projection, look } = stage;
  const selectedMarks = createTecMarks(writer, 'selected', stage.switches.setMarked);
  const showHover = createHoverMark(stage);
  let tool: MapTool = 'select';
  let paintTeamId: LtoTeamId | null = null;
  let selection: ReadonlySet<TecId> = new Set();

  function tintOfDrag({ ltoTeamId }: MapDrag): string | null {
    const { theme, palette } = look.context();
    if (!ltoTeamId) return tool === 'paint' ? palette.ground : null;
    const team = reader.ltoTeam(ltoTeamId);
    return team ? cssTintOfTeam(team.colour, theme) : null;
  }

  const tools = attachTools({
    map,
    gestures,
    hitTest,
    context: () => ({
      ...{ tool, paintTeamId, selection, day },
      teamOfTec: (id) => reader.teamOfTec(id),
    }),
    *decidingPoints() {
      for (const [tecId, position] of points) yield [tecId, projection.project(position)] as const;
    },
    showDrag(drag) {
      const tint = drag ? tintOfDrag(drag) : null;
      held.showOwn(new Map((drag?.tecIds ?? []).map((tecId) => [tecId, tint])));
    },
    showHover,
  });

  return {
    setTool(nextTool, nextPaintTeamId) {
      if (nextTool !== tool) tools.cancel();
      tool = nextTool;
      paintTeamId = nextPaintTeamId;
      map.getContainer().dataset['tool'] = tool;
    },
    setSelection(tecIds) {
      selection = tecIds;
      selectedMarks.show(flagged(tecIds));
    },
    cancel: tools.cancel,
    remove: tools.remove,
  };
}

function createHoverMark({ writer, switches }: MapStage): (hit: MapHit) => void {
  const tecMarks = createTecMarks(writer, 'hover', switches.setMarked);
  let hoveredPec: string | null = null;
  return ({ tecId, pecAbroadId }) => {
    tecMarks.show(flagged(tecId ? [tecId] : []));
    if (hoveredPec) writer.write(PEC_ABROAD_SOURCE, hoveredPec, { hover: null });
    if (pecAbroadId) writer.write(PEC_ABROAD_SOURCE, pecAbroadId, { hover: true });
    hoveredPec = pecAbroadId;
  };
}
