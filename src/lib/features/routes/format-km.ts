// Distances of a route as the interface writes them.
import { formatCount } from '../../ui/format-number.ts';

/** `4.2 km` below ten kilometres, `130 km` above. */
export function formatKm(metres: number): string {
  const km = metres / 1000;
  return `${km < 10 ? km.toFixed(1) : formatCount(km)} km`;
}
