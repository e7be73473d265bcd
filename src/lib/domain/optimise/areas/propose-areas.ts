// Proposes areas: chooses the teams, searches, and says what each answer changes and why.
import type { LtoTeamId } from '../../ids.ts';
import {
  fingerprintOfAreas,
  type AreasFigures,
  type AreasProposal,
  type AreasWish,
} from '../../proposal.ts';
import type { BestDivision } from './anneal.ts';
import { alternativeOf } from './alternative-of.ts';
import {
  buildProblem,
  type AreasGround,
  type AreasPlan,
  type NamedProblem,
} from './build-problem.ts';
import { figuresOfDivision } from './figures-of-division.ts';
import { lineupOf, type Lineup } from './lineup.ts';
import { nameByOverlap } from './name-by-overlap.ts';
import { compareDivisions, searchAreas, type SearchBudget } from './search-areas.ts';

export type ProposeOptions = {
  readonly budget: SearchBudget;
  readonly isCancelled?: () => boolean;
  /** The figures of the best division so far, and how far the search is, 0 to 1. */
  readonly onProgress?: (figures: () => AreasFigures, done: number) => void;
  /** Makes the ids of new teams; tests hand in their own. */
  readonly newTeamId?: () => LtoTeamId;
};

const ALTERNATIVES = 3;
/** Teams that are tried for going share this much of the budget. */
const TRIAL_SHARE = 0.4;
const MINIMAL_RUNS = 4;

/** A proposal with up to three alternatives. The wish must fit the plan: see `refusalOfWish`. */
export function proposeAreas(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  options: ProposeOptions,
): AreasProposal {
  const chosen = wish.goal === 'one-fewer' && wish.removedTeamId === null;
  const lineup = chosen
    ? bestLineupWithoutOne(ground, plan, wish, options)
    : lineupOf(plan, wish, options.newTeamId);
  const named = problemOf(ground, plan, wish, lineup);
  const isMinimal = wish.goal !== 'redraw';
  const found = searchAreas(named.problem, {
    ...{ seed: wish.seed, isMinimal, runs: isMinimal ? MINIMAL_RUNS : ALTERNATIVES },
    budget: chosen ? shareOf(options.budget, 1 - TRIAL_SHARE) : options.budget,
    ...(options.isCancelled && { isCancelled: options.isCancelled }),
    onProgress: (best, done) =>
      options.onProgress?.(() => figuresOfDivision(named, best.owner), done),
  });
  return {
    wish,
    basedOn: fingerprintOfAreas(plan),
    before: figuresOfToday(named),
    alternatives: found.slice(0, ALTERNATIVES).map((division) => {
      const owner = isMinimal ? division.owner : nameByOverlap(named.problem, division.owner);
      return alternativeOf(ground, plan, wish, { ...named, lineup }, owner);
    }),
  };
}

function problemOf(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  { teams }: Lineup,
): NamedProblem {
  return buildProblem(
    ground,
    plan,
    wish,
    teams.map((team) => team.id),
  );
}

function figuresOfToday(named: NamedProblem): AreasFigures {
  return figuresOfDivision(named, named.problem.today);
}

/** Tries every team that may go for a short time; the fewest violations and moves win. */
function bestLineupWithoutOne(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  options: ProposeOptions,
): Lineup {
  const leaving = [...plan.ltoTeams.values()].filter((team) => !team.isLocked);
  let best: { readonly lineup: Lineup; readonly division: BestDivision } | null = null;
  for (const team of leaving) {
    const lineup = lineupOf(plan, { ...wish, removedTeamId: team.id }, options.newTeamId);
    const { problem } = problemOf(ground, plan, wish, lineup);
    const [division] = searchAreas(problem, {
      ...{ seed: wish.seed, isMinimal: true, runs: 1 },
      budget: shareOf(options.budget, TRIAL_SHARE / leaving.length),
      ...(options.isCancelled && { isCancelled: options.isCancelled }),
    });
    if (division && (!best || compareDivisions(division, best.division) < 0)) {
      best = { lineup, division };
    }
  }
  if (!best) throw new Error('every team is locked: none can go');
  return best.lineup;
}

function shareOf(budget: SearchBudget, share: number): SearchBudget {
  return budget.kind === 'steps'
    ? { kind: 'steps', steps: Math.ceil(budget.steps * share) }
    : { ...budget, milliseconds: budget.milliseconds * share };
}
