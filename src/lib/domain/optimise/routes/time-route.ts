// The times of one team's day from its stops in order: when it drives, waits, works and takes its break.
// Invariant: as early as possible; of the places for the break that keep all hours, the one nearest to mid-day.
import type { DayPause, DayRoute, DayStop } from './day-answer.ts';
import type { DayOrder, DayProblem, DayStation, DayTeam } from './day-problem.ts';

type Walk = { readonly stops: readonly DayStop[]; readonly pause: DayPause | null };

/** The timed route, or null where the order cannot be kept. */
export function timeRoute(problem: DayProblem, team: number, order: DayOrder): DayRoute | null {
  const { opening, closing } = order;
  if (opening === null || closing === null) return null;
  const own = problem.teams[team]!;
  const nodes = [opening, ...order.voting, closing];
  const walk = walkWithBreak(problem, own, nodes);
  if (walk === null) return null;
  const first = problem.stations[opening]!;
  const last = problem.stations[closing]!;
  const start = own.startPoint * problem.points + first.point;
  const departAt = walk.stops[0]!.arriveAt - problem.seconds[start]!;
  const tecAt = last.closesAt + problem.rules.countSeconds + last.tecSeconds;
  const endAt = tecAt + problem.rules.tabulationSeconds;
  let driveSeconds = problem.seconds[start]! + last.tecSeconds;
  let metres = problem.metres[start]! + last.tecMetres;
  for (let at = 1; at < nodes.length; at += 1) {
    const leg = legOf(problem, nodes[at - 1]!, nodes[at]!);
    driveSeconds += problem.seconds[leg]!;
    metres += problem.metres[leg]!;
  }
  const dutySeconds = endAt - departAt;
  return { team, departAt, ...walk, tecAt, endAt, driveSeconds, metres, dutySeconds };
}

function legOf({ stations, points }: DayProblem, from: number, to: number): number {
  return stations[from]!.point * points + stations[to]!.point;
}

function walkWithBreak(problem: DayProblem, team: DayTeam, nodes: readonly number[]): Walk | null {
  if (team.breakSeconds === 0) return walkDay(problem, team, nodes, -1);
  const first = problem.stations[nodes[0]!]!;
  const last = problem.stations[nodes.at(-1)!]!;
  const midday = (first.opensAt + last.closesAt) / 2;
  let best: Walk | null = null;
  let bestDistance = Infinity;
  for (let after = 0; after + 1 < nodes.length; after += 1) {
    const walk = walkDay(problem, team, nodes, after);
    if (!walk?.pause) continue;
    const distance = Math.abs((walk.pause.from + walk.pause.until) / 2 - midday);
    if (distance >= bestDistance) continue;
    best = walk;
    bestDistance = distance;
  }
  return best;
}

/** The day with the break after the stop `breakAfter`; null where an hour is missed. */
function walkDay(
  problem: DayProblem,
  team: DayTeam,
  nodes: readonly number[],
  breakAfter: number,
): Walk | null {
  const stops: DayStop[] = [];
  let pause: DayPause | null = null;
  let leaveAt = -Infinity;
  for (const [at, station] of nodes.entries()) {
    const facts = problem.stations[station]!;
    if (at === 0) {
      stops.push(openingStop(problem, station, facts));
    } else {
      const arriveAt = leaveAt + problem.seconds[legOf(problem, nodes[at - 1]!, station)]!;
      const stop =
        at + 1 === nodes.length
          ? closingStop(problem, station, facts, arriveAt)
          : votingStop(station, facts, arriveAt);
      if (stop === null) return null;
      stops.push(stop);
    }
    leaveAt = stops[at]!.leaveAt;
    if (at !== breakAfter) continue;
    const from = Math.max(leaveAt, team.breakFrom);
    if (from > team.breakUntil) return null;
    leaveAt = from + team.breakSeconds;
    pause = { afterStop: at, from, until: leaveAt };
  }
  return { stops, pause };
}

function openingStop({ rules }: DayProblem, station: number, { opensAt }: DayStation): DayStop {
  const arriveAt = opensAt - rules.openingLatestSeconds;
  const leaveAt = Math.max(
    opensAt + rules.openingStaySeconds,
    arriveAt + rules.openingDwellSeconds,
  );
  return { station, kind: 'opening', arriveAt, leaveAt };
}

function votingStop(station: number, facts: DayStation, arriveAt: number): DayStop | null {
  const leaveAt = Math.max(arriveAt, facts.opensAt) + facts.votingSeconds;
  return leaveAt > facts.closesAt ? null : { station, kind: 'voting', arriveAt, leaveAt };
}

function closingStop(
  { rules }: DayProblem,
  station: number,
  { closesAt }: DayStation,
  arriveAt: number,
): DayStop | null {
  if (arriveAt > closesAt - rules.closingLeadSeconds) return null;
  return { station, kind: 'closing', arriveAt, leaveAt: closesAt + rules.countSeconds };
}
