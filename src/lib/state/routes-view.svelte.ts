// The routes of a live plan: each team's stops in order, and its day in times.
// Invariant: an edit computes the day of the teams it touches and re-runs their readers alone.
import type * as Y from 'yjs';
import type { Dataset } from '../domain/dataset.ts';
import { routeTimes } from '../domain/derive/route-times.ts';
import { createPlaceDrives, type PlaceDrives } from '../domain/geo/station-drives.ts';
import type { StopId, StoTeamId, TecId } from '../domain/ids.ts';
import type { MissionSettings } from '../domain/mission-settings.ts';
import type { RouteTimes } from '../domain/route.ts';
import type { StationFrame } from '../domain/station.ts';
import type { Stop } from '../domain/stop.ts';
import type { DriveTimes } from '../domain/travel.ts';
import { createKeyedTriggers, createTrigger } from './keyed-triggers.svelte.ts';
import type { PlanView } from './plan-view.svelte.ts';
import { createRouteIndex, type PlaceId, type RouteIndex } from './route-index.ts';

export type RoutesViewOptions = {
  readonly doc: Y.Doc;
  readonly view: Pick<PlanView, 'stoTeam' | 'stoTeams' | 'team' | 'route' | 'settings'>;
  readonly dataset: Dataset;
  /** Read within effects: readers re-run when it changes. */
  readonly frame: () => StationFrame | null;
  readonly drives: () => DriveTimes;
};

/** What the days of all routes rest on alike. */
type Grounds = {
  readonly settings: MissionSettings;
  readonly frame: StationFrame | null;
  readonly drives: PlaceDrives;
};
type KnownDay = {
  readonly version: number;
  readonly grounds: Grounds;
  readonly times: RouteTimes;
};

export class RoutesView {
  readonly #options: RoutesViewOptions;
  readonly #index: RouteIndex;
  readonly #triggers = createKeyedTriggers();
  readonly #anything = createTrigger();
  readonly #days = new Map<StoTeamId, KnownDay>();

  constructor(options: RoutesViewOptions) {
    this.#options = options;
    this.#index = createRouteIndex(options.doc, ({ teams, places }) => {
      this.#triggers.fire(teams);
      this.#triggers.fire(places);
      this.#anything.fire();
    });
  }

  readonly #grounds: Grounds = $derived.by(() => {
    const { dataset, view, frame, drives } = this.#options;
    const { places, legOverrides } = this.#index;
    const facts = { dataset, settings: view.settings, frame: frame() };
    return {
      ...facts,
      drives: createPlaceDrives({ ...facts, drives: drives(), places, legOverrides }),
    };
  });

  readonly #teamIds = $derived.by(() => new Set(this.#options.view.stoTeams.map(({ id }) => id)));

  /** Drives between stations and seats as they are now. */
  get drives(): PlaceDrives {
    return this.#grounds.drives;
  }

  /** In the route's order; the same array until the team's stops change. */
  stopsOf(stoTeamId: StoTeamId): readonly Stop[] {
    this.#triggers.track(stoTeamId);
    return this.#index.stopsOf(stoTeamId);
  }

  /** Stops of all teams that the plan has; readers re-run on every change of any route. */
  get all(): readonly Stop[] {
    this.#anything.subscribe();
    return this.#ofKnownTeams(this.#index.all());
  }

  stop(stopId: StopId): Stop | null {
    this.#anything.subscribe();
    return this.#index.stop(stopId);
  }

  /** Stops of any team at a station, or at a TEC for its tabulation. */
  stopsAt(placeId: PlaceId): readonly Stop[] {
    this.#triggers.track(placeId);
    return this.#ofKnownTeams(this.#index.stopsAt(placeId));
  }

  /** The TEC in whose seat a team begins its day: as decided, else the base of its LTO team. */
  startOf(stoTeamId: StoTeamId): TecId | null {
    const { view } = this.#options;
    const { startTecId } = view.route(stoTeamId);
    if (startTecId !== null) return startTecId;
    const ltoTeamId = view.stoTeam(stoTeamId)?.ltoTeamId ?? null;
    return ltoTeamId === null ? null : (view.team(ltoTeamId)?.baseTecId ?? null);
  }

  /** The same object until something that the team's day rests on changes. */
  timesOf(stoTeamId: StoTeamId): RouteTimes {
    this.#triggers.track(stoTeamId);
    const grounds = this.#grounds;
    const version = this.#index.versionOf(stoTeamId);
    const known = this.#days.get(stoTeamId);
    if (known?.version === version && known.grounds === grounds) return known.times;
    const times = routeTimes({
      ...{ ...grounds, dataset: this.#options.dataset },
      route: this.#options.view.route(stoTeamId),
      stops: this.#index.stopsOf(stoTeamId),
      startTecId: this.startOf(stoTeamId),
    });
    this.#days.set(stoTeamId, { version, grounds, times });
    return times;
  }

  /** The day that a team would have with other stops, such as those of a proposal. */
  timesWith(stoTeamId: StoTeamId, stops: readonly Stop[], startTecId: TecId | null): RouteTimes {
    return routeTimes({
      ...{ ...this.#grounds, dataset: this.#options.dataset },
      ...{ route: this.#options.view.route(stoTeamId), stops },
      startTecId: startTecId ?? this.startOf(stoTeamId),
    });
  }

  /** Stops of a team that is gone are nobody's. */
  #ofKnownTeams(stops: Iterable<Stop>): readonly Stop[] {
    return [...stops].filter(({ stoTeamId }) => this.#teamIds.has(stoTeamId));
  }

  destroy(): void {
    this.#index.stopListening();
  }
}
