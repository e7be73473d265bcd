// A search for areas: what may be asked for, and what it answers.
import { z } from 'zod';
import { asId, type LtoTeamId, type TecId } from '../domain/ids.ts';
import { TEAM_COLOURS } from '../domain/lto-team.ts';
import { AREA_GOALS, type AreasProposal, type AreasWish } from '../domain/proposal.ts';

/** Longest that a search may be asked to take. */
export const AREAS_SECONDS_MAX = 30;

const id = z.string().min(1).max(64);
const ltoTeamId = id.transform((value) => asId<LtoTeamId>(value));
const tecId = id.transform((value) => asId<TecId>(value));
const part = z.number().min(0).max(100);

/** What a client may ask for; whether it fits the plan is asked later. */
export const areasWishSchema = z
  .strictObject({
    goal: z.enum(AREA_GOALS),
    teams: z.number().int().min(1).max(99),
    removedTeamId: ltoTeamId.nullable(),
    mix: z.strictObject({ voters: part, pecs: part, tecs: part, driving: part }),
    tolerancePercent: z.number().min(1).max(100),
    keepRegions: z.boolean(),
    keepBases: z.boolean(),
    seconds: z.number().min(0.2).max(AREAS_SECONDS_MAX),
    seed: z.number().int().min(0).max(4_294_967_295),
  })
  .refine(({ mix }) => mix.voters + mix.pecs + mix.tecs + mix.driving > 0, {
    path: ['mix'],
    message: 'Balance at least one thing.',
  }) satisfies z.ZodType<AreasWish>;

export const areasFiguresSchema = z.object({
  loadDeviation: z.number(),
  votersDeviation: z.number(),
  pecsDeviation: z.number(),
  tecsDeviation: z.number(),
  meanDriveHours: z.number().nullable(),
  aorsInPieces: z.number(),
  splitRegions: z.number(),
});

export const areasProposalSchema = z.object({
  wish: areasWishSchema,
  basedOn: z.string(),
  before: areasFiguresSchema,
  alternatives: z.array(
    z.object({
      teams: z.array(
        z.object({
          id: ltoTeamId,
          number: z.number().int(),
          colour: z.enum(TEAM_COLOURS),
          isNew: z.boolean(),
          baseTecId: tecId.nullable(),
          baseBefore: tecId.nullable(),
        }),
      ),
      removedTeamIds: z.array(ltoTeamId),
      moves: z.array(
        z.object({ tecId, from: ltoTeamId.nullable(), to: ltoTeamId, reason: z.string() }),
      ),
      movedByChoice: z.number(),
      hadToMove: z.number(),
      after: areasFiguresSchema,
    }),
  ),
}) satisfies z.ZodType<AreasProposal>;
