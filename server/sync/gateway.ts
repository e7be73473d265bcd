// The door to live documents: upgrades of /yjs/<kind>/<planId>/<epoch>?schema=N.
// Invariant: who may not come in gets an accepted socket that closes with a named code, because a browser
// cannot see why a handshake failed; nothing of a document is sent or read before every check has passed.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../src/lib/domain/plan.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import { FRAME_MAX_BYTES } from '../../src/lib/protocol/frames.ts';
import { documentAccess } from '../../src/lib/protocol/roles.ts';
import {
  parseRoomPath,
  SCHEMA_VERSIONS,
  YJS_PATH,
  type RoomAddress,
} from '../../src/lib/protocol/room.ts';
import type { SessionEvent, SessionPort, SignedIn } from '../auth/session-port.ts';
import { isSameOrigin } from '../same-origin.ts';
import { closeSocket } from './close-socket.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { closeAfterSessionEvent } from './session-rules.ts';

export type GatewayOptions = {
  readonly rooms: Rooms;
  readonly sessions: SessionPort;
  readonly plans: {
    get(planId: PlanId): Promise<PlanSummary | null>;
    /** Answered at once, for it is asked before every edit. */
    isArchived(planId: PlanId): boolean;
  };
  readonly trustProxy: boolean;
  readonly onFault: (what: string, error: unknown) => void;
};

type Line = Pick<ConnectionOptions, 'socket' | 'stream'>;

type Admission = {
  readonly signedIn: SignedIn;
  readonly address: RoomAddress;
  readonly room: Room;
};

const HEARTBEAT_MILLISECONDS = 15_000;

/** Serves the sockets of live documents. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #webSockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_MAX_BYTES });
  readonly #connections = new Map<Connection, Admission>();
  /** Session events since the start of each handshake that is still being checked. */
  readonly #handshakes = new Set<SessionEvent[]>();
  readonly #stopListening: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#stopListening = options.sessions.onSessionEvent((event) => this.#follow(event));
    this.#heartbeat = setInterval(() => {
      for (const connection of this.#connections.keys()) connection.checkAlive();
    }, HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  /** Takes an upgrade when its path is ours; false leaves it, untouched, to somebody else. */
  handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): boolean {
    const url = URL.parse(request.url ?? '', 'http://any');
    if (!url?.pathname.startsWith(`${YJS_PATH}/`)) return false;
    this.#webSockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => {
        // What the peer sent could not be read as WebSocket; ws closes it with the code that says why.
      });
      // Nothing is read until we know who asks.
      socket.pause();
      void this.#welcome({ socket, stream }, request, url);
    });
    return true;
  }

  /** Stops serving: acknowledges what has come in, then tells every client to come back later. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    this.#stopListening();
    await this.#options.rooms.flush();
    for (const connection of [...this.#connections.keys()]) connection.close('SHUTTING_DOWN');
    this.#webSockets.close();
  }

  async #welcome(line: Line, request: IncomingMessage, url: URL): Promise<void> {
    const { socket } = line;
    const events: SessionEvent[] = [];
    this.#handshakes.add(events);
    try {
      const admission = await this.#admit(request, url, events);
      if (!admission.ok) closeSocket(socket, admission.error);
      else if (socket.readyState === socket.OPEN) this.#serve(line, admission.value);
    } catch (error) {
      this.#options.onFault('admit a connection', error);
      closeSocket(socket, 'SHUTTING_DOWN');
    }
    this.#handshakes.delete(events);
    socket.resume();
  }

  /** `events` collects what happens to sessions while the checks take their time. */
  async #admit(
    request: IncomingMessage,
    url: URL,
    events: readonly SessionEvent[],
  ): Promise<Result<Admission, CloseName>> {
    const { sessions, plans, rooms, trustProxy } = this.#options;
    if (!isSameOrigin(request, trustProxy)) return err('FORBIDDEN');
    const signedIn = await sessions.signedInOf(request);
    if (!signedIn) return err('UNAUTHENTICATED');
    const address = parseRoomPath(url.pathname);
    if (!address) return err('NOT_FOUND');
    if (documentAccess(signedIn.user.role, address.kind) === 'none') return err('FORBIDDEN');
    const schema = Number(url.searchParams.get('schema'));
    if (!Number.isInteger(schema) || schema < 1) return err('MALFORMED');
    if (schema < SCHEMA_VERSIONS[address.kind]) return err('CLIENT_TOO_OLD');
    if (schema > SCHEMA_VERSIONS[address.kind]) return err('SERVER_TOO_OLD');
    if (!(await plans.get(address.planId))) return err('NOT_FOUND');
    const room = await rooms.open(address);
    if (!room.ok) return room;
    if (this.#isClosed) return err('SHUTTING_DOWN');
    const closes = events.map((event) => closeAfterSessionEvent(event, signedIn, address.kind));
    const close = closes.find((name) => name !== null);
    return close ? err(close) : ok({ signedIn, address, room: room.value });
  }

  #serve(line: Line, admission: Admission): void {
    const { signedIn, address, room } = admission;
    const { user } = signedIn;
    const isWriter = documentAccess(user.role, address.kind) === 'write';
    const connection = new Connection({
      ...line,
      room,
      author: { id: user.id, name: user.name },
      mayWrite: () => isWriter && !this.#options.plans.isArchived(address.planId),
      onClosed: (closed) => this.#connections.delete(closed),
    });
    this.#connections.set(connection, admission);
  }

  #follow(event: SessionEvent): void {
    for (const events of this.#handshakes) events.push(event);
    for (const [connection, { signedIn, address }] of [...this.#connections]) {
      const name = closeAfterSessionEvent(event, signedIn, address.kind);
      if (name) connection.close(name);
    }
  }
}
