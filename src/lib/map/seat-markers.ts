// Where the seat markers stand when several commissions share one town.
// Invariant: two markers never cover each other completely; hit tests and drawing use the same offsets.
import type { TecId } from '../domain/ids.ts';
import { isRegionalTec, type Tec } from '../domain/tec.ts';

/** Right and down, in CSS pixels. */
export type PixelOffset = readonly [number, number];

export const REGIONAL_OFFSET: PixelOffset = [0, -15];
const SHARED_TOWN_STEP_PX = 12;

/** How far each marker is drawn from its seat: regional ones above, further lower ones to the right. */
export function seatOffsetsOf(tecs: readonly Tec[]): ReadonlyMap<TecId, PixelOffset> {
  const lowerAtTown = new Map<string, number>();
  const offsets = new Map<TecId, PixelOffset>();
  for (const tec of tecs) {
    if (isRegionalTec(tec)) {
      offsets.set(tec.id, REGIONAL_OFFSET);
      continue;
    }
    const town = `${tec.seat.position.lng},${tec.seat.position.lat}`;
    const earlier = lowerAtTown.get(town) ?? 0;
    lowerAtTown.set(town, earlier + 1);
    offsets.set(tec.id, [earlier * SHARED_TOWN_STEP_PX, 0]);
  }
  return offsets;
}
