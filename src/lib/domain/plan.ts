// A plan as plain data, and the port through which the map and derived figures read it.
import type { Benchmark, BenchmarkKey } from './benchmark.ts';
import type { CalendarEvent } from './calendar.ts';
import type {
  CalendarEventId,
  DatasetId,
  LtoTeamId,
  PecAbroadId,
  PlanId,
  StationId,
  StopId,
  StoTeamId,
  TecId,
  UserId,
} from './ids.ts';
import type { LtoTeam } from './lto-team.ts';
import { DEFAULT_SETTINGS, type MissionSettings } from './mission-settings.ts';
import type { StoTeam } from './sto-team.ts';
import type { NoVisitReason, TecVisit } from './tec-visit.ts';
import type { LegOverride, Route } from './route.ts';
import type { Swap } from './sample.ts';
import type { StationPlace } from './station.ts';
import type { Stop } from './stop.ts';
import type { DriveOverride } from './travel.ts';
import type { Waiver } from './waiver.ts';

/** What the plan rests on: the list of stations in use, by its frame's id, and the sample drawn from one. */
export const PLAN_CHOICES = ['stationFrame', 'sample'] as const;
export type PlanChoice = (typeof PLAN_CHOICES)[number];

/** Everything a plan document decides, as plain data. */
export type PlanData = {
  readonly datasetId: DatasetId;
  readonly ltoTeams: ReadonlyMap<LtoTeamId, LtoTeam>;
  /** Only TECs whose team exists: an assignment to a deleted team reads as unassigned. */
  readonly tecAssignments: ReadonlyMap<TecId, LtoTeamId>;
  /** TECs that proposals leave with their team. */
  readonly pinnedTecs: ReadonlySet<TecId>;
  readonly watchContacts: ReadonlyMap<PecAbroadId, UserId>;
  readonly stoTeams: ReadonlyMap<StoTeamId, StoTeam>;
  readonly tecVisits: ReadonlyMap<TecId, TecVisit>;
  readonly calendarEvents: ReadonlyMap<CalendarEventId, CalendarEvent>;
  /** By `keyOfDrive`. */
  readonly driveOverrides: ReadonlyMap<string, DriveOverride>;
  /** Ids of the frame and the sample in use; absent while none is. */
  readonly choices: ReadonlyMap<PlanChoice, string>;
  /** Numbers of STO teams that were set by hand for an AoR; the others are in proportion. */
  readonly allocations: ReadonlyMap<LtoTeamId, number>;
  readonly stationPlaces: ReadonlyMap<StationId, StationPlace>;
  readonly routes: ReadonlyMap<StoTeamId, Route>;
  readonly stops: ReadonlyMap<StopId, Stop>;
  /** By the drawn station. */
  readonly swaps: ReadonlyMap<StationId, Swap>;
  /** By `keyOfLeg`. */
  readonly legOverrides: ReadonlyMap<string, LegOverride>;
  /** Why nobody observes the tabulation at a TEC. */
  readonly tabulationReasons: ReadonlyMap<TecId, NoVisitReason>;
  /** What figures of the coverage are compared with. */
  readonly benchmarks: ReadonlyMap<BenchmarkKey, Benchmark>;
  /** By the key of the finding. */
  readonly waivers: ReadonlyMap<string, Waiver>;
  readonly settings: MissionSettings;
};

/** A plan on which nothing has been decided yet. */
export function emptyPlan(datasetId: DatasetId): PlanData {
  return {
    datasetId,
    ltoTeams: new Map(),
    tecAssignments: new Map(),
    pinnedTecs: new Set(),
    watchContacts: new Map(),
    stoTeams: new Map(),
    tecVisits: new Map(),
    calendarEvents: new Map(),
    driveOverrides: new Map(),
    choices: new Map(),
    allocations: new Map(),
    stationPlaces: new Map(),
    routes: new Map(),
    stops: new Map(),
    swaps: new Map(),
    legOverrides: new Map(),
    tabulationReasons: new Map(),
    benchmarks: new Map(),
    waivers: new Map(),
    settings: DEFAULT_SETTINGS,
  };
}

export const PLAN_NAME_MAX_LENGTH = 80;

/** What the server lists of a plan; kept beside the document, not in it. */
export type PlanSummary = {
  readonly id: PlanId;
  readonly name: string;
  readonly datasetId: DatasetId;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Archived plans can be read, never written. */
  readonly archivedAt: string | null;
  /** Made for demonstration: its areas are nobody's decision, and this shows wherever it is shown. */
  readonly isIllustrative: boolean;
  /** Name each live document's history; raised when one is restored, so that old copies never merge. */
  readonly epoch: number;
  readonly rosterEpoch: number;
  readonly securityEpoch: number;
};

/** How the map reads a plan without knowing where it is stored. */
export type PlanReader = {
  teamOfTec(tecId: TecId): LtoTeamId | null;
  ltoTeam(id: LtoTeamId): LtoTeam | null;
  ltoTeams(): readonly LtoTeam[];
  /** Calls back with exactly the TECs whose assignment changed; returns the unsubscribe function. */
  onTecsChanged(listener: (tecIds: readonly TecId[]) => void): () => void;
  /** Calls back when any team was created, changed or deleted; returns the unsubscribe function. */
  onTeamsChanged(listener: () => void): () => void;
};
