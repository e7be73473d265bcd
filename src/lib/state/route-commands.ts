// Edits of routes and their stops, as part of the commands of the plan, with the words said about them.
import type * as Y from 'yjs';
import { acceptRoutes } from '../doc/commands/accept-routes.ts';
import type { AcceptedRoute } from '../doc/accepted-routes.ts';
import { addStops, type AddStopsArgs } from '../doc/commands/add-stops.ts';
import { addTabulationStop } from '../doc/commands/add-tabulation-stop.ts';
import { countOfTecs } from '../doc/commands/assign-tecs.ts';
import { countOfStops } from '../doc/commands/check-route-edit.ts';
import type { CommandError } from '../doc/commands/command.ts';
import { lockRoutes } from '../doc/commands/lock-routes.ts';
import { moveStop } from '../doc/commands/move-stop.ts';
import { pinStops } from '../doc/commands/pin-stops.ts';
import { removeStops } from '../doc/commands/remove-stops.ts';
import {
  removeLegOverride,
  setLegOverride,
  type LegOfWords,
} from '../doc/commands/set-leg-override.ts';
import { setRouteField, type RouteChange } from '../doc/commands/set-route-field.ts';
import { setRouteMode } from '../doc/commands/set-route-mode.ts';
import { setStopDwell } from '../doc/commands/set-stop-dwell.ts';
import { setStopKind } from '../doc/commands/set-stop-kind.ts';
import { setTabulationReasons } from '../doc/commands/set-tabulation-reasons.ts';
import { swapStation } from '../doc/commands/swap-station.ts';
import type { StationId, StopId, StoTeamId, TecId } from '../domain/ids.ts';
import type { RouteMode } from '../domain/route.ts';
import type { StationStop } from '../domain/stop.ts';
import { NO_VISIT_LABELS, type NoVisitReason } from '../domain/tec-visit.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createRouteCommands(doc: Y.Doc, { run, runAtField, runUndoable }: CommandRunner) {
  return {
    /** The refusal, or null; of code `station-taken` it can be asked again with `move`. */
    addStops: (args: AddStopsArgs): CommandError | null => runAtField(() => addStops(doc, args)),
    removeStops(stopIds: Iterable<StopId>): void {
      runUndoable(
        () => removeStops(doc, { stopIds }),
        ({ changed }) => `${countOfStops(changed)} removed`,
      );
    },
    /** Whether it stands there now; a refusal is said in a toast. */
    moveStop(stopId: StopId, stoTeamId: StoTeamId, before: StopId | null): boolean {
      return run(() => moveStop(doc, { stopId, stoTeamId, before })) !== null;
    },
    setStopKind(stopId: StopId, kind: StationStop['kind']): void {
      run(() => setStopKind(doc, { stopId, kind }));
    },
    /** Null is the mission's usual time. */
    setStopDwell: (stopId: StopId, dwellMinutes: number | null): CommandError | null =>
      runAtField(() => setStopDwell(doc, { stopId, dwellMinutes })),
    pinStops(stopIds: Iterable<StopId>, isPinned: boolean): void {
      run(() => pinStops(doc, { stopIds, isPinned }));
    },
    setRouteField: (stoTeamId: StoTeamId, change: RouteChange): CommandError | null =>
      runAtField(() => setRouteField(doc, { stoTeamId, change })),
    setRouteMode(stoTeamIds: Iterable<StoTeamId>, mode: RouteMode): void {
      run(() => setRouteMode(doc, { stoTeamIds, mode }));
    },
    lockRoutes(stoTeamIds: Iterable<StoTeamId>, isLocked: boolean): void {
      run(() => lockRoutes(doc, { stoTeamIds, isLocked }));
    },
    addTabulationStop(stoTeamId: StoTeamId, tecId: TecId): void {
      run(() => addTabulationStop(doc, { stoTeamId, tecId }));
    },
    swapStation: (args: {
      readonly stopId: StopId;
      readonly stationId: StationId;
      readonly reason: string;
    }): CommandError | null => runAtField(() => swapStation(doc, args)),
    setLegOverride: (args: Parameters<typeof setLegOverride>[1]): CommandError | null =>
      runAtField(() => setLegOverride(doc, args)),
    removeLegOverride(args: LegOfWords): void {
      runUndoable(
        () => removeLegOverride(doc, args),
        () => 'Time of the drive removed',
      );
    },
    /** Null is no reason. */
    setTabulationReasons(tecIds: Iterable<TecId>, reason: NoVisitReason | null): void {
      runUndoable(
        () => setTabulationReasons(doc, { tecIds, reason }),
        ({ changed }) =>
          reason === null
            ? `No reason left for ${countOfTecs(changed)}`
            : `${countOfTecs(changed)}: ${NO_VISIT_LABELS[reason]}`,
      );
    },
    /** What was taken over, or null when refused. */
    acceptRoutes(teams: readonly AcceptedRoute[]) {
      return runUndoable(
        () => acceptRoutes(doc, { teams }),
        ({ taken, passedOver, leftOut }) =>
          [
            `${taken.length} ${taken.length === 1 ? 'route' : 'routes'} taken over`,
            ...(passedOver.length > 0 ? [`${passedOver.length} passed over: locked or gone`] : []),
            ...(leftOut > 0 ? [`${countOfStops(leftOut)} left out: on another route by now`] : []),
          ].join(', '),
      );
    },
  };
}
