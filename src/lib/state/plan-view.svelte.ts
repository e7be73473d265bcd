// The live plan as components read it: every read is as fine as the document's keys allow.
// Invariant: an assignment to a team that is gone, or cannot be read, reads as unassigned; a stop of such a
// team reads as none.
import type * as Y from 'yjs';
import { planRoots, type PlanRoots } from '../doc/plan-doc.ts';
import { readPlan } from '../doc/read-plan.ts';
import { readRecords } from '../doc/read-records.ts';
import {
  readAllocation,
  readChoice,
  readTabulationReason,
  readValues,
} from '../doc/read-values.ts';
import { readBenchmark } from '../doc/records/benchmark-record.ts';
import { readDriveOverride } from '../doc/records/drive-override-record.ts';
import { readLegOverride } from '../doc/records/leg-override-record.ts';
import { readLtoTeam } from '../doc/records/lto-team-record.ts';
import { readRoute, routeOrDefault } from '../doc/records/route-record.ts';
import { readStationPlace } from '../doc/records/station-place-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import { readStop } from '../doc/records/stop-record.ts';
import { readSwap } from '../doc/records/swap-record.ts';
import { readTecVisit } from '../doc/records/tec-visit-record.ts';
import { readWaiver } from '../doc/records/waiver-record.ts';
import type { Benchmark, BenchmarkKey } from '../domain/benchmark.ts';
import {
  asId,
  type LtoTeamId,
  type PecAbroadId,
  type StationId,
  type StopId,
  type StoTeamId,
  type TecId,
  type UserId,
} from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import { settingsWith, type MissionSettings } from '../domain/mission-settings.ts';
import type { PlanChoice, PlanData } from '../domain/plan.ts';
import { keyOfLeg, type LegOverride, type Route } from '../domain/route.ts';
import type { Swap } from '../domain/sample.ts';
import type { StationPlace } from '../domain/station.ts';
import type { Stop } from '../domain/stop.ts';
import type { StoTeam } from '../domain/sto-team.ts';
import type { NoVisitReason, TecVisit } from '../domain/tec-visit.ts';
import { keyOfDrive, type DriveOverride } from '../domain/travel.ts';
import type { Waiver } from '../domain/waiver.ts';
import { createStopsView, type StopsView } from './stops-view.svelte.ts';
import { createYMapView, type YMapView } from './y-map-view.svelte.ts';

type ViewOf<Root> = Root extends Y.Map<infer Value> ? YMapView<Value> : never;
type RootViews = { readonly [Root in keyof PlanRoots]: ViewOf<PlanRoots[Root]> };

