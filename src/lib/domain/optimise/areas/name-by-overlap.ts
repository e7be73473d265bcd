// Gives drawn areas to the teams that had most of them, so that a new drawing moves as little as it must.
import type { AreasProblem } from './areas-problem.ts';

/** The same areas with teams exchanged among those that nothing holds: no pin, lock or kept base. */
export function nameByOverlap(problem: AreasProblem, owner: Int32Array): Int32Array {
  const { tecs, teams, today, fixed, keptSeat } = problem;
  const isHeld = Uint8Array.from(keptSeat, (seat) => Number(seat >= 0));
  for (const team of fixed) if (team >= 0) isHeld[team] = 1;
  const overlaps: { readonly area: number; readonly team: number; count: number }[] = [];
  for (let area = 0; area < teams; area += 1) {
    for (let team = 0; team < teams; team += 1) {
      if (!isHeld[area] && !isHeld[team]) overlaps.push({ area, team, count: 0 });
    }
  }
  const overlapOf = new Map(overlaps.map((each) => [each.area * teams + each.team, each]));
  for (let tec = 0; tec < tecs; tec += 1) {
    const overlap = overlapOf.get((owner[tec] ?? 0) * teams + (today[tec] ?? -1));
    if (overlap && (today[tec] ?? -1) >= 0) overlap.count += 1;
  }
  const teamOf = new Map<number, number>();
  const given = new Set<number>();
  for (const { area, team } of overlaps.sort((a, b) => b.count - a.count)) {
    if (teamOf.has(area) || given.has(team)) continue;
    teamOf.set(area, team);
    given.add(team);
  }
  return owner.map((area) => teamOf.get(area) ?? area);
}
