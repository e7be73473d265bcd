// Checks an answer against its problem by recomputing everything, with no code of the search.
// Invariant: an answer without faults breaks no limit, loses no station and tells the true times.
import type { DayAnswer, DayRoute } from './day-answer.ts';
import type { DayProblem, DayStation, DayTeam } from './day-problem.ts';

/** Times are compared to the second: legs are stored with single precision. */
const TOLERANCE_SECONDS = 1;

/** What is wrong, in words; empty for a right answer. */
export function faultsOfDay(problem: DayProblem, answer: DayAnswer): string[] {
  const faults: string[] = [];
  const visitedBy = new Map<number, number>();
  if (answer.routes.length !== problem.teams.length) faults.push('not one entry for every team');
  for (const [team, route] of answer.routes.entries()) {
    if (route === null) continue;
    if (route.team !== team) faults.push(`the route of team ${team} says ${route.team}`);
    for (const { station } of route.stops) {
      if (visitedBy.has(station)) faults.push(`station ${station} is visited twice`);
      visitedBy.set(station, team);
    }
    faults.push(...faultsOfRoute(problem, team, route).map((fault) => `team ${team}: ${fault}`));
  }
  faults.push(...faultsOfPins(problem, answer), ...faultsOfLeftOut(problem, answer, visitedBy));
  faults.push(...faultsOfFigures(problem, answer, visitedBy));
  return faults;
}

function faultsOfRoute(problem: DayProblem, index: number, route: DayRoute): string[] {
  const team = problem.teams[index];
  if (!team) return ['there is no such team'];
  const faults = faultsOfKinds(problem, route);
  if (faults.length > 0) return faults;
  const { stops } = route;
  const places = stops.map(({ station }) => problem.stations[station]?.point ?? -1);
  const last = problem.stations[stops.at(-1)?.station ?? -1];
  if (!last || places.includes(-1)) return ['there is no such station'];
  let drive = 0;
  let metres = 0;
  let ready = route.departAt;
  let from = team.startPoint;
  for (const [at, stop] of stops.entries()) {
    const leg = from * problem.points + (places[at] ?? 0);
    const seconds = problem.seconds[leg] ?? Infinity;
    if (!(seconds <= team.maxLegSeconds) || seconds === Infinity) {
      faults.push(`the leg to stop ${at} is too long or forbidden`);
    }
    drive += seconds;
    metres += problem.metres[leg] ?? Infinity;
    if (differs(stop.arriveAt, ready + seconds)) faults.push(`stop ${at} is not arrived at so`);
    faults.push(...faultsOfStop(problem, route, at));
    ready = route.pause?.afterStop === at ? route.pause.until : stop.leaveAt;
    from = places[at] ?? 0;
  }
  drive += last.tecSeconds;
  metres += last.tecMetres;
  faults.push(...faultsOfBreak(team, route), ...faultsOfEnd(problem, team, last, route));
  if (!(last.tecSeconds <= team.maxLegSeconds)) faults.push('the leg to the TEC is too long');
  if (drive > team.maxDriveSeconds + TOLERANCE_SECONDS) faults.push('too much driving');
  if (metres > team.maxMetres + TOLERANCE_SECONDS) faults.push('too far');
  if (differs(drive, route.driveSeconds)) faults.push('the driving is not as said');
  if (differs(metres, route.metres)) faults.push('the distance is not as said');
  if (stops.length > team.maxStations) faults.push('too many stations');
  const lodging = problem.seconds[team.startPoint * problem.points + (places[0] ?? 0)] ?? Infinity;
  const back = problem.seconds[from * problem.points + team.startPoint] ?? Infinity;
  if (lodging > team.maxLodgingSeconds) faults.push('the opening is too far from the start');
  if (back > team.maxLodgingSeconds) faults.push('the closing is too far from the start');
  return faults;
}

function differs(a: number, b: number): boolean {
  return !(Math.abs(a - b) <= TOLERANCE_SECONDS);
}

/** Opening first, closing last, voting between, each where it is permitted. */
function faultsOfKinds({ stations }: DayProblem, { stops }: DayRoute): string[] {
  const faults: string[] = [];
  if (stops.length < 2) return ['opening or closing is missing'];
  for (const [at, { kind, station }] of stops.entries()) {
    const expected = at === 0 ? 'opening' : at === stops.length - 1 ? 'closing' : 'voting';
    if (kind !== expected) faults.push(`stop ${at} is ${kind}, not ${expected}`);
    const facts = stations[station];
    if (kind === 'opening' && !facts?.canOpen) faults.push(`station ${station} cannot open`);
    if (kind === 'closing' && !facts?.canClose) faults.push(`station ${station} cannot close`);
  }
  return faults;
}

