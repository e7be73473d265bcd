// Why a TEC moves, in the planner's words; the first reason that holds is told.
import type { LtoTeamId } from '../../ids.ts';
import { codeOfLtoTeam } from '../../lto-team.ts';
import type { AreasGround, AreasPlan, NamedProblem } from './build-problem.ts';
import { piecesOfTeam, seatOfTeam } from './figures-of-division.ts';
import type { Lineup } from './lineup.ts';

type NamedLineup = NamedProblem & { readonly lineup: Lineup };

/** Loads this far from the mean are worth a word. */
const NOTABLE_DEVIATION = 0.03;
/** Drives this much shorter are worth a word. */
const NOTABLE_HOURS = 0.25;

/** Reasons for the moves from the plan in force to `owner`. */
export function createReasons(
  ground: AreasGround,
  plan: AreasPlan,
  named: NamedLineup,
  owner: Int32Array,
): (tec: number) => string {
  const { problem, tecs, teamIds, lineup } = named;
  const codes = lineup.teams.map(codeOfLtoTeam);
  const before = new Float64Array(problem.teams);
  for (const [tec, team] of problem.today.entries()) {
    if (team >= 0) before[team] = (before[team] ?? 0) + (problem.load[tec] ?? 0);
  }
  const seats = codes.map((_, team) => seatOfTeam(named, owner, team));
  const driveFrom = (team: number, tec: number): number =>
    problem.drive[(seats[team] ?? 0) * problem.tecs + tec] ?? 0;

  function reasonOfBalance(tec: number, from: number, to: number): string | null {
    const points = Math.max(1, Math.round((problem.load[tec] ?? 0) * 100));
    const over = (before[from] ?? 1) - 1;
    const under = 1 - (before[to] ?? 1);
    if (over > NOTABLE_DEVIATION && over >= under) {
      return `takes ${points} % off ${codes[from]}, which is ${percent(over)} above the mean`;
    }
    if (under > NOTABLE_DEVIATION && (before[to] ?? 0) > 0) {
      return `gives ${codes[to]} ${points} %, which is ${percent(under)} below the mean`;
    }
    return null;
  }

  function reasonOfShape(tec: number, from: number, to: number): string | null {
    const without = owner.slice();
    without[tec] = -1;
    if (piecesOfTeam(named, without, to) > piecesOfTeam(named, owner, to)) {
      return `keeps ${codes[to]} in one piece`;
    }
    const staying = owner.slice();
    staying[tec] = from;
    if (piecesOfTeam(named, staying, from) > piecesOfTeam(named, owner, from)) {
      return `would lie apart from the rest of ${codes[from]}`;
    }
    const saved = driveFrom(from, tec) - driveFrom(to, tec);
    return saved >= NOTABLE_HOURS ? `${hours(saved)} nearer to the base of ${codes[to]}` : null;
  }

  return (tec) => {
    const to = owner[tec] ?? 0;
    const fromId = plan.tecAssignments.get(
      tecs[tec]?.id ?? ground.dataset.tecs.keys().next().value!,
    );
    if (fromId === undefined) return 'has no team today';
    const from = teamIds.indexOf(fromId);
    if (from < 0) return `${codeOf(plan, fromId)} goes`;
    if (lineup.newIds.has(teamIds[to] as LtoTeamId)) {
      return `fills ${codes[to]}, which is new, and takes ${percent(problem.load[tec] ?? 0)} off ${codes[from]}`;
    }
    return (
      reasonOfBalance(tec, from, to) ??
      reasonOfShape(tec, from, to) ??
      `part of an exchange that evens out ${codes[from]} and ${codes[to]}`
    );
  };
}

function codeOf(plan: AreasPlan, id: LtoTeamId): string {
  const team = plan.ltoTeams.get(id);
  return team ? codeOfLtoTeam(team) : 'its team';
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`;
}

function hours(value: number): string {
  const minutes = Math.round(value * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
}
