// Puts the map together: stage, painter, tools, other people. The workspace's only way in.
// Invariant: reads the plan through `reader`, reports gestures through `gestures`, writes nothing itself.
import type { PlanReader } from '../domain/plan.ts';
import { createCamera, reportViewport } from './camera.ts';
import { createDayHitTest } from './day/day-hit-test.ts';
import { createDayOnMap } from './day/day-on-map.ts';
import type { DayReaders } from './day/draw-day.ts';
import { followPlan } from './follow-plan.ts';
import { createHeldMarks } from './held-marks.ts';
import { createHitTest } from './hit-test.ts';
import type { MapGestures, PlanMap } from './map-events.ts';
import { labelGroundOf } from './label-features.ts';
import { keepLabels } from './label-keeper.ts';
import { loadMapFonts } from './map-fonts.ts';
import { exposeProbe } from './map-host.ts';
import { createMapStage, type MapStage, type StageOptions } from './map-stage.ts';
import { createPeopleOnMap, type PeopleOnMap } from './people-on-map.ts';
import './plan-map.css';
import { createPlanPainter } from './plan-painter.ts';
import { createTecMarks, flagged } from './tec-marks.ts';
import { createToolBelt, type ToolBelt } from './tools/tool-belt.ts';

export type PlanMapOptions = StageOptions & {
  readonly reader: PlanReader;
  readonly gestures: MapGestures;
  readonly day: DayReaders;
  /** The areas are drawn for the first time. */
  onDrawn(): void;
};

/** What the map notes on its container for its own style sheet. */
const MARKS_ON_CONTAINER = [
  'data-map-theme',
  'data-tool',
  'data-gesture',
  'data-over-target',
  'data-drawing-zone',
];

type Parts = { readonly stage: MapStage; readonly tools: ToolBelt; readonly people: PeopleOnMap };

/** Starts the map in `container`; `destroy` on the result leaves the container as it was. */
export function createPlanMap(options: PlanMapOptions): PlanMap {
  const { container, dataset, reader, gestures } = options;
  container.classList.add('muster-map');
  container.dataset['mapTheme'] = options.theme;
  const stage = createMapStage(options);
  const stopPicture = drawPlan(stage, options);
  const held = createHeldMarks(stage.writer);
  const { tecs, pecsAbroad } = dataset;
  const camera = createCamera(stage, options.reducedMotion);
  const day = createDayOnMap(stage, options.day, camera);
  const areas = createHitTest(tecs, pecsAbroad, stage.locator, stage.projection);
  const hitTest = createDayHitTest(areas, day.targets, stage.projection);
  const tools = createToolBelt({ stage, reader, gestures, hitTest, held, day: day.context });
  const people = createPeopleOnMap(stage, reader, held);
  reportViewport(stage, gestures.onViewport);
  stage.map.once('idle', () => options.onDrawn());
  void loadMapFonts().then(() => stage.look.change({ labels: true }));

  const planMap: PlanMap = {
    ...camera,
    ...switchesOf({ stage, tools, people }),
    day,
    destroy() {
      for (const stop of [hideProbe, stopPicture, people.remove, tools.remove, day.stop]) stop();
      stage.writer.destroy();
      stage.map.remove();
      container.classList.remove('muster-map');
      for (const mark of MARKS_ON_CONTAINER) container.removeAttribute(mark);
    },
  };
  const hideProbe = exposeProbe(stage, dataset, planMap, day);
  return planMap;
}

/** Paints the plan and keeps following it; returns how to stop. */
function drawPlan(stage: MapStage, { dataset, geometry, reader }: PlanMapOptions): () => void {
  const { map, look, writer, points, switches } = stage;
  const ground = labelGroundOf(dataset, geometry, points);
  const labels = keepLabels(map, ground, reader, look.isReady);
  const painter = createPlanPainter(reader, geometry.borders, writer);
  look.onReady(() => {
    writer.rewriteAll();
    switches.apply();
    labels.refresh();
  });
  const stopFollowing = followPlan(reader, [...dataset.tecs.keys()], {
    paintTecs(tecIds) {
      painter.paintTecs(tecIds);
      switches.setHatching(painter.hasUnassigned());
    },
    refreshLabels: labels.refresh,
  });
  return () => {
    stopFollowing();
    labels.stop();
  };
}

type Switches = Omit<
  PlanMap,
  'destroy' | 'day' | 'zoomToTecs' | 'zoomToCountry' | 'zoomToWorld' | 'flyTo'
>;

function switchesOf({ stage, tools, people }: Parts): Switches {
  const { look, note, writer, map, switches } = stage;
  const focus = createTecMarks(writer, 'focus', switches.setMarked);
  const moved = createTecMarks(writer, 'moved', switches.setMarked);
  return {
    setTool: tools.setTool,
    setSelection: tools.setSelection,
    cancelGesture: tools.cancel,
    setPeople: people.show,
    setPatterns: (patterns) => look.change({ patterns }),
    setLanguage(language) {
      look.change({ language });
      note.setLanguage(language);
    },
    setTheme(theme) {
      look.change({ theme });
      map.getContainer().dataset['mapTheme'] = theme;
      people.repaint();
    },
    setMoved: (tecIds) => moved.show(flagged(tecIds)),
    setKeyboardFocus: (tecId) => focus.show(flagged(tecId ? [tecId] : [])),
  };
}
