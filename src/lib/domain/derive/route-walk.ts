// The clock of one route: when a team is at each of its stops, and where its break goes.
// Invariant: nobody leaves before arriving, and work at a station begins no earlier than it can.
import type { MissionSettings } from '../mission-settings.ts';
import type { Visit } from './route-visits.ts';

/** Epoch seconds. */
export type VisitClock = {
  readonly visit: Visit;
  /** The team sets out for it. */
  readonly departAt: number;
  readonly arriveAt: number;
  /** Until there is something to do. */
  readonly waitSeconds: number;
  readonly leaveAt: number;
};

export type Walk = {
  readonly clocks: readonly VisitClock[];
  /** Null for none. It is taken before driving on. */
  readonly breakAt: number | null;
};

const SECONDS_PER_MINUTE = 60;

/**
 * Walks through the visits. `startsAt` is when the team sets out; null is as its first stop wants it. The break
 * goes where it breaks the hours of no station and begins nearest to what `noonOf` says of the visit before it.
 */
export function walkRoute(
  visits: readonly Visit[],
  startsAt: number | null,
  settings: MissionSettings,
  noonOf: (visit: Visit) => number,
): Walk {
  const choices = visits.slice(0, -1).flatMap((visit, at) => {
    if (settings.breakMinutes === 0) return [];
    if (visit.stop.kind !== 'opening' && visit.stop.kind !== 'voting') return [];
    const clocks = walk(visits, startsAt, at, settings);
    const breakAt = clocks[at]?.leaveAt ?? 0;
    const late = secondsLate(clocks, settings);
    return [{ clocks, breakAt, late, fromNoon: Math.abs(breakAt - noonOf(visit)) }];
  });
  const [best] = choices.sort((a, b) => a.late - b.late || a.fromNoon - b.fromNoon);
  return best ?? { clocks: walk(visits, startsAt, null, settings), breakAt: null };
}

function walk(
  visits: readonly Visit[],
  startsAt: number | null,
  breakAfter: number | null,
  settings: MissionSettings,
): readonly VisitClock[] {
  let next = startsAt;
  return visits.map((visit, index) => {
    const driveSeconds = visit.drive?.seconds ?? 0;
    const departAt: number = next ?? wantedArrival(visit, settings) - driveSeconds;
    const arriveAt = departAt + driveSeconds;
    const waitSeconds = Math.max(0, workBegins(visit, settings) - arriveAt);
    const leaveAt = leaveOf(visit, arriveAt, settings);
    next = leaveAt + (index === breakAfter ? settings.breakMinutes * SECONDS_PER_MINUTE : 0);
    return { visit, departAt, arriveAt, waitSeconds, leaveAt };
  });
}

/** When a team whose day begins with this stop gets there. */
function wantedArrival(visit: Visit, settings: MissionSettings): number {
  if (visit.stop.kind === 'tabulation') return visit.hours.closesAt;
  return workBegins(visit, settings);
}

/** Before this there is nothing to do there: whoever comes earlier waits. */
function workBegins({ stop, hours }: Visit, settings: MissionSettings): number {
  switch (stop.kind) {
    case 'opening':
      return hours.opensAt - settings.openingEarliestMinutes * SECONDS_PER_MINUTE;
    case 'voting':
      return hours.opensAt;
    case 'closing':
      return hours.closesAt - settings.closingArriveMinutes * SECONDS_PER_MINUTE;
    case 'tabulation':
      return -Infinity;
  }
}

function leaveOf({ stop, hours }: Visit, arriveAt: number, settings: MissionSettings): number {
  const stay = (usualMinutes: number) => (stop.dwellMinutes ?? usualMinutes) * SECONDS_PER_MINUTE;
  switch (stop.kind) {
    case 'opening':
      return Math.max(
        arriveAt + stay(settings.openingDwellMinutes),
        hours.opensAt + settings.openingStayMinutes * SECONDS_PER_MINUTE,
      );
    case 'voting':
      return Math.max(arriveAt, hours.opensAt) + stay(settings.votingDwellMinutes);
    case 'closing':
      // The count is what is planned here; it begins when the station has closed.
      return Math.max(arriveAt, hours.closesAt) + stay(settings.countHours * 60);
    case 'tabulation':
      return arriveAt + stay(settings.tabulationMinutes);
  }
}

/** By how much the hours of the stations are missed, all in all. */
function secondsLate(clocks: readonly VisitClock[], settings: MissionSettings): number {
  let late = 0;
  for (const { visit, arriveAt, leaveAt } of clocks) {
    const { closesAt } = visit.hours;
    if (visit.stop.kind === 'voting') late += Math.max(0, leaveAt - closesAt);
    if (visit.stop.kind !== 'closing') continue;
    late += Math.max(0, arriveAt - closesAt + settings.closingArriveMinutes * SECONDS_PER_MINUTE);
  }
  return late;
}
