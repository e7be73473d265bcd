// A client of a live document that speaks the protocol frame by frame, so that tests can also break it.
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { encode, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { nameOfClose, type CloseName } from '../../src/lib/protocol/close-codes.ts';
import { FRAME, SYNC_STEP } from '../../src/lib/protocol/frames.ts';
import { SCHEMA_VERSIONS } from '../../src/lib/protocol/room.ts';
import { syncFrame } from './sync-frame.ts';
import { TEST_PLAN } from './sync-server.ts';
import { cookieOf } from './test-sessions.ts';
import { waitUntil } from './wait-until.ts';

export type RawClientOptions = {
  readonly port: number;
  readonly name?: string;
  readonly role?: string;
  readonly path?: string;
  /** The cookie of a real session, in the place of a test's. */
  readonly cookie?: string;
  readonly origin?: string | null;
  /** Document to go on with, as a tab does that reconnects. */
  readonly doc?: Y.Doc;
  /** Answer the server's step 1 and ask for the document; off for clients that misbehave from the start. */
  readonly handshake?: boolean;
};

export const TEST_PATH = `/yjs/plan/${TEST_PLAN}/1?schema=${SCHEMA_VERSIONS.plan}`;

/** One connection. Local changes of `doc` are sent at once. */
export class RawClient {
  readonly doc: Y.Doc;
  readonly socket: WebSocket;
  readonly name: string;
  /** Awareness messages received, oldest first. */
  readonly presence: Uint8Array[] = [];
  saved = 0;
  sent = 0;
  isSynced = false;
  closedWith: { code: number; name: CloseName | null } | null = null;
  readonly #handshake: boolean;
  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this && this.socket.readyState === WebSocket.OPEN) this.sendUpdate(update);
  };

  constructor(options: RawClientOptions) {
    const { port, path = TEST_PATH, origin = `http://127.0.0.1:${port}` } = options;
    this.name = options.name ?? 'Aigerim';
    this.doc = options.doc ?? new Y.Doc();
    this.#handshake = options.handshake ?? true;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
      headers: { cookie: options.cookie ?? cookieOf(this.name, options.role ?? 'core-team') },
      ...(origin === null ? {} : { origin }),
    });
    this.socket.binaryType = 'nodebuffer';
    this.socket.on('open', () => this.#open());
    this.socket.on('message', (data: Buffer) => this.#receive(data));
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      this.closedWith = { code, name: nameOfClose(code) };
      this.doc.off('update', this.#onUpdate);
    });
    this.doc.on('update', this.#onUpdate);
  }

  /** Sends bytes as they are. */
  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  sendUpdate(update: Uint8Array): void {
    this.sent += 1;
    this.send(syncFrame(SYNC_STEP.UPDATE, update));
  }

  sendStep2(update: Uint8Array): void {
    this.sent += 1;
    this.send(syncFrame(SYNC_STEP.STEP_2, update));
  }

  sendPresence(clientId: number, clock: number, state: unknown): void {
    const awareness = encode((encoder) => {
      writeVarUint(encoder, 1);
      writeVarUint(encoder, clientId);
      writeVarUint(encoder, clock);
      writeVarString(encoder, JSON.stringify(state));
    });
    this.send(
      encode((encoder) => {
        writeVarUint(encoder, FRAME.AWARENESS);
        writeVarUint8Array(encoder, awareness);
      }),
    );
  }

  /** Resolves when the document has come. */
  async synced(): Promise<this> {
    await waitUntil(`${this.name} is synced (${this.closedWith?.name})`, () => this.isSynced);
    return this;
  }

  /** Resolves when everything sent is acknowledged. */
  async allSaved(): Promise<void> {
    await waitUntil(`${this.name} has everything saved`, () => this.saved === this.sent);
  }

  /** Resolves to the name of the code that the server closed with. */
  async closed(): Promise<CloseName | null> {
    await waitUntil(`${this.name} is closed`, () => this.closedWith !== null);
    return this.closedWith?.name ?? null;
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed();
  }

  #open(): void {
    if (!this.#handshake) return;
    this.send(syncFrame(SYNC_STEP.STEP_1, Y.encodeStateVector(this.doc)));
  }

  #receive(data: Buffer): void {
    const decoder = createDecoder(data);
    const type = readVarUint(decoder);
    if (type === FRAME.SAVED) this.saved = readVarUint(decoder);
    if (type === FRAME.AWARENESS) this.presence.push(readVarUint8Array(decoder));
    if (type !== FRAME.SYNC) return;
    const step = readVarUint(decoder);
    const payload = readVarUint8Array(decoder);
    if (step === SYNC_STEP.STEP_1) {
      if (this.#handshake) this.sendStep2(Y.encodeStateAsUpdate(this.doc, payload));
      return;
    }
    Y.applyUpdate(this.doc, payload, this);
    if (step === SYNC_STEP.STEP_2) this.isSynced = true;
  }
}
