// What kinds of stations and the trust in their places are called on screen, in legends, lists and cards.
import type { Language } from '../local-names.ts';
import type { GeocodeConfidence, Station, StationKind } from '../station.ts';
import { clockOfMinutes } from '../time/clock-of-minutes.ts';

export const STATION_KIND_LABELS: Readonly<Record<StationKind, string>> = {
  ordinary: 'Ordinary',
  hospital: 'Hospital',
  military: 'Military unit',
  detention: 'Detention',
  'rest-home': 'Rest home',
  remote: 'Remote pasture',
  'shift-camp': 'Shift camp',
};

export const CONFIDENCE_LABELS: Readonly<Record<GeocodeConfidence, string>> = {
  high: 'Place known: the building',
  medium: 'Place roughly known: the settlement',
  low: 'Place hardly known: no more than the area',
};

type Named = Pick<Station, 'name' | 'localName' | 'address'>;
type Hours = Pick<Station, 'opensMinutes' | 'closesMinutes'>;

/** The name as the reader reads names; its address, or nothing, where it has none. */
export function nameOfStation({ name, localName, address }: Named, language: Language): string {
  return (language === 'en' ? name || localName : localName || name) || address;
}

/** "06:00–20:00": its own hours, the mission's where it has none. */
export function hoursOfStationText(
  { opensMinutes, closesMinutes }: Hours,
  usual: { readonly pollsOpenMinutes: number; readonly pollsCloseMinutes: number },
): string {
  const opens = clockOfMinutes(opensMinutes ?? usual.pollsOpenMinutes);
  return `${opens}–${clockOfMinutes(closesMinutes ?? usual.pollsCloseMinutes)}`;
}
