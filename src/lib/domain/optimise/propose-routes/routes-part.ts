// The answer for one AoR, and how the answers of all AoRs become one proposal.
// Invariant: a station belongs to one AoR, so parts never overlap and their figures add up.
import type { LtoTeamId } from '../../ids.ts';
import type {
  ProposedRoute,
  RoutesFigures,
  RoutesProposal,
  RoutesWish,
} from '../../routes-proposal.ts';

/** Figures of some AoRs, before and after. */
export type RoutesPartFigures = { readonly before: RoutesFigures; readonly after: RoutesFigures };

export type RoutesPart = RoutesPartFigures & {
  readonly ltoTeamId: LtoTeamId;
  readonly routes: readonly ProposedRoute[];
  readonly uncovered: RoutesProposal['uncovered'];
};

/** The figures of nothing, with which adding begins. */
export const NO_FIGURES: RoutesFigures = {
  teams: 0,
  teamsWithRoute: 0,
  sampledCovered: 0,
  sampledTotal: 0,
  visits: 0,
  specialVisits: 0,
  driveSeconds: 0,
  metres: 0,
  fewestVisits: 0,
  mostVisits: 0,
};

/** Figures of several AoRs as one. */
export function sumOfFigures(parts: readonly RoutesFigures[]): RoutesFigures {
  return parts.reduce((sum, part) => {
    if (part.teamsWithRoute === 0) {
      const { teams, sampledTotal } = part;
      return { ...sum, teams: sum.teams + teams, sampledTotal: sum.sampledTotal + sampledTotal };
    }
    const added = Object.keys(NO_FIGURES).map((name) => {
      const key = name as keyof RoutesFigures;
      return [key, sum[key] + part[key]];
    });
    const isFirst = sum.teamsWithRoute === 0;
    return {
      ...(Object.fromEntries(added) as RoutesFigures),
      fewestVisits: isFirst ? part.fewestVisits : Math.min(sum.fewestVisits, part.fewestVisits),
      mostVisits: Math.max(sum.mostVisits, part.mostVisits),
    };
  }, NO_FIGURES);
}

/** The proposal that the parts add up to. */
export function proposalOfParts(
  parts: readonly RoutesPart[],
  facts: { readonly wish: RoutesWish; readonly basedOn: string },
): RoutesProposal {
  return {
    ...facts,
    before: sumOfFigures(parts.map((part) => part.before)),
    after: sumOfFigures(parts.map((part) => part.after)),
    routes: parts.flatMap((part) => part.routes),
    uncovered: parts.flatMap((part) => part.uncovered),
  };
}
