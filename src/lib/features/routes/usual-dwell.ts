// How long a team stays at a stop when nothing else is set.
import type { MissionSettings } from '../../domain/mission-settings.ts';
import type { StopKind } from '../../domain/stop.ts';

const MINUTES_PER_HOUR = 60;

/** The mission's usual minutes; at a closing those for the count. */
export function usualDwellMinutes(kind: StopKind, settings: MissionSettings): number {
  switch (kind) {
    case 'opening':
      return settings.openingDwellMinutes;
    case 'voting':
      return settings.votingDwellMinutes;
    case 'closing':
      return settings.countHours * MINUTES_PER_HOUR;
    case 'tabulation':
      return settings.tabulationMinutes;
  }
}
