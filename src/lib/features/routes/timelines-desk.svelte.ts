// How one person looks at all routes: filters, zoom, the stop of the keyboard, what is carried.
// Invariant: a row reads its own team alone, so that an edit of one route draws one row anew.
import type { LtoTeamId, StopId, StoTeamId } from '../../domain/ids.ts';
import { textOfStationNumber } from '../../domain/stations/station-number.ts';
import type { ProposedRoute } from '../../domain/routes-proposal.ts';
import { isStationStop, type Stop } from '../../domain/stop.ts';
import { secondsAtLocalMinutes } from '../../domain/time/local-day.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { createDayScale, hoursAround, ZOOMS, type DayScale } from './day-scale.ts';
import { nameOfStation } from './route-words.ts';
import { stopsOfProposal } from './proposed-stops.ts';
import { StopDrag, type DropPlace } from './stop-drag.svelte.ts';
import {
  problemsByTeam,
  rowsOfTeams,
  type ProblemCounts,
  type TeamFilter,
  type TimelineRow,
} from './team-rows.ts';
import { blocksOfRoute, type RouteBlocks } from './timeline-blocks.ts';

const SECONDS_PER_HOUR = 3600;
/** Shown around the polling hours before there is any route. */
const USUAL_HOURS_BEFORE = 2;
/** Who sets out even earlier comes in from the edge. */
const EARLIER_HOURS_MAX = 3;
const USUAL_HOURS_AFTER = 6;
const USUAL_ZOOM = 2;
const NO_PROBLEMS: ProblemCounts = { errors: 0, warnings: 0 };

export class TimelinesDesk {
  readonly workspace: Workspace;
  readonly drag: StopDrag;
  aor = $state<LtoTeamId | 'all' | 'none'>('all');
  filter = $state<TeamFilter>('all');
  zoom = $state(USUAL_ZOOM);
  /** Where the keyboard stands: a row, and a stop of its team, -1 for the team itself. */
  cursor = $state.raw({ row: 0, stop: -1 });

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.drag = new StopDrag(workspace.day.focus);
  }

  readonly #problems = $derived.by(() => {
    const { checker, view } = this.workspace;
    return problemsByTeam(checker.findings, ({ severity, key }) => {
      return severity === 'warning' && view.waivers.has(key);
    });
  });

  errorsOf(stoTeamId: StoTeamId): number {
    return (this.#problems.get(stoTeamId) ?? NO_PROBLEMS).errors;
  }

  warningsOf(stoTeamId: StoTeamId): number {
    return (this.#problems.get(stoTeamId) ?? NO_PROBLEMS).warnings;
  }

  readonly rows: readonly TimelineRow[] = $derived.by(() => {
    const { view, day } = this.workspace;
    const { filter } = this;
    return rowsOfTeams({
      ...{ stoTeams: view.stoTeams, ltoTeams: view.teams, aor: this.aor },
      isShown: ({ id }) => {
        if (filter === 'no-route') return day.routes.stopsOf(id).length === 0;
        return filter === 'all' || this.#problems.has(id);
      },
    });
  });

  /** By the capital's clock. */
  readonly #usualHours = $derived.by((): readonly [number, number] => {
    const { view, dataset } = this.workspace;
    const { electionDay, capitalTimeZone } = dataset;
    const at = (minutes: number) => secondsAtLocalMinutes(electionDay, minutes, capitalTimeZone);
    return [
      at(view.settings.pollsOpenMinutes) - USUAL_HOURS_BEFORE * SECONDS_PER_HOUR,
      at(view.settings.pollsCloseMinutes) + USUAL_HOURS_AFTER * SECONDS_PER_HOUR,
    ];
  });

  readonly #hours = $derived.by(() => {
    const { view, day } = this.workspace;
    const earliest = this.#usualHours[0] - EARLIER_HOURS_MAX * SECONDS_PER_HOUR;
    const spans = view.stoTeams.flatMap(({ id }) => {
      const { startAt, endAt } = day.routes.timesOf(id);
      if (startAt === null || endAt === null) return [];
      return [[Math.max(startAt, earliest), endAt] as const];
    });
    return hoursAround(spans, this.#usualHours);
  });
  // Numbers, so that a route which changes inside the hours shown leaves the scale as it is.
  readonly #fromAt = $derived(this.#hours[0]);
  readonly #untilAt = $derived(this.#hours[1]);

  readonly scale: DayScale = $derived.by(() =>
    createDayScale(this.#fromAt, this.#untilAt, ZOOMS[this.zoom] ?? ZOOMS[0]),
  );

  /** What the row of a team shows. */
  blocksOf(stoTeamId: StoTeamId): RouteBlocks {
    const { routes } = this.workspace.day;
    const proposed = this.proposedOf(stoTeamId);
    if (proposed) {
      const stops = stopsOfProposal(proposed, routes.stopsOf(stoTeamId));
      const times = routes.timesWith(stoTeamId, stops, proposed.startTecId);
      return blocksOfRoute(stops, times, this.scale);
    }
    return blocksOfRoute(routes.stopsOf(stoTeamId), routes.timesOf(stoTeamId), this.scale);
  }

  /** The route that a proposal under review, ticked for it, would give a team; null shows the plan. */
  proposedOf(stoTeamId: StoTeamId): ProposedRoute | null {
    return this.workspace.routesJob.proposedRoutes.get(stoTeamId) ?? null;
  }

  zoomBy(steps: 1 | -1): void {
    this.zoom = Math.min(Math.max(this.zoom + steps, 0), ZOOMS.length - 1);
  }

  get cursorRow(): TimelineRow | null {
    return this.rows[Math.min(this.cursor.row, this.rows.length - 1)] ?? null;
  }

  get cursorStopId(): StopId | null {
    const { cursorRow } = this;
    if (cursorRow?.kind !== 'team') return null;
    return this.workspace.day.routes.stopsOf(cursorRow.team.id)[this.cursor.stop]?.id ?? null;
  }

  /** Stands on a row, and as far as it goes on a stop of it. */
  moveTo(row: number, stop: number): void {
    const at = Math.max(0, Math.min(row, this.rows.length - 1));
    const aimed = this.rows[at];
    const count =
      aimed?.kind === 'team' ? this.workspace.day.routes.stopsOf(aimed.team.id).length : 0;
    this.cursor = { row: at, stop: Math.max(-1, Math.min(stop, count - 1)) };
    this.workspace.day.focus.hoverStop(this.cursorStopId);
  }

  /** Stands on a team wherever its row is now. */
  moveToTeam(stoTeamId: StoTeamId, stop: number): void {
    const row = this.rows.findIndex(({ key }) => key === stoTeamId);
    if (row >= 0) this.moveTo(row, stop);
  }

  /** "No 1234 School", or "TEC Akkol" of a stop for the tabulation. */
  nameOfStop(stop: Stop): string {
    const { day, settings } = this.workspace;
    if (!isStationStop(stop)) return `TEC ${this.workspace.nameOfTec(stop.tecId)}`;
    const station = day.frame?.stations.get(stop.stationId);
    if (!station) return stop.stationId;
    return `No ${textOfStationNumber(station.number)} ${nameOfStation(station, settings.language)}`.trim();
  }

  drop(place: DropPlace): void {
    const { held } = this.drag;
    if (held) this.workspace.commands.moveStop(held.stopId, place.stoTeamId, place.before);
    this.drag.end();
  }
}
