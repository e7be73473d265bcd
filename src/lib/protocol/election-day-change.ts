// What an edit did to routes and to what else election day is planned with, as the log keeps it.
// Invariant: short whatever was done: many stops are counted, many routes summed up.
import { z } from 'zod';

export const STOP_ACTIONS = [
  'added',
  'removed',
  /** From another team's route. */
  'came',
  'reordered',
  'swapped',
  'opening',
  'voting',
  'closing',
  'pinned',
  'unpinned',
  'dwell',
] as const;
export type StopAction = (typeof STOP_ACTIONS)[number];

/** How many stations or TECs of one change are named; the others are counted. */
export const STOPS_NAMED_MAX = 10;
/** Edits of more routes than that are summed up. */
export const ROUTES_TOLD_MAX = 3;

export const stopsChangedSchema = z.object({
  kind: z.literal('stops-changed'),
  action: z.enum(STOP_ACTIONS),
  /** The team's, such as 0403. */
  code: z.string(),
  /** Stations and TECs by id, as many as are named. */
  places: z.array(z.string()),
  count: z.number(),
  /** The team from which they came, or the station that was there before. */
  from: z.string().nullable(),
  /** Of a single stop: its place in the route from 1 on, or its minutes; null is the usual time. */
  figure: z.number().nullable(),
});
export type StopsChanged = z.infer<typeof stopsChangedSchema>;

export const electionDayChangeSchemas = [
  stopsChangedSchema,
  z.object({
    kind: z.literal('routes-rewritten'),
    routes: z.number(),
    added: z.number(),
    removed: z.number(),
    /** Stops that are somewhere else now, or something else. */
    changed: z.number(),
  }),
  z.object({ kind: z.literal('choice-changed'), choice: z.string(), isMade: z.boolean() }),
  /** Null is in proportion. */
  z.object({ kind: z.literal('allocation-changed'), code: z.string(), to: z.number().nullable() }),
  z.object({
    kind: z.literal('tabulation-reasons-set'),
    tecIds: z.array(z.string()),
    reason: z.string().nullable(),
  }),
] as const;
export type ElectionDayChange = z.infer<(typeof electionDayChangeSchemas)[number]>;
