// Figures of routes as lines of a table and as one line of words.
import type { RoutesFigures } from '$lib/domain/routes-proposal.ts';

export type FigureLine = {
  readonly label: string;
  readonly valueOf: (of: RoutesFigures) => string;
};

const SECONDS_PER_HOUR = 3600;
const METRES_PER_KM = 1000;

/** Each line with how to write its value. */
export const FIGURE_LINES: readonly FigureLine[] = [
  { label: 'Teams with a route', valueOf: (of) => `${of.teamsWithRoute} of ${of.teams}` },
  {
    label: 'Drawn stations visited',
    valueOf: (of) => (of.sampledTotal === 0 ? '–' : `${of.sampledCovered} of ${of.sampledTotal}`),
  },
  { label: 'Visits', valueOf: (of) => String(of.visits) },
  { label: 'Visits to special stations', valueOf: (of) => String(of.specialVisits) },
  {
    label: 'Visits a team',
    valueOf: (of) => (of.teamsWithRoute === 0 ? '–' : `${of.fewestVisits} to ${of.mostVisits}`),
  },
  { label: 'Driving, all teams (estimated)', valueOf: (of) => hoursOf(of.driveSeconds) },
  {
    label: 'Distance, all teams (estimated)',
    valueOf: (of) => `${Math.round(of.metres / METRES_PER_KM).toLocaleString('en')} km`,
  },
];

/** What a search has reached so far. */
export function noteOfFigures({ visits, teamsWithRoute, driveSeconds }: RoutesFigures): string {
  return `Best so far: ${visits} visits by ${teamsWithRoute} teams, ${hoursOf(driveSeconds)} driven`;
}

/** `604 h`. */
export function hoursOf(seconds: number): string {
  return `${Math.round(seconds / SECONDS_PER_HOUR).toLocaleString('en')} h`;
}
