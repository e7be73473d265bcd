// What a zone, a permit and an approval must be, with what to do about it when they are not.
import type { FieldRefusal } from './check-calendar.ts';
import { isRingCrossed } from './geo/zones.ts';
import { isCalendarDate } from './time/calendar-date.ts';
import type { Position } from './tec.ts';
import {
  ZONE_CORNERS_MAX,
  ZONE_KINDS,
  ZONE_NAME_MAX_LENGTH,
  ZONE_REASON_MAX_LENGTH,
  type Zone,
} from './zone.ts';

export type ZoneFields = Omit<Zone, 'id'>;

const CORNERS_MIN = 3;

/** Null when the zone may be kept. Texts come without outer spaces. */
export function refusalOfZone(zone: ZoneFields): FieldRefusal | null {
  if (!ZONE_KINDS.includes(zone.kind)) return { field: 'kind', message: 'Choose a kind of zone.' };
  if (zone.name === '') return { field: 'name', message: 'Give the zone a name people will know.' };
  if (zone.name.length > ZONE_NAME_MAX_LENGTH) {
    return { field: 'name', message: `Keep the name to ${ZONE_NAME_MAX_LENGTH} characters.` };
  }
  return refusalOfDays(zone) ?? refusalOfReason(zone.reason) ?? refusalOfCorners(zone.corners);
}

/** Null when the note of a permit or an approval may be kept. */
export function refusalOfNote(note: string): FieldRefusal | null {
  return note.length > ZONE_REASON_MAX_LENGTH
    ? { field: 'note', message: `Keep the note to ${ZONE_REASON_MAX_LENGTH} characters.` }
    : null;
}

/** Null when the ring may be a zone's border. */
export function refusalOfCorners(corners: readonly Position[]): FieldRefusal | null {
  const refuse = (message: string): FieldRefusal => ({ field: 'corners', message });
  if (corners.length < CORNERS_MIN) return refuse('A zone needs at least three corners.');
  if (corners.length > ZONE_CORNERS_MAX) {
    return refuse(`Draw the border with at most ${ZONE_CORNERS_MAX} corners.`);
  }
  if (!corners.every(isOnGlobe)) {
    return refuse('A corner is not on the globe: latitude first, then longitude.');
  }
  return isRingCrossed(corners)
    ? refuse('The border crosses itself. Put the corners in order around the zone.')
    : null;
}

function refusalOfDays({ fromDate, toDate }: ZoneFields): FieldRefusal | null {
  const isDay = (date: string | null): boolean => date === null || isCalendarDate(date);
  if (!isDay(fromDate)) return { field: 'fromDate', message: 'Choose a day of the calendar.' };
  if (!isDay(toDate)) return { field: 'toDate', message: 'Choose a day of the calendar.' };
  return fromDate !== null && toDate !== null && toDate < fromDate
    ? { field: 'toDate', message: 'The last day cannot come before the first.' }
    : null;
}

function refusalOfReason(reason: string): FieldRefusal | null {
  if (reason === '') return { field: 'reason', message: 'Say why, and who said so.' };
  return reason.length > ZONE_REASON_MAX_LENGTH
    ? { field: 'reason', message: `Keep the reason to ${ZONE_REASON_MAX_LENGTH} characters.` }
    : null;
}

function isOnGlobe({ lng, lat }: Position): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
