// One client on one live document: reads its frames, in order, and answers.
// Invariant: the first frame that is refused ends the connection with a named code; nothing after it counts.
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import { PRESENCE_MAX_PER_SECOND } from '../../src/lib/protocol/presence.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { Author } from '../storage/document-store.ts';
import { createTokenBucket } from '../token-bucket.ts';
import { closeSocket } from './close-socket.ts';
import type { Room, RoomMember } from './room.ts';
import { readClientFrame, writeSaved, type ClientFrame } from './sync-frames.ts';

export type ConnectionOptions = {
  readonly socket: WebSocket;
  /** What lies below the socket: whole frames are written to it directly, which costs half as much. */
  readonly stream: Duplex;
  readonly room: Room;
  readonly author: Author;
  /** Asked for every edit, for a plan may be archived meanwhile. */
  readonly mayWrite: () => boolean;
  readonly onClosed: (connection: Connection) => void;
};

/** y-websocket echoes what others show, so frames may be many while edits are few. */
const FRAME_LIMIT = { perSecond: 100, burst: 500 };
const BYTE_LIMIT = { perSecond: 512 * 1024, burst: 8 * 1024 * 1024 };
/** Twice what our own page sends, so that timers that run late do no harm. */
const PRESENCE_LIMIT = {
  perSecond: PRESENCE_MAX_PER_SECOND * 2,
  burst: PRESENCE_MAX_PER_SECOND * 4,
};

/** Edits made between connecting and the answer to step 1; more than a person makes in that time. */
const EARLY_UPDATES_MAX = 100;
/** A receiver that lags this far behind is cut off; it comes back and gets the difference. */
const BACKLOG_MAX_BYTES = 8 * 1024 * 1024;
const PRESENCE_BACKLOG_MAX_BYTES = 64 * 1024;
/** A step 1 makes the server write out the whole document, so it counts as so many frames. */
const STEP_1_COST = 50;

/** Serves an open socket until it closes. */
export class Connection implements RoomMember {
  readonly author: Author;
  readonly #options: ConnectionOptions;
  readonly #frames = createTokenBucket(FRAME_LIMIT);
  readonly #bytes = createTokenBucket(BYTE_LIMIT);
  readonly #presences = createTokenBucket(PRESENCE_LIMIT);
  /** Updates that build on edits which only the client's step 2 will bring; null once it came. */
  #earlyUpdates: Uint8Array[] | null = [];
  #durableFrames = 0;
  #isClosing = false;
  #isAlive = true;

  constructor(options: ConnectionOptions) {
    this.author = options.author;
    this.#options = options;
    const { socket } = options;
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#isAlive = true));
    socket.on('close', () => this.#leave());
    options.room.join(this);
  }

  send(frame: Uint8Array): void {
    const { stream } = this.#options;
    if (this.#isClosing) return;
    if (stream.writableLength > BACKLOG_MAX_BYTES) return this.#cutOff();
    stream.write(frame);
  }

  sendPresence(frame: Uint8Array): void {
    if (this.#options.stream.writableLength <= PRESENCE_BACKLOG_MAX_BYTES) this.send(frame);
  }

  onDurable(frames: number): void {
    this.#durableFrames += frames;
    this.send(writeSaved(this.#durableFrames));
  }

  close(name: CloseName): void {
    if (this.#isClosing) return;
    const { socket } = this.#options;
    this.#leave();
    closeSocket(socket, name);
  }

  /** Cuts off a peer that did not answer the last call, else calls it again. */
  checkAlive(): void {
    if (!this.#isAlive) return this.#cutOff();
    this.#isAlive = false;
    this.#options.socket.ping();
    // y-websocket takes a connection for dead on which no message comes.
    this.send(writeSaved(this.#durableFrames));
  }

  #cutOff(): void {
    this.#leave();
    this.#options.socket.terminate();
  }

  #leave(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#options.room.leave(this);
    this.#options.onClosed(this);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isClosing) return;
    if (!isBinary || !(data instanceof Uint8Array)) return this.close('MALFORMED');
    if (!this.#frames.take() || !this.#bytes.take(data.length)) return this.close('RATE_LIMITED');
    const frame = readClientFrame(data);
    if (!frame) return this.close('MALFORMED');
    const result = this.#handle(frame);
    if (!result.ok) this.close(result.error);
  }

  #handle(frame: ClientFrame): Result<null, CloseName> {
    const { room } = this.#options;
    switch (frame.kind) {
      case 'step-1':
        if (!this.#frames.take(STEP_1_COST)) return err('RATE_LIMITED');
        return room.answerStep1(this, frame.stateVector);
      case 'step-2':
        return this.#receiveStep2(frame.update);
      case 'update':
        return this.#receiveUpdate(frame.update);
      case 'awareness':
        return this.#receivePresence(frame.awareness);
      case 'query-awareness':
        room.sendPresenceTo(this);
        return ok(null);
    }
  }

  #receiveStep2(update: Uint8Array): Result<null, CloseName> {
    const early = this.#earlyUpdates ?? [];
    this.#earlyUpdates = null;
    for (const bytes of [update, ...early]) {
      const result = this.#submit(bytes);
      if (!result.ok) return result;
    }
    return ok(null);
  }

  #receiveUpdate(update: Uint8Array): Result<null, CloseName> {
    const result = this.#submit(update);
    if (result.ok || result.error !== 'SYNC_GAP' || !this.#earlyUpdates) return result;
    if (this.#earlyUpdates.length >= EARLY_UPDATES_MAX) return result;
    this.#earlyUpdates.push(update);
    return ok(null);
  }

  #receivePresence(awareness: Uint8Array): Result<null, CloseName> {
    const result = this.#options.room.receivePresence(this, awareness);
    if (!result.ok) return result;
    return result.value && !this.#presences.take() ? err('RATE_LIMITED') : ok(null);
  }

  #submit(update: Uint8Array): Result<null, CloseName> {
    return this.#options.room.receiveUpdate(this, update, this.#options.mayWrite());
  }
}
