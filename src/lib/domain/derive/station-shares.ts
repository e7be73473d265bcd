// Which part of some stations is urban, small, special, in the capital: what rule 31 and the coverage compare.
import { SHARE_MEASURES, type ShareMeasure } from '../coverage-measures.ts';
import type { Dataset } from '../dataset.ts';
import type { SizeLimits } from '../sample.ts';
import { isSpecialStation, type Station } from '../station.ts';
import { sizeClassOfStation } from '../stations/size-class.ts';

type ShareFacts = {
  readonly dataset: Pick<Dataset, 'tecs' | 'capitalRegionIds'>;
  readonly limits: SizeLimits;
};

/** Counts stations by what they are; one of them may count for several measures. */
export class ShareCounter {
  readonly #facts: ShareFacts;
  readonly #counts = new Map<ShareMeasure, number>();
  #stations = 0;

  constructor(facts: ShareFacts) {
    this.#facts = facts;
  }

  get stations(): number {
    return this.#stations;
  }

  add(station: Station): void {
    this.#stations += 1;
    const { dataset, limits } = this.#facts;
    this.#count(station.setting);
    this.#count(sizeClassOfStation(station, limits));
    if (isSpecialStation(station)) this.#count('special');
    const regionId = dataset.tecs.get(station.tecId)?.regionId;
    if (regionId && dataset.capitalRegionIds.has(regionId)) this.#count('capital');
  }

  /** Counts all that another has counted. */
  addAll(other: ShareCounter): void {
    this.#stations += other.#stations;
    for (const [measure, count] of other.#counts) {
      this.#counts.set(measure, this.countOf(measure) + count);
    }
  }

  countOf(measure: ShareMeasure): number {
    return this.#counts.get(measure) ?? 0;
  }

  /** Percent of the stations counted; null while none was. */
  percentOf(measure: ShareMeasure): number | null {
    return this.#stations === 0 ? null : (100 * this.countOf(measure)) / this.#stations;
  }

  #count(measure: ShareMeasure): void {
    this.#counts.set(measure, this.countOf(measure) + 1);
  }
}

export type ShareComparison = {
  readonly measure: ShareMeasure;
  /** Percent of all stations, and of those planned; null without any. */
  readonly framePercent: number | null;
  readonly plannedPercent: number | null;
  /** Planned above (+) or below (-) the frame; null when either is unknown. */
  readonly points: number | null;
};

/** The shares of the stations planned beside those of all stations, in one order. */
export function compareShares(
  frame: ShareCounter,
  planned: ShareCounter,
): readonly ShareComparison[] {
  return SHARE_MEASURES.map((measure) => {
    const framePercent = frame.percentOf(measure);
    const plannedPercent = planned.percentOf(measure);
    const points =
      framePercent === null || plannedPercent === null ? null : plannedPercent - framePercent;
    return { measure, framePercent, plannedPercent, points };
  });
}
