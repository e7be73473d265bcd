// A search for routes: what may be asked for, and what it answers.
import { z } from 'zod';
import { asId, type LtoTeamId, type StationId, type StoTeamId, type TecId } from '../domain/ids.ts';
import { LEFT_OUT_REASONS } from '../domain/optimise/routes/day-answer.ts';
import type { RoutesFigures, RoutesProposal, RoutesWish } from '../domain/routes-proposal.ts';

/** Longest that a search may be asked to take. */
export const ROUTES_SECONDS_MAX = 120;

const id = z.string().min(1).max(64);
const ltoTeamId = id.transform((value) => asId<LtoTeamId>(value));
const stoTeamId = id.transform((value) => asId<StoTeamId>(value));
const stationId = id.transform((value) => asId<StationId>(value));
const tecId = id.transform((value) => asId<TecId>(value));

export const routesWishSchema = z.strictObject({
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('aor'), ltoTeamId }),
    z.strictObject({ kind: z.literal('team'), stoTeamId }),
  ]),
  seconds: z.number().min(0.1).max(ROUTES_SECONDS_MAX),
  seed: z.number().int().min(0).max(4_294_967_295),
  keepToday: z.boolean(),
  chooseTowns: z.boolean(),
}) satisfies z.ZodType<RoutesWish>;

export const routesFiguresSchema = z.object({
  teams: z.number(),
  teamsWithRoute: z.number(),
  sampledCovered: z.number(),
  sampledTotal: z.number(),
  visits: z.number(),
  specialVisits: z.number(),
  driveSeconds: z.number(),
  metres: z.number(),
  fewestVisits: z.number(),
  mostVisits: z.number(),
}) satisfies z.ZodType<RoutesFigures>;

const routeStopSchema = z.object({ stationId, kind: z.enum(['opening', 'voting', 'closing']) });

export const routesProposalSchema = z.object({
  wish: routesWishSchema,
  basedOn: z.string(),
  before: routesFiguresSchema,
  after: routesFiguresSchema,
  routes: z.array(
    z.object({
      stoTeamId,
      before: z.array(routeStopSchema),
      after: z.array(routeStopSchema),
      startTecId: tecId.nullable(),
      visits: z.number(),
      driveSeconds: z.number(),
      dutySeconds: z.number(),
    }),
  ),
  uncovered: z.array(
    z.object({
      stationId,
      isSampled: z.boolean(),
      reason: z.enum([...LEFT_OUT_REASONS, 'noTeam', 'unplaced']),
    }),
  ),
}) satisfies z.ZodType<RoutesProposal>;
