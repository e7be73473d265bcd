// What one person looks at among the stations: search, filters, order, the row of the keyboard, whose details
// are open. Everything here is this browser's own; stations come from the list in use and the live plan.
import type { AreasOfTecs } from '../../domain/geo/areas-of-tecs.ts';
import { asId, type StationFrameId, type StationId } from '../../domain/ids.ts';
import { INVENTED_SEED } from '../../domain/stations/invented-seed.ts';
import { doubtsOfStations } from '../../domain/stations/doubts.ts';
import { createStationSearch, type StationSearch } from '../../domain/stations/search-stations.ts';
import { hoursOfStationText } from '../../domain/stations/station-words.ts';
import { loadAreas } from '../../state/load-areas.ts';
import { requestInventedStations } from '../../state/station-requests.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { StationColumn } from './station-columns.ts';
import type { StationRow } from './station-row.ts';
import {
  isShown,
  NO_FILTERS,
  sortRows,
  type StationFilters,
  type StationSort,
} from './station-rows.ts';

export type StationsTab = 'all' | 'verify';

export class StationDesk {
  readonly workspace: Workspace;
  readonly #search: StationSearch;
  tab = $state<StationsTab>('all');
  query = $state('');
  filters = $state.raw<StationFilters>(NO_FILTERS);
  sort = $state.raw<StationSort>({ column: 'number', isDescending: false });
  openId = $state<StationId | null>(null);
  dialog = $state<'import' | 'export' | null>(null);
  isInventing = $state(false);
  /** Null while the areas are on their way. */
  areas = $state.raw<AreasOfTecs | null>(null);
  /** Where the keyboard goes next, when a key opened or closed the details. */
  focusWanted = $state<'details' | 'list' | null>(null);
  #index = $state(0);

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.#search = createStationSearch(workspace.dataset);
  }

  /** Questions about places need the areas; without them the list still works. */
  async loadAreas(): Promise<void> {
    const { dataset, notify } = this.workspace;
    try {
      this.areas = await loadAreas(dataset.id);
    } catch {
      notify.refused('The areas could not be loaded, so that places are not compared with them.');
    }
  }

  readonly all: readonly StationRow[] = $derived.by(() => {
    const { day, view, dataset, settings } = this.workspace;
    if (!day.frame) return [];
    const places = view.stationPlaces;
    const usual = view.settings;
    const doubts = doubtsOfStations({ frame: day.frame, places, areas: this.areas });
    return [...day.frame.stations.values()].map((station) => {
      const tec = dataset.tecs.get(station.tecId);
      return {
        station,
        place: places.get(station.id) ?? null,
        tecName: tec?.names[settings.language] ?? station.tecId,
        regionId: tec?.regionId ?? null,
        hours: hoursOfStationText(station, usual),
        doubts: doubts.get(station.id) ?? [],
      };
    });
  });

  readonly toVerify: readonly StationRow[] = $derived(
    this.all.filter(({ doubts }) => doubts.length > 0),
  );

  readonly rows: readonly StationRow[] = $derived.by(() => {
    const hasWords = this.#search(this.query);
    const { filters, sort } = this;
    const listed = this.tab === 'all' ? this.all : this.toVerify;
    return sortRows(
      listed.filter((row) => isShown(row, filters) && hasWords(row.station)),
      sort,
    );
  });

  readonly open: StationRow | null = $derived(
    this.openId === null
      ? null
      : (this.all.find(({ station }) => station.id === this.openId) ?? null),
  );

  /** The row that the keyboard stands on. */
  get index(): number {
    return Math.min(this.#index, Math.max(this.rows.length - 1, 0));
  }
  set index(index: number) {
    this.#index = index;
  }

  /** Sorts by a column; a second time the other way round. */
  sortBy(column: StationColumn): void {
    const isDescending = this.sort.column === column && !this.sort.isDescending;
    this.sort = { column, isDescending };
  }

  openStation(stationId: StationId, options: { readonly byKey?: boolean } = {}): void {
    this.openId = stationId;
    if (options.byKey) this.focusWanted = 'details';
    const at = this.rows.findIndex(({ station }) => station.id === stationId);
    if (at >= 0) this.#index = at;
  }

  close(): void {
    this.openId = null;
    this.focusWanted = 'list';
  }

  showEverything(): void {
    this.query = '';
    this.filters = NO_FILTERS;
    this.tab = 'all';
  }

  /** Has the server invent a list and takes it into use; what was in use before is kept. */
  async invent(): Promise<void> {
    const { plan, notify, commands } = this.workspace;
    this.isInventing = true;
    const made = await requestInventedStations(plan.id, INVENTED_SEED);
    this.isInventing = false;
    if (!made.ok) notify.refused(made.error);
    else commands.chooseStationFrame(asId<StationFrameId>(made.value.frameId), made.value.source);
  }
}
