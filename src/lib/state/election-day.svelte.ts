// Election day as one person works on it: each part is a field with its own job, made once for the workspace.
import type { PlanId } from '../domain/ids.ts';
import type { PlanChoice } from '../domain/plan.ts';
import type { Sample } from '../domain/sample.ts';
import { decodeSample } from '../domain/sampling/sample-wire.ts';
import type { StationFrame } from '../domain/station.ts';
import { decodeStationFrame } from '../domain/stations/station-frame-wire.ts';
import { fetchList, KeptList, type KeptListStatus } from './kept-list.svelte.ts';
import { createDayOnMap, type DayOnMap } from './day-on-map.ts';
import { PinMove } from './pin-move.svelte.ts';
import type { PlanView } from './plan-view.svelte.ts';
import { RouteFocus } from './route-focus.svelte.ts';
import { RoutesView, type RoutesViewOptions } from './routes-view.svelte.ts';

export type ElectionDayOptions = Omit<RoutesViewOptions, 'frame' | 'view'> & {
  readonly planId: PlanId;
  readonly view: PlanView;
};

export class ElectionDay {
  readonly focus = new RouteFocus();
  readonly pinMove = new PinMove();
  readonly routes: RoutesView;
  /** The ports through which the map reads stations and routes. */
  readonly onMap: DayOnMap;
  #isHeld = $state(false);
  readonly #view: PlanView;
  readonly #frame: KeptList<StationFrame>;
  readonly #sample: KeptList<Sample>;

  constructor({ planId, ...facts }: ElectionDayOptions) {
    this.#view = facts.view;
    this.#frame = new KeptList((id) =>
      fetchList(`/api/plans/${planId}/stations/${id}`, decodeStationFrame),
    );
    this.#sample = new KeptList((id) =>
      fetchList(`/api/plans/${planId}/samples/${id}`, decodeSample),
    );
    this.routes = new RoutesView({ ...facts, frame: () => this.frame });
    this.onMap = createDayOnMap(facts.doc, facts.dataset);
  }

  /** The list of stations in use; null while there is none or it is on its way. */
  get frame(): StationFrame | null {
    return this.#frame.value;
  }

  get frameStatus(): KeptListStatus {
    return this.#statusOf(this.#frame, 'stationFrame');
  }

  /** Why the list of stations could not be loaded, and what to do. */
  get frameFailure(): string | null {
    return this.#frame.failure;
  }

  retryFrame(): void {
    this.#frame.retry();
  }

  /** The sample in use; null while there is none or it is on its way. */
  get sample(): Sample | null {
    return this.#sample.value;
  }

  get sampleStatus(): KeptListStatus {
    return this.#statusOf(this.#sample, 'sample');
  }

  /** Why the sample could not be loaded, and what to do. */
  get sampleFailure(): string | null {
    return this.#sample.failure;
  }

  retrySample(): void {
    this.#sample.retry();
  }

  /** A list that waits to be asked for is on its way. */
  #statusOf(list: KeptList<unknown>, choice: PlanChoice): KeptListStatus {
    const isWaiting = this.#isHeld && list.status === 'none' && this.#view.choice(choice) !== null;
    return isWaiting ? 'loading' : list.status;
  }

  /**
   * Lets the lists wait while something else is being drawn that people need first; call what it gives back
   * when that is done. Unpacking ten thousand stations keeps a slow computer from drawing for a second.
   */
  holdLists(): () => void {
    this.#isHeld = true;
    return () => {
      this.#isHeld = false;
    };
  }

  /** Loads what the plan chooses now; an effect that calls this follows every change. */
  followChoices(): void {
    if (this.#isHeld) return;
    this.#frame.follow(this.#view.choice('stationFrame'));
    this.#sample.follow(this.#view.choice('sample'));
  }

  destroy(): void {
    this.routes.destroy();
    this.onMap.destroy();
  }
}
