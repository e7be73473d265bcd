// What one person shows the others while in a plan. Travels in awareness only, never in a document.
import { z } from 'zod';

const position = z.object({ lng: z.number(), lat: z.number() });

export const presenceSchema = z.object({
  /** Set by the server's knowledge of the session; a client that claims another id is closed. */
  user: z.object({ id: z.string().max(64), name: z.string().max(120) }),
  cursor: position.nullable(),
  /** TECs the person has selected. */
  selection: z.array(z.string().max(32)).max(400),
  /** TECs being dragged or painted, and the team under the pointer. */
  drag: z
    .object({
      tecIds: z.array(z.string().max(32)).max(400),
      ltoTeamId: z.string().max(64).nullable(),
    })
    .nullable(),
  /** The observer whose details the person has open; by id, for not everybody may know people. */
  observerId: z.string().max(64).nullable().default(null),
  /** The STO team whose route the person has in hand, and the stop that they are moving. */
  route: z
    .object({ stoTeamId: z.string().max(64), heldStopId: z.string().max(64).nullable() })
    .nullable()
    .default(null),
  /** What part of the map the person sees, for those who follow. */
  viewport: z.object({ center: position, zoom: z.number() }).nullable(),
});

/** One person's presence in a plan. */
export type Presence = z.infer<typeof presenceSchema>;

export const PRESENCE_MAX_PER_SECOND = 10;
