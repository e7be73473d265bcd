// The browser's end of the live hub: what happens outside the documents, told as it happens.
// Invariant: after a lost connection it comes back by itself and joins its plan again, unless the
// server said that this session is over.
import { io, type Socket } from 'socket.io-client';
import {
  LIVE_UNAUTHENTICATED,
  type ClientToServerEvents,
  type JoinAnswer,
  type LiveRefusal,
  type ServerToClientEvents,
} from '../protocol/live-events.ts';
import { SOCKET_IO_PATH } from '../protocol/room.ts';

/** `ended`: the session is over, or the server refused this client; it will not try again. */
export type LiveStatus = 'connecting' | 'connected' | 'ended';

export type LiveClientListeners = Partial<ServerToClientEvents> & {
  onStatus?: (status: LiveStatus) => void;
  /** The answer to joining a plan, again after each reconnection. */
  onJoined?: (answer: JoinAnswer) => void;
};

export type LiveClient = {
  /** Joins a plan and leaves the one before. */
  joinPlan(planId: string): void;
  leavePlan(): void;
  destroy(): void;
};

export type LiveClientOptions = {
  /** Server to talk to; the page's own when left out. */
  readonly url?: string;
  /** Only where there is no browser to add them. */
  readonly headers?: Readonly<Record<string, string>>;
};

const RETRY_FIRST_MILLISECONDS = 500;
const RETRY_MAX_MILLISECONDS = 10_000;
/** A refused client comes back slower than one whose network failed. */
const RETRY_AFTER_REFUSAL_MILLISECONDS = 5_000;

/** Connects at once and stays connected until destroyed. */
export function connectLive(
  listeners: LiveClientListeners,
  { url, headers }: LiveClientOptions = {},
): LiveClient {
  const options = {
    path: SOCKET_IO_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: RETRY_FIRST_MILLISECONDS,
    reconnectionDelayMax: RETRY_MAX_MILLISECONDS,
    ...(headers && { extraHeaders: { ...headers } }),
  };
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> =
    url === undefined ? io(options) : io(url, options);
  let planId: string | null = null;
  let isEnded = false;
  let refusal: LiveRefusal | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;

  function end(): void {
    isEnded = true;
    socket.disconnect();
    listeners.onStatus?.('ended');
  }
  function connectAfter(milliseconds: number): void {
    retry = setTimeout(() => socket.connect(), milliseconds);
  }
  function join(): void {
    if (planId === null || !socket.connected) return;
    const asked = planId;
    socket.emit('plan:join', { planId: asked }, (answer) => {
      if (asked === planId) listeners.onJoined?.(answer);
    });
  }
  function leave(): void {
    if (planId !== null && socket.connected) socket.emit('plan:leave', { planId });
    planId = null;
  }

  for (const event of FORWARDED_EVENTS) {
    const listener = listeners[event];
    if (listener) socket.on(event, listener as never);
  }
  socket.on('session:ended', end);
  socket.on('live:refused', (reason) => (refusal = reason));
  socket.on('connect', () => {
    refusal = null;
    listeners.onStatus?.('connected');
    join();
  });
  socket.on('connect_error', (error) => {
    if (error.message === LIVE_UNAUTHENTICATED) return end();
    // Socket.IO retries a failed network by itself, not a handshake that the server answered.
    if (!socket.active) connectAfter(RETRY_AFTER_REFUSAL_MILLISECONDS);
  });
  socket.on('disconnect', (reason) => {
    if (isEnded || reason === 'io client disconnect') return;
    if (refusal === 'MALFORMED') return end();
    listeners.onStatus?.('connecting');
    // Socket.IO retries by itself, except after the server closed on purpose: here, for a new role.
    if (reason !== 'io server disconnect') return;
    connectAfter(refusal ? RETRY_AFTER_REFUSAL_MILLISECONDS : RETRY_FIRST_MILLISECONDS);
  });
  listeners.onStatus?.('connecting');

  return {
    joinPlan(id) {
      if (id === planId) return;
      leave();
      planId = id;
      join();
    },
    leavePlan: leave,
    destroy() {
      isEnded = true;
      if (retry) clearTimeout(retry);
      socket.disconnect();
    },
  };
}

const FORWARDED_EVENTS = [
  'activity:added',
  'plan:people',
  'plans:people',
  'plans:changed',
  'session:role-changed',
  'session:ended',
  'live:refused',
] as const satisfies readonly (keyof ServerToClientEvents)[];
