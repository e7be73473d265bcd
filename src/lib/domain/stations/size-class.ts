// Small, medium or large: by voters, with the mission's limits.
import type { MissionSettings } from '../mission-settings.ts';
import type { SizeClass, SizeLimits } from '../sample.ts';
import type { Station } from '../station.ts';

/** The limits between the classes that the mission has set. */
export function sizeLimitsOf(
  settings: Pick<MissionSettings, 'smallStationVoters' | 'largeStationVoters'>,
): SizeLimits {
  return { smallVoters: settings.smallStationVoters, largeVoters: settings.largeStationVoters };
}

/** The class of a station; where the limits overlap, small comes first. */
export function sizeClassOfStation(
  { voters }: Pick<Station, 'voters'>,
  { smallVoters, largeVoters }: SizeLimits,
): SizeClass {
  if (voters <= smallVoters) return 'small';
  return voters >= largeVoters ? 'large' : 'medium';
}
