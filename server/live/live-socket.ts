// What one connected client may ask of the live hub. Invariant: every message is checked as if a
// stranger had written it; a message that is not of this protocol ends the connection.
import { z } from 'zod';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { asId, type PlanId } from '../../src/lib/domain/ids.ts';
import {
  planJoinSchema,
  type ClientToServerEvents,
  type JoinAnswer,
  type LiveRefusal,
  type ServerToClientEvents,
} from '../../src/lib/protocol/live-events.ts';
import {
  can,
  DOCUMENT_KINDS,
  documentAccess,
  type DocumentKind,
  type Role,
} from '../../src/lib/protocol/roles.ts';
import type { SignedIn } from '../auth/session-port.ts';
import { createTokenBucket } from '../token-bucket.ts';
import type { PeopleInPlans } from './people-in-plans.ts';

type SocketData = { signedIn: SignedIn };
export type LiveServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;

/** Opening a plan takes two messages; reconnecting after a bad network repeats them. */
const MESSAGE_LIMIT = { burst: 30, perSecond: 5 };

/** Socket.IO rooms: who hears what. */
export const AUDIENCE = {
  session: (sessionHash: string) => `session:${sessionHash}`,
  user: (userId: string) => `user:${userId}`,
  planLists: 'plan-lists',
  peopleNames: 'people-names',
  activityOf: (planId: PlanId, document: DocumentKind) => `activity:${document}:${planId}`,
  reviewersOf: (planId: PlanId) => `reviewers:${planId}`,
  /** Those who may write the plan: they see the work that the server does for them. */
  writersOf: (planId: PlanId) => `writers:${planId}`,
} as const;

export type LiveSocketOptions = {
  readonly people: PeopleInPlans;
  readonly hasPlan: (planId: PlanId) => Promise<boolean>;
  readonly onPeopleChanged: (planId: PlanId) => void;
};

/** Puts a new socket into the audiences of its role and answers its messages. */
export function welcomeSocket(socket: LiveSocket, options: LiveSocketOptions): void {
  const { user, sessionHash } = socket.data.signedIn;
  void socket.join([AUDIENCE.session(sessionHash), AUDIENCE.user(user.id)]);
  if (can(user.role, 'list-plans')) void socket.join(AUDIENCE.planLists);
  if (can(user.role, 'read-people-names')) {
    void socket.join(AUDIENCE.peopleNames);
    socket.emit('plans:people', Object.fromEntries(options.people.all()));
  }
  limitMessages(socket);
  socket.on('plan:join', (message: unknown, answer: unknown) => {
    const asked = readMessage(message, answer);
    if (!asked) return refuseSocket(socket, 'MALFORMED');
    joinPlan(socket, asked.planId, options).then(asked.answer, (error: unknown) => {
      console.error('A plan could not be joined:', error);
      socket.disconnect(true);
    });
  });
  socket.on('plan:leave', (message: unknown) => {
    const left = planJoinSchema.safeParse(message);
    if (!left.success) return refuseSocket(socket, 'MALFORMED');
    leavePlan(socket, asId<PlanId>(left.data.planId), options);
  });
  socket.on('disconnect', () => {
    for (const planId of options.people.leaveAll(socket.id)) options.onPeopleChanged(planId);
  });
}

/** Says why, then closes. */
export function refuseSocket(socket: LiveSocket, reason: LiveRefusal): void {
  socket.emit('live:refused', reason);
  socket.disconnect(true);
}

const KNOWN_EVENTS = new Set<string>(['plan:join', 'plan:leave']);

function limitMessages(socket: LiveSocket): void {
  const bucket = createTokenBucket(MESSAGE_LIMIT);
  socket.use(([event], next) => {
    if (!bucket.take()) return refuseSocket(socket, 'RATE_LIMITED');
    if (!KNOWN_EVENTS.has(event)) return refuseSocket(socket, 'MALFORMED');
    next();
  });
}

const answerSchema = z.custom<(result: JoinAnswer) => void>((value) => typeof value === 'function');

function readMessage(message: unknown, answer: unknown) {
  const read = planJoinSchema.safeParse(message);
  const reply = answerSchema.safeParse(answer);
  if (!read.success || !reply.success) return null;
  return { planId: asId<PlanId>(read.data.planId), answer: reply.data };
}

async function joinPlan(
  socket: LiveSocket,
  planId: PlanId,
  options: LiveSocketOptions,
): Promise<JoinAnswer> {
  const { user } = socket.data.signedIn;
  // Asked before the plan is looked for, so that nobody learns which plans exist by trying.
  if (documentAccess(user.role, 'plan') === 'none') return { ok: false, error: 'forbidden' };
  if (!(await options.hasPlan(planId))) return { ok: false, error: 'not-found' };
  if (!socket.connected) return { ok: false, error: 'forbidden' };
  void socket.join(audiencesInPlan(user.role, planId));
  const person = { userId: user.id, name: user.name };
  if (options.people.enter(planId, socket.id, person)) options.onPeopleChanged(planId);
  const mayReadNames = can(user.role, 'read-people-names');
  return { ok: true, people: mayReadNames ? options.people.of(planId) : [] };
}

function leavePlan(socket: LiveSocket, planId: PlanId, options: LiveSocketOptions): void {
  for (const audience of audiencesInPlan(socket.data.signedIn.user.role, planId)) {
    void socket.leave(audience);
  }
  if (options.people.leave(planId, socket.id)) options.onPeopleChanged(planId);
}

/** What a role hears of a plan that is open. */
function audiencesInPlan(role: Role, planId: PlanId): string[] {
  const readable = DOCUMENT_KINDS.filter((kind) => documentAccess(role, kind) !== 'none');
  return [
    ...(can(role, 'read-activity')
      ? readable.map((kind) => AUDIENCE.activityOf(planId, kind))
      : []),
    ...(can(role, 'review-contributions') ? [AUDIENCE.reviewersOf(planId)] : []),
    ...(documentAccess(role, 'plan') === 'write' ? [AUDIENCE.writersOf(planId)] : []),
  ];
}
