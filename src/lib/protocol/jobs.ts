// Jobs that the server does for a plan, as everybody who may write the plan sees them.
// Invariant: a plan has one job of each kind at most.
import { z } from 'zod';
import { areasFiguresSchema, areasWishSchema } from './areas-job.ts';
import { routesFiguresSchema, routesWishSchema } from './routes-job.ts';

export const JOB_KINDS = ['areas', 'routes'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = ['running', 'done', 'cancelled', 'failed'] as const;

/** What a client may ask for; whether it fits the plan is asked later. */
export const jobRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('areas'), wish: areasWishSchema }),
  z.strictObject({ kind: z.literal('routes'), wish: routesWishSchema }),
]);
export type JobRequest = z.infer<typeof jobRequestSchema>;

const id = z.string().min(1).max(64);
const jobFactsSchema = z.object({
  id,
  planId: id,
  startedBy: z.string(),
  startedAt: z.string(),
  status: z.enum(JOB_STATUSES),
  /** 0 to 1. */
  done: z.number(),
  /** What went wrong and what to do, of a failed job. */
  error: z.string().nullable(),
});

/** `best`: figures of the best answer so far. */
export const jobStateSchema = z.discriminatedUnion('kind', [
  jobFactsSchema.extend({
    kind: z.literal('areas'),
    wish: areasWishSchema,
    best: areasFiguresSchema.nullable(),
  }),
  jobFactsSchema.extend({
    kind: z.literal('routes'),
    wish: routesWishSchema,
    best: routesFiguresSchema.nullable(),
  }),
]);
export type JobState = z.infer<typeof jobStateSchema>;
export type JobStateOf<Kind extends JobKind> = Extract<JobState, { kind: Kind }>;

/** The last job of each kind, which may still be running; none since the server started is none. */
export const jobsAnswerSchema = z.object({ jobs: z.array(jobStateSchema) });
export const jobStartedSchema = z.object({ job: jobStateSchema });