export class PlanView {
  readonly #doc: Y.Doc;
  readonly #roots: RootViews;
  readonly #stops: StopsView;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#stops = createStopsView(doc);
    const views = Object.entries(planRoots(doc)).map(([root, map]) => [
      root,
      createYMapView(map as Y.Map<unknown>),
    ]);
    this.#roots = Object.fromEntries(views) as RootViews;
  }

  /** Whether the plan itself is here: the server writes its dataset before anything else. */
  get isLoaded(): boolean {
    return this.#roots.meta.has('datasetId');
  }

  /** The team that has a TEC, or null. */
  teamOfTec(tecId: TecId): LtoTeam | null {
    const ltoTeamId = this.#roots.tecAssignments.get(tecId);
    return ltoTeamId === undefined ? null : this.team(ltoTeamId);
  }

  team(ltoTeamId: LtoTeamId): LtoTeam | null {
    return readLtoTeam(ltoTeamId, this.#roots.ltoTeams.get(ltoTeamId));
  }

  stoTeam(stoTeamId: StoTeamId): StoTeam | null {
    return readStoTeam(stoTeamId, this.#roots.stoTeams.get(stoTeamId));
  }

  /** Whether proposals leave a TEC where it is. */
  isPinned(tecId: TecId): boolean {
    return this.#roots.pinnedTecs.has(tecId);
  }

  watchContact(pecAbroadId: PecAbroadId): UserId | null {
    return this.#roots.watchContacts.get(pecAbroadId) ?? null;
  }

  tecVisit(tecId: TecId): TecVisit | null {
    return readTecVisit(tecId, this.#roots.tecVisits.get(tecId));
  }

  /** A person's word on the drive between two seats, in either direction. */
  driveOverride(a: TecId, b: TecId): DriveOverride | null {
    return readDriveOverride(this.#roots.driveOverrides.get(keyOfDrive(a, b)));
  }

  /** The id of the list of stations or the sample in use, or null. */
  choice(choice: PlanChoice): string | null {
    return readChoice(choice, this.#roots.choices.get(choice));
  }

  /** The number of STO teams that was set by hand for an AoR, or null. */
  allocation(ltoTeamId: LtoTeamId): number | null {
    return readAllocation(this.#roots.allocations.get(ltoTeamId));
  }

  stationPlace(stationId: StationId): StationPlace | null {
    return readStationPlace(stationId, this.#roots.stationPlaces.get(stationId));
  }

  /** What is decided about a team's route; the defaults where nothing is. */
  route(stoTeamId: StoTeamId): Route {
    return routeOrDefault(stoTeamId, this.#roots.routes.get(stoTeamId));
  }

  stop(stopId: StopId): Stop | null {
    const stop = readStop(stopId, this.#roots.stops.get(stopId));
    return stop && this.stoTeam(stop.stoTeamId) ? stop : null;
  }

  /** In the order of the route; the same object until a stop of this team changes. */
  stopsOfTeam(stoTeamId: StoTeamId): readonly Stop[] {
    return this.#stops.ofTeam(stoTeamId);
  }

  /** What replaced a drawn station, or null. */
  swap(stationId: StationId): Swap | null {
    return readSwap(stationId, this.#roots.swaps.get(stationId));
  }

  /** A person's word on the drive between two places of a route, in either direction. */
  legOverride(a: string, b: string): LegOverride | null {
    return readLegOverride(this.#roots.legOverrides.get(keyOfLeg(a, b)));
  }

  tabulationReason(tecId: TecId): NoVisitReason | null {
    return readTabulationReason(this.#roots.tabulationReasons.get(tecId));
  }

  /** What a figure of the coverage is compared with, or null. */
  benchmark(key: BenchmarkKey): Benchmark | null {
    return readBenchmark(key, this.#roots.benchmarks.get(key));
  }

  waiver(findingKey: string): Waiver | null {
    return readWaiver(findingKey, this.#roots.waivers.get(findingKey));
  }

  /** Every waiver that can be read, by the key of its finding. */
  readonly waivers: ReadonlyMap<string, Waiver> = $derived.by(
    () => readRecords(this.#roots.waivers.entries(), readWaiver).records,
  );

  /** Every team that can be read, by number. */
  readonly teams: readonly LtoTeam[] = $derived.by(() =>
    this.#roots.ltoTeams
      .entries()
      .map(([id, fields]) => readLtoTeam(asId(id), fields))
      .filter((team) => team !== null)
      .sort((a, b) => a.number - b.number),
  );

  /** Every STO team that can be read, by number. */
  readonly stoTeams: readonly StoTeam[] = $derived.by(() =>
    this.#roots.stoTeams
      .entries()
      .map(([id, fields]) => readStoTeam(asId(id), fields))
      .filter((team) => team !== null)
      .sort((a, b) => a.number - b.number),
  );

  /** The whole plan as plain data; readers re-run on every change of it. */
  readonly plan: PlanData = $derived.by(() => {
    for (const view of Object.values(this.#roots)) view.entries();
    return readPlan(this.#doc).plan;
  });

  /** Every person's word on a drive, by `keyOfDrive`. */
  readonly driveOverrides: ReadonlyMap<string, DriveOverride> = $derived.by(
    () =>
      readRecords<string, DriveOverride>(this.#roots.driveOverrides.entries(), (_key, fields) =>
        readDriveOverride(fields),
      ).records,
  );

  /** Every stop of every team; readers re-run when any of them changes. */
  get stops(): ReadonlyMap<StopId, Stop> {
    return this.#stops.all();
  }

  readonly choices: ReadonlyMap<PlanChoice, string> = $derived.by(() =>
    readValues(this.#roots.choices.entries(), readChoice),
  );

  /** Numbers of STO teams that were set by hand. */
  readonly allocations: ReadonlyMap<LtoTeamId, number> = $derived.by(() =>
    readValues(this.#roots.allocations.entries(), (_id: LtoTeamId, value) => readAllocation(value)),
  );

  readonly stationPlaces: ReadonlyMap<StationId, StationPlace> = $derived.by(
    () => readRecords(this.#roots.stationPlaces.entries(), readStationPlace).records,
  );

  /** Routes about which something is decided; `route` gives the defaults of the others. */
  readonly routes: ReadonlyMap<StoTeamId, Route> = $derived.by(
    () => readRecords(this.#roots.routes.entries(), readRoute).records,
  );

  readonly swaps: ReadonlyMap<StationId, Swap> = $derived.by(
    () => readRecords(this.#roots.swaps.entries(), readSwap).records,
  );

  /** By `keyOfLeg`. */
  readonly legOverrides: ReadonlyMap<string, LegOverride> = $derived.by(
    () =>
      readRecords<string, LegOverride>(this.#roots.legOverrides.entries(), (_key, fields) =>
        readLegOverride(fields),
      ).records,
  );

  readonly tabulationReasons: ReadonlyMap<TecId, NoVisitReason> = $derived.by(() =>
    readValues(this.#roots.tabulationReasons.entries(), (_id: TecId, value) =>
      readTabulationReason(value),
    ),
  );

  readonly settings: MissionSettings = $derived.by(() =>
    settingsWith(new Map(this.#roots.settings.entries())),
  );

  destroy(): void {
    for (const view of Object.values(this.#roots)) view.destroy();
    this.#stops.destroy();
  }
}
