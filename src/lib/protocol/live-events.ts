// What travels over Socket.IO: everything live that is not the document itself.
import { z } from 'zod';
import type { ActivityEntry } from './activity.ts';
import type { Role } from './roles.ts';

/** A person who has a plan open now; one entry however many tabs. */
export type PersonInPlan = { readonly userId: string; readonly name: string };

export type ServerToClientEvents = {
  /** A new entry of the plan's audit log; only to those who joined the plan. */
  'activity:added': (entry: ActivityEntry) => void;
  /** Who is in a plan now; to everybody who may list plans and read names. */
  'plan:people': (planId: string, people: readonly PersonInPlan[]) => void;
  /** The list of plans, or one plan's name or state, changed: load it again. */
  'plans:changed': () => void;
  /** The own role changed; sockets close right after. */
  'session:role-changed': (role: Role) => void;
  /** The session was ended; sockets close right after. */
  'session:ended': () => void;
};

export const planJoinSchema = z.object({ planId: z.string().min(1).max(64) });

export type JoinAnswer =
  | { readonly ok: true; readonly people: readonly PersonInPlan[] }
  | { readonly ok: false; readonly error: 'not-found' | 'forbidden' | 'malformed' };

export type ClientToServerEvents = {
  'plan:join': (message: { planId: string }, answer: (result: JoinAnswer) => void) => void;
  'plan:leave': (message: { planId: string }) => void;
};
