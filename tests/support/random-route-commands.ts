// One person who edits routes at random, with the commands and the undo that the page uses.
import type * as Y from 'yjs';
import { acceptRoutes } from '../../src/lib/doc/commands/accept-routes.ts';
import { addStops } from '../../src/lib/doc/commands/add-stops.ts';
import { createStoTeamsInRange } from '../../src/lib/doc/commands/create-sto-teams-in-range.ts';
import { deleteStoTeams } from '../../src/lib/doc/commands/delete-sto-teams.ts';
import { lockRoutes } from '../../src/lib/doc/commands/lock-routes.ts';
import { moveStop } from '../../src/lib/doc/commands/move-stop.ts';
import { pinStops } from '../../src/lib/doc/commands/pin-stops.ts';
import { removeStops } from '../../src/lib/doc/commands/remove-stops.ts';
import { setRouteField } from '../../src/lib/doc/commands/set-route-field.ts';
import { setStopDwell } from '../../src/lib/doc/commands/set-stop-dwell.ts';
import { setStopKind } from '../../src/lib/doc/commands/set-stop-kind.ts';
import { swapStation } from '../../src/lib/doc/commands/swap-station.ts';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { createDocUndo } from '../../src/lib/doc/undo.ts';
import { asId, type StopId, type StoTeamId } from '../../src/lib/domain/ids.ts';
import type { Editor } from './random-commands.ts';
import { station } from './route-plan.ts';
import { pick } from './seeded-random.ts';

const STATIONS = 60;
const KINDS = ['opening', 'voting', 'closing'] as const;

/** An editor of routes whose every choice comes from `random`. */
export function createRouteEditor(doc: Y.Doc, random: () => number): Editor {
  const undo = createDocUndo(doc, 'plan');
  const { stops, stoTeams } = planRoots(doc);
  const anyKey = (keys: Iterable<string>): string => pick(random, [...keys, 'gone']);
  const stop = () => asId<StopId>(anyKey(stops.keys()));
  const team = () => asId<StoTeamId>(anyKey(stoTeams.keys()));
  const place = () => station(Math.floor(random() * STATIONS));
  const before = () => (random() < 0.3 ? null : stop());
  const edits: readonly (() => unknown)[] = [
    () => createStoTeamsInRange(doc, { range: 'core', count: 1 }),
    () => {
      const stationIds = [place(), place(), place()];
      return addStops(doc, { stoTeamId: team(), stationIds, move: random() < 0.5 });
    },
    () => addStops(doc, { stoTeamId: team(), stationIds: [place()], before: before() }),
    () => moveStop(doc, { stopId: stop(), stoTeamId: team(), before: before() }),
    () => moveStop(doc, { stopId: stop(), stoTeamId: team(), before: before() }),
    () => setStopKind(doc, { stopId: stop(), kind: pick(random, KINDS) }),
    () => setStopDwell(doc, { stopId: stop(), dwellMinutes: 1 + Math.floor(random() * 99) }),
    () => pinStops(doc, { stopIds: [stop()], isPinned: random() < 0.5 }),
    () => removeStops(doc, { stopIds: [stop()] }),
    () => swapStation(doc, { stopId: stop(), stationId: place(), reason: 'road closed' }),
    () => setRouteField(doc, { stoTeamId: team(), change: { hasSatellitePhone: random() < 0.5 } }),
    () => lockRoutes(doc, { stoTeamIds: [team()], isLocked: random() < 0.2 }),
    () => (random() < 0.2 ? deleteStoTeams(doc, { stoTeamIds: [team()] }) : null),
    () => {
      const stationIds = new Set([place(), place(), place()]);
      const proposed = [...stationIds].map((stationId) => ({ stationId, kind: 'voting' as const }));
      return acceptRoutes(doc, { teams: [{ stoTeamId: team(), stops: proposed }] });
    },
    () => undo.undo(),
    () => undo.redo(),
  ];
  return { undo, editOnce: () => pick(random, edits)() };
}
