// The Socket.IO hub: tells those connected what happens outside the documents.
// Invariant: a socket lives no longer than its session, and hears only what its role may know.
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import { documentOfActivity, type ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { JobState } from '../../src/lib/protocol/jobs.ts';
import type { PersonInPlan } from '../../src/lib/protocol/live-events.ts';
import { SOCKET_IO_PATH } from '../../src/lib/protocol/room.ts';
import type { SessionPort } from '../auth/session-port.ts';
import { isSameOrigin } from '../same-origin.ts';
import { admitSessions, endIfSessionChangedMeanwhile, followSession } from './follow-sessions.ts';
import { AUDIENCE, welcomeSocket, type LiveServer } from './live-socket.ts';
import { PeopleInPlans } from './people-in-plans.ts';

/** Larger than any honest message; a larger one closes the connection. */
const MESSAGE_MAX_BYTES = 8 * 1024;
/** A client that opens a connection and never says who it is does not keep it. */
const CONNECT_TIMEOUT_MILLISECONDS = 5_000;

export type LiveHubOptions = {
  readonly sessions: SessionPort;
  readonly hasPlan: (planId: PlanId) => Promise<boolean>;
  readonly trustProxy: boolean;
};

export type LiveHub = {
  /**
   * Answers handshakes on this server, leaving other paths' upgrades alone, until the returned
   * function closes its connections; clients come back when the server does.
   */
  attach(httpServer: HttpServer): () => void;
  /** Tells those who joined a plan, and may read it, what was added to its audit log. */
  publishActivity(entries: readonly ActivityEntry[]): void;
  /** Tells those who review what LTOs say, and have the plan open, to load it again. */
  publishContributionsChanged(planId: PlanId): void;
  /** Tells those who may write a plan, and have it open, how the server's work for it goes. */
  publishJobChanged(planId: PlanId, job: JobState): void;
  /** Tells everybody who lists plans to ask again for them and for the people they can name. */
  publishPlansChanged(): void;
  /** Who has which plan open; only for those who may read names. */
  peopleInPlans(): ReadonlyMap<PlanId, readonly PersonInPlan[]>;
};

/** A hub that follows the sessions; attach it to an HTTP server to let clients in. */
export function createLiveHub({ sessions, hasPlan, trustProxy }: LiveHubOptions): LiveHub {
  const people = new PeopleInPlans();
  const io = createServer(trustProxy);
  admitSessions(io, sessions);
  const onPeopleChanged = (planId: PlanId) =>
    void io.to(AUDIENCE.peopleNames).emit('plan:people', planId, people.of(planId));
  io.on('connection', (socket) => {
    welcomeSocket(socket, { people, hasPlan, onPeopleChanged });
    void endIfSessionChangedMeanwhile(socket, sessions);
  });
  sessions.onSessionEvent((event) => followSession(io, event));

  return {
    attach(httpServer) {
      io.attach(httpServer);
      const { engine } = io;
      // Not `io.disconnectSockets`: that would tell clients to stay away.
      return () => engine.close();
    },
    publishActivity(entries) {
      for (const entry of entries) {
        if (entry.planId === null) continue;
        const document = documentOfActivity(entry.content);
        io.to(AUDIENCE.activityOf(entry.planId as PlanId, document)).emit('activity:added', entry);
      }
    },
    publishContributionsChanged(planId) {
      io.to(AUDIENCE.reviewersOf(planId)).emit('contributions:changed', planId);
    },
    publishJobChanged(planId, job) {
      io.to(AUDIENCE.writersOf(planId)).emit('job:changed', job);
    },
    publishPlansChanged: () => void io.to(AUDIENCE.planLists).emit('plans:changed'),
    peopleInPlans: () => people.all(),
  };
}

function createServer(trustProxy: boolean): LiveServer {
  return new Server({
    path: SOCKET_IO_PATH,
    serveClient: false,
    // Vite and the document sockets share the HTTP server.
    destroyUpgrade: false,
    // A polling request carries no Origin to check, and without WebSockets there is no plan to see.
    transports: ['websocket'],
    maxHttpBufferSize: MESSAGE_MAX_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MILLISECONDS,
    allowRequest(request, answer) {
      const isAllowed = isSameOrigin(request, trustProxy);
      answer(isAllowed ? null : 'this page belongs to another server', isAllowed);
    },
  });
}
