// What the parts of a route are called on screen. Invariant: every colour or shape has its word here.
import type { Language } from '../../domain/local-names.ts';
import type { RouteMode } from '../../domain/route.ts';
import type { Station } from '../../domain/station.ts';
import type { StopKind } from '../../domain/stop.ts';
import { localTimeAt, textOfOffset } from '../../domain/time/local-time.ts';

export const KIND_LABELS: Readonly<Record<StopKind, string>> = {
  opening: 'Opening',
  voting: 'Voting',
  closing: 'Closing and count',
  tabulation: 'Tabulation',
};

/** Stand for the kinds where there is room for one sign. */
export const LETTERS: Readonly<Record<StopKind, string>> = {
  opening: 'O',
  voting: 'V',
  closing: 'C',
  tabulation: 'T',
};

/** The look of a stop by kind: round, square, filled, framed; on signs and on the timelines alike. */
export const KIND_SHAPES: Readonly<Record<StopKind, string>> = {
  opening: 'rounded-full border-2 border-accent bg-raised text-accent',
  voting: 'rounded-sm border border-line-strong bg-raised text-ink',
  closing: 'rounded-sm border border-ink bg-ink text-surface',
  tabulation: 'rounded-full border border-dashed border-ink bg-sunken text-ink',
};

export const MODE_LABELS: Readonly<Record<RouteMode, string>> = {
  assigned: 'Assigned: visits exactly these stops',
  proposed: 'Proposed: with reserves to swap on the day',
  'area-only': 'Area only: chooses inside its AoR',
};

/** `07:45`; on another day than election day with how many days after it: `01:20 +1`. */
export function clockAt(at: number, timeZone: string, electionDay: string): string {
  const { time, date } = localTimeAt(new Date(at * 1000), timeZone);
  const days = Math.round((Date.parse(date) - Date.parse(electionDay)) / 86_400_000);
  if (days === 0) return time;
  return `${time} ${days > 0 ? '+' : '−'}${Math.abs(days)}`;
}

/** `UTC+5` where a clock shows another time than the capital's at that instant, else null. */
export function otherZoneAt(at: number, timeZone: string, capitalTimeZone: string): string | null {
  const instant = new Date(at * 1000);
  const { offsetMinutes } = localTimeAt(instant, timeZone);
  return offsetMinutes === localTimeAt(instant, capitalTimeZone).offsetMinutes
    ? null
    : textOfOffset(offsetMinutes);
}

/** The station's name as the reader reads names; its address, or nothing, where it has none. */
export function nameOfStation(station: Station, language: Language): string {
  const { name, localName, address } = station;
  return (language === 'en' ? name || localName : localName || name) || address;
}
