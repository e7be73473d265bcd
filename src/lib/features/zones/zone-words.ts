// Zones in words: their days, and where the map has to look to show them.
import { boundsOfRing } from '../../domain/geo/bounds.ts';
import { isZoneInForce, type Zone } from '../../domain/zone.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
/** Degrees that a map of some 700 pixels shows at zoom 0. */
const DEGREES_AT_ZOOM_0 = 300;
const ZOOM_MAX = 11;

/** "1 Jun – 10 Jun", "from 1 Jun", "until 10 Jun", "no end". */
export function daysOfZone({ fromDate, toDate }: Pick<Zone, 'fromDate' | 'toDate'>): string {
  const [from, to] = [fromDate, toDate].map((date) => date && DAY.format(Date.parse(date)));
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from) return `from ${from}`;
  return to ? `until ${to}` : 'no end';
}

/** What the days mean for E-day. */
export function forceOfZone(zone: Zone, electionDay: string): string {
  return isZoneInForce(zone, electionDay) ? 'in force on E-day' : 'not in force on E-day';
}

/** A view of the map that shows the zone with some room around it. */
export function viewOfZone({ corners }: Pick<Zone, 'corners'>) {
  const { west, south, east, north } = boundsOfRing(corners);
  const degrees = Math.max(east - west, (north - south) * 1.6, 0.01);
  return {
    center: { lng: (west + east) / 2, lat: (south + north) / 2 },
    zoom: Math.min(ZOOM_MAX, Math.log2(DEGREES_AT_ZOOM_0 / degrees)),
  };
}
