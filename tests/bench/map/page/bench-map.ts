// What the bench needs of a map, so that the product's and the bare one are driven by the same code.
import type { Dataset } from '../../../../src/lib/domain/dataset.ts';
import type { LtoTeamId, TecId } from '../../../../src/lib/domain/ids.ts';
import type { Language } from '../../../../src/lib/domain/local-names.ts';
import type { MapViewport } from '../../../../src/lib/map/map-events.ts';
import type { MapGeometry } from '../../../../src/lib/map/geometry.ts';
import type { DayReaders } from '../../../../src/lib/map/day/draw-day.ts';
import type { MemoryPlan } from './memory-plan.ts';

export type BenchMapOptions = {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly geometry: MapGeometry;
  readonly plan: MemoryPlan;
  /** Stations and routes; on the bare map as a circle and a line layer. */
  readonly day: DayReaders;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
};

export type BenchMap = {
  /** Shows a view at once, without animation. */
  show(viewport: MapViewport): void;
  assign(tecId: TecId, ltoTeamId: LtoTeamId): void;
  whenIdle(): Promise<void>;
  /** Features written to the renderer since the start. */
  sentFeatureStates(): number;
};
