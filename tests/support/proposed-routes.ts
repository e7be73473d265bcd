// Routes proposed for AoRs of the first mission, as several tests ask for them.
import { asId, type LtoTeamId } from '../../src/lib/domain/ids.ts';
import { proposeAor } from '../../src/lib/domain/optimise/propose-routes/propose-aor.ts';
import {
  openTeamsOf,
  type RoutesGround,
} from '../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import type { RoutesPart } from '../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import { DEFAULT_ROUTES_WISH, type RoutesWish } from '../../src/lib/domain/routes-proposal.ts';
import type { StoTeam } from '../../src/lib/domain/sto-team.ts';
import { electionDayGround, groundOf, kz2019Stations } from './election-day-ground.ts';

/** 150 teams and a sample of 1,500 stations. */
export const ground = electionDayGround({ teams: 150, sampled: 1500 });
export const PAVLODAR = asId<LtoTeamId>('demo-team-3');
/** A long border, with many stations along it. */
export const ZHAMBYL = asId<LtoTeamId>('demo-team-8');
export const SHYMKENT = asId<LtoTeamId>('demo-team-9');
const ITERATIONS = 1500;

/** The same answer for the same wish: bounded by iterations. */
export function propose(
  on: RoutesGround,
  ltoTeamId: LtoTeamId,
  wish: Partial<RoutesWish> = {},
): RoutesPart {
  const options = { seed: 7, maxIterations: ITERATIONS };
  return proposeAor(on, ltoTeamId, { ...DEFAULT_ROUTES_WISH, ...wish }, options);
}

/** The ground with another plan. */
export function withPlan(change: (plan: PlanData) => Partial<PlanData>): RoutesGround {
  return groundOf({ ...ground.plan, ...change(ground.plan) }, ground.sample);
}

/** The open teams of an AoR. */
export const teamsOf = (ltoTeamId: LtoTeamId): readonly StoTeam[] =>
  openTeamsOf(ground.plan, DEFAULT_ROUTES_WISH, ltoTeamId);
/** A station of the invented list. */
export const stationOf = (id: string) => kz2019Stations.stations.get(asId(id));
