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

const FORWARDED_EVENTS = [
  'activity:added',
  'contributions:changed',
  'job:changed',
  'plan:people',
  'plans:people',
  'plans:changed',
  'session:role-changed',
  'session:ended',
  'live:refused',
] as const satisfies readonly (keyof ServerToClientEvents)[];

/** Connects at once and stays connected until destroyed. */
export function connectLive(
  listeners: LiveClientListeners,
  options: LiveClientOptions = {},
): LiveClient {
  return new LiveConnection(openSocket(options), listeners);
}

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

class LiveConnection implements LiveClient {
  readonly #socket: LiveSocket;
  readonly #listeners: LiveClientListeners;
  #planId: string | null = null;
  #refusal: LiveRefusal | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isEnded = false;

  constructor(socket: LiveSocket, listeners: LiveClientListeners) {
    this.#socket = socket;
    this.#listeners = listeners;
    for (const event of FORWARDED_EVENTS) {
      const listener = listeners[event];
      if (listener) socket.on(event, listener as never);
    }
    socket.on('session:ended', () => this.#end());
    socket.on('live:refused', (reason) => (this.#refusal = reason));
    socket.on('connect', () => this.#onConnected());
    socket.on('connect_error', ({ message }) => this.#onConnectFailed(message));
    socket.on('disconnect', (reason) => this.#onDisconnected(reason));
    listeners.onStatus?.('connecting');
  }

  joinPlan(planId: string): void {
    if (planId === this.#planId) return;
    this.leavePlan();
    this.#planId = planId;
    this.#join();
  }

  leavePlan(): void {
    const planId = this.#planId;
    this.#planId = null;
    if (planId !== null && this.#socket.connected) this.#socket.emit('plan:leave', { planId });
  }

  destroy(): void {
    this.#isEnded = true;
    if (this.#retry) clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  #join(): void {
    const planId = this.#planId;
    if (planId === null || !this.#socket.connected) return;
    this.#socket.emit('plan:join', { planId }, (answer) => {
      if (planId === this.#planId) this.#listeners.onJoined?.(answer);
    });
  }

  #onConnected(): void {
    this.#refusal = null;
    this.#listeners.onStatus?.('connected');
    this.#join();
  }

  #onConnectFailed(message: string): void {
    if (message === LIVE_UNAUTHENTICATED) return this.#end();
    // Socket.IO retries a failed network by itself, not a handshake that the server answered.
    if (!this.#socket.active) this.#connectAfter(RETRY_AFTER_REFUSAL_MILLISECONDS);
  }

  #onDisconnected(reason: Socket.DisconnectReason): void {
    if (this.#isEnded) return;
    if (this.#refusal === 'MALFORMED') return this.#end();
    this.#listeners.onStatus?.('connecting');
    // Socket.IO retries by itself, except after the server closed on purpose: here, for a new role.
    if (reason !== 'io server disconnect') return;
    const wait = this.#refusal ? RETRY_AFTER_REFUSAL_MILLISECONDS : RETRY_FIRST_MILLISECONDS;
    this.#connectAfter(wait);
  }

  #connectAfter(milliseconds: number): void {
    this.#retry = setTimeout(() => this.#socket.connect(), milliseconds);
  }

  #end(): void {
    this.destroy();
    this.#listeners.onStatus?.('ended');
  }
}

function openSocket({ url, headers }: LiveClientOptions): LiveSocket {
  const options = {
    path: SOCKET_IO_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: RETRY_FIRST_MILLISECONDS,
    reconnectionDelayMax: RETRY_MAX_MILLISECONDS,
    ...(headers && { extraHeaders: { ...headers } }),
  };
  return url === undefined ? io(options) : io(url, options);
}