function faultsOfStop({ stations, rules }: DayProblem, { stops }: DayRoute, at: number): string[] {
  const stop = stops[at];
  const facts = stop && stations[stop.station];
  if (!stop || !facts) return [`stop ${at} is at no station`];
  const { arriveAt, leaveAt } = stop;
  const faults: string[] = [];
  if (stop.kind === 'opening') {
    const early = facts.opensAt - arriveAt;
    if (early > rules.openingEarliestSeconds + TOLERANCE_SECONDS) faults.push('opens too early');
    if (early < rules.openingLatestSeconds - TOLERANCE_SECONDS) faults.push('is late to open');
    if (leaveAt - facts.opensAt < rules.openingStaySeconds) faults.push('leaves the opening early');
    if (leaveAt - arriveAt < rules.openingDwellSeconds) faults.push('stays too little to open');
  } else if (stop.kind === 'closing') {
    const early = facts.closesAt - arriveAt;
    if (early < rules.closingLeadSeconds - TOLERANCE_SECONDS) faults.push('is late to close');
    if (differs(leaveAt, facts.closesAt + rules.countSeconds)) faults.push('misses the count');
  } else {
    const begin = Math.max(arriveAt, facts.opensAt);
    if (leaveAt - begin < facts.votingSeconds - TOLERANCE_SECONDS) {
      faults.push(`stop ${at} is too short`);
    }
    if (leaveAt > facts.closesAt + TOLERANCE_SECONDS) faults.push(`stop ${at} is after its hours`);
  }
  return faults;
}

function faultsOfBreak(team: DayTeam, { pause, stops }: DayRoute): string[] {
  if (team.breakSeconds === 0) return pause === null ? [] : ['a break that nobody asked for'];
  if (pause === null) return ['the break is missing'];
  const faults: string[] = [];
  const stop = stops[pause.afterStop];
  if (!stop || pause.afterStop === stops.length - 1) return ['the break is not between two stops'];
  if (pause.from < stop.leaveAt - TOLERANCE_SECONDS) faults.push('the break begins at the stop');
  if (pause.until - pause.from < team.breakSeconds - TOLERANCE_SECONDS) {
    faults.push('the break is too short');
  }
  if (pause.from < team.breakFrom || pause.from > team.breakUntil) {
    faults.push('the break is not at its hours');
  }
  return faults;
}

function faultsOfEnd(
  { rules }: DayProblem,
  team: DayTeam,
  last: DayStation,
  route: DayRoute,
): string[] {
  const faults: string[] = [];
  const tecAt = last.closesAt + rules.countSeconds + last.tecSeconds;
  if (differs(route.tecAt, tecAt)) faults.push('is not at the TEC then');
  if (differs(route.endAt, tecAt + rules.tabulationSeconds)) faults.push('does not end then');
  if (differs(route.dutySeconds, route.endAt - route.departAt)) faults.push('the duty is not so');
  if (route.endAt - route.departAt > team.maxDutySeconds + TOLERANCE_SECONDS) {
    faults.push('the duty is too long');
  }
  return faults;
}

/** A pin may be lost, but never quietly, and never half kept. */
function faultsOfPins({ stations }: DayProblem, { routes, figures }: DayAnswer): string[] {
  const faults: string[] = [];
  let lost = 0;
  for (const [station, { pin }] of stations.entries()) {
    if (pin === null) continue;
    const team = routes.findIndex((route) => route?.stops.some((s) => s.station === station));
    const kind = routes[team]?.stops.find((stop) => stop.station === station)?.kind;
    if (team < 0) lost += 1;
    else if (team !== pin.team) faults.push(`pinned station ${station} is with another team`);
    else if (pin.kind !== null && kind !== pin.kind) {
      faults.push(`pinned station ${station} is ${kind}, not ${pin.kind}`);
    }
  }
  if (lost !== figures.pinsLost) faults.push(`${lost} pinned stations are missing`);
  for (const [team, route] of routes.entries()) {
    const ranks = (route?.stops ?? [])
      .map(({ station }) => stations[station]?.pin?.rank ?? null)
      .filter((rank) => rank !== null);
    if (ranks.some((rank, at) => at > 0 && rank < (ranks[at - 1] ?? rank))) {
      faults.push(`team ${team}: pinned stations are out of order`);
    }
  }
  return faults;
}

function faultsOfLeftOut(
  { stations }: DayProblem,
  { leftOut }: DayAnswer,
  visitedBy: ReadonlyMap<number, number>,
): string[] {
  const faults: string[] = [];
  const left = new Set(leftOut.map(({ station }) => station));
  if (left.size !== leftOut.length) faults.push('a station is left out twice');
  for (const station of stations.keys()) {
    if (left.has(station) !== visitedBy.has(station)) continue;
    faults.push(
      `station ${station} is ${left.has(station) ? 'visited and left out' : 'forgotten'}`,
    );
  }
  return faults;
}

function faultsOfFigures(
  { stations, teams }: DayProblem,
  { routes, figures }: DayAnswer,
  visitedBy: ReadonlyMap<number, number>,
): string[] {
  let prize = 0;
  for (const station of visitedBy.keys()) prize += stations[station]?.prize ?? 0;
  let shortage = 0;
  for (const [team, { minStations }] of teams.entries()) {
    shortage += Math.max(0, minStations - (routes[team]?.stops.length ?? 0));
  }
  const faults: string[] = [];
  if (figures.visits !== visitedBy.size) faults.push('the visits are not as said');
  if (Math.abs(figures.prize - prize) > 1e-6 * Math.max(1, prize))
    faults.push('the prize is not so');
  if (figures.shortage !== shortage) faults.push('the shortage is not as said');
  return faults;
}
