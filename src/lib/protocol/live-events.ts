// What travels over Socket.IO: everything live that is not the document itself.
import { z } from 'zod';
import type { ActivityEntry } from './activity.ts';
import type { CloseName } from './close-codes.ts';
import type { JobState } from './jobs.ts';
import type { Role } from './roles.ts';

/** A person who has a plan open now; one entry however many tabs. */
export type PersonInPlan = { readonly userId: string; readonly name: string };

export type ServerToClientEvents = {
  /** A new entry of the plan's audit log; only to those who joined the plan and may read it. */
  'activity:added': (entry: ActivityEntry) => void;
  /** What LTOs said about the TECs of a plan, or what was decided about it, changed: load it again. */
  'contributions:changed': (planId: string) => void;
  /** Who is in a plan now; to everybody who may list plans and read names. */
  'plan:people': (planId: string, people: readonly PersonInPlan[]) => void;
  /** Who is in which plan, plans that nobody has open left out; to the same people on connecting. */
  'plans:people': (plans: Readonly<Record<string, readonly PersonInPlan[]>>) => void;
  /** The server's work for a plan began, went on or ended; to those who may write it. */
  'job:changed': (job: JobState) => void;
  /** The list of plans, one plan's name or state, or who has an account changed: ask for it again. */
  'plans:changed': () => void;
  /** The own role changed; sockets close right after. */
  'session:role-changed': (role: Role) => void;
  /** The session was ended; sockets close right after. */
  'session:ended': () => void;
  /** This client broke a rule; the socket closes right after. */
  'live:refused': (reason: LiveRefusal) => void;
};

export type LiveRefusal = Extract<CloseName, 'MALFORMED' | 'RATE_LIMITED'>;

/** Message of the `connect_error` of a client without a session; it must sign in, not retry. */
export const LIVE_UNAUTHENTICATED = 'UNAUTHENTICATED' satisfies CloseName;

export const planJoinSchema = z.object({ planId: z.string().min(1).max(64) });

export type JoinAnswer =
  | { readonly ok: true; readonly people: readonly PersonInPlan[] }
  | { readonly ok: false; readonly error: 'not-found' | 'forbidden' | 'malformed' };

export type ClientToServerEvents = {
  'plan:join': (message: { planId: string }, answer: (result: JoinAnswer) => void) => void;
  'plan:leave': (message: { planId: string }) => void;
};
