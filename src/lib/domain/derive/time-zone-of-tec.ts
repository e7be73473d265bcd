// The zone in which a commission keeps its time.
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';

/** The zone in which a TEC keeps its time; the capital's where the region is not known. */
export function timeZoneOfTec(
  tecId: TecId,
  { tecs, regions, capitalTimeZone }: Pick<Dataset, 'tecs' | 'regions' | 'capitalTimeZone'>,
): string {
  const regionId = tecs.get(tecId)?.regionId;
  return (regionId && regions.get(regionId)?.timeZone) ?? capitalTimeZone;
}
