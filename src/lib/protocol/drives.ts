// What the server answers about drives: what the mission's routing service knows, and how that service is.
import { z } from 'zod';

export const ROUTING_KINDS = ['osrm', 'valhalla'] as const;
export type RoutingKind = (typeof ROUTING_KINDS)[number];

export const routingStatusSchema = z.object({
  /** Null when the operator has named no service: nothing is ever asked then. */
  service: z.object({ kind: z.enum(ROUTING_KINDS), name: z.string() }).nullable(),
  /** ISO 8601 UTC of its last answer since the server started; null without any. */
  answeredAt: z.string().nullable(),
  /** Why it did not answer when it was last asked; null when it did, or was not asked. */
  failure: z.string().nullable(),
});
export type RoutingStatus = z.infer<typeof routingStatusSchema>;

export const drivesAnswerSchema = z.object({
  status: routingStatusSchema,
  /** Pairs that were asked for; those without a drive below are not known to the service. */
  asked: z.number(),
  drives: z.array(
    z.object({ from: z.string(), to: z.string(), seconds: z.number(), metres: z.number() }),
  ),
});
export type DrivesAnswer = z.infer<typeof drivesAnswerSchema>;

/** How people know a service. */
export const ROUTING_LABELS: Record<RoutingKind, string> = { osrm: 'OSRM', valhalla: 'Valhalla' };
