// The route in hand as its panel works on it: the team, its rows, the row of the keyboard, what is open.
// Invariant: the cursor follows its stop when others reorder; a stop that goes gives the cursor to its neighbour.
import { placeOfStop } from '../../domain/derive/route-visits.ts';
import type { Place } from '../../domain/geo/station-drives.ts';
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { RouteTimes } from '../../domain/route.ts';
import { isStationStop, type StationStop } from '../../domain/stop.ts';
import type { StoTeam } from '../../domain/sto-team.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { findingsOfRoute } from './route-findings.ts';
import { StopDrag } from './stop-drag.svelte.ts';
import { placeAfterNudge, rowsOfRoute, type StopRow } from './stop-rows.ts';

export class RouteDesk {
  readonly workspace: Workspace;
  readonly drag: StopDrag;
  #cursorId = $state<StopId | null>(null);
  /** Where the cursor was, for when its stop has gone. */
  #cursorAt = 0;
  /** The stop whose details are open. */
  openedStopId = $state<StopId | null>(null);

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.drag = new StopDrag(workspace.day.focus);
  }

  get teams(): readonly StoTeam[] {
    return this.workspace.view.stoTeams;
  }

  /** The team in hand; null when none is, or when it is gone. */
  readonly team: StoTeam | null = $derived.by(() => {
    const { stoTeamId } = this.workspace.day.focus;
    return stoTeamId === null ? null : this.workspace.view.stoTeam(stoTeamId);
  });

  readonly times: RouteTimes | null = $derived.by(() => {
    const { stoTeamId } = this.workspace.day.focus;
    return stoTeamId === null ? null : this.workspace.day.routes.timesOf(stoTeamId);
  });

  readonly rows: readonly StopRow[] = $derived.by(() => {
    const { times, workspace } = this;
    if (!times) return [];
    return rowsOfRoute({
      ...{ times, stops: workspace.day.routes.stopsOf(times.stoTeamId) },
      ...{ frame: workspace.day.frame, language: workspace.settings.language },
      nameOfTec: (tecId) => workspace.nameOfTec(tecId),
    });
  });

  /** What the checker says of the team in hand, worst first. */
  readonly findings: readonly Finding[] = $derived.by(() => {
    const { stoTeamId } = this.workspace.day.focus;
    if (stoTeamId === null) return [];
    return findingsOfRoute(this.workspace.checker.findings, stoTeamId);
  });

  get isLocked(): boolean {
    return this.team !== null && this.workspace.view.route(this.team.id).isLocked;
  }

  /** Whether stops may be changed here and now. */
  get canEdit(): boolean {
    return this.workspace.canEdit && !this.isLocked;
  }

  /** The row of the keyboard; -1 on an empty route. */
  get cursor(): number {
    const at = this.rows.findIndex(({ stop }) => stop.id === this.#cursorId);
    return at >= 0 ? at : Math.min(this.#cursorAt, this.rows.length - 1);
  }

  get cursorRow(): StopRow | null {
    return this.rows[this.cursor] ?? null;
  }

  /** Where the team comes from to a row: the last known stop before it, else its start. */
  placeBefore(index: number): Place | null {
    const before = this.rows.slice(0, Math.max(index, 0)).findLast(({ time }) => time !== null);
    if (before) return placeOfStop(before.stop);
    const startTecId = this.team && this.workspace.day.routes.startOf(this.team.id);
    return startTecId ? { kind: 'tec', id: startTecId } : null;
  }

  moveCursorTo(index: number): void {
    this.#cursorAt = Math.max(0, Math.min(index, this.rows.length - 1));
    this.#cursorId = this.rows[this.#cursorAt]?.stop.id ?? null;
    this.workspace.day.focus.hoverStop(this.#cursorId);
  }

  /** Takes a team in hand. */
  choose(stoTeamId: StoTeamId | null): void {
    this.openedStopId = null;
    this.#cursorId = null;
    this.#cursorAt = 0;
    this.workspace.day.focus.focusTeam(stoTeamId);
  }

  /** Takes the next or the previous team by number, from the last back to the first. */
  step(by: 1 | -1): void {
    const { teams, team } = this;
    const at = teams.findIndex(({ id }) => id === team?.id);
    const next = at === -1 ? 0 : (at + by + teams.length) % teams.length;
    this.choose(teams[next]?.id ?? null);
  }

  /** Moves the stop of the cursor one place up or down. */
  nudge(by: 1 | -1): void {
    const { cursorRow, team } = this;
    if (!cursorRow || !team) return;
    const stopIds = this.rows.map(({ stop }) => stop.id);
    const before = placeAfterNudge(stopIds, cursorRow.stop.id, by);
    if (before === undefined) return;
    this.workspace.commands.moveStop(cursorRow.stop.id, team.id, before);
    this.#cursorId = cursorRow.stop.id;
  }

  remove({ stop }: StopRow): void {
    this.#cursorAt = this.cursor;
    this.workspace.commands.removeStops([stop.id]);
  }

  setKind({ stop }: StopRow, kind: StationStop['kind']): void {
    if (isStationStop(stop)) this.workspace.commands.setStopKind(stop.id, kind);
  }

  togglePin({ stop }: StopRow): void {
    this.workspace.commands.pinStops([stop.id], !stop.isPinned);
  }

  /** Shows the stop on the map, a station with its card. */
  show({ stop, tecId }: StopRow): void {
    const { day, camera } = this.workspace;
    if (isStationStop(stop)) day.focus.focusStation(stop.stationId);
    else if (tecId) camera?.zoomToTecs([tecId]);
  }
}
