// One client of the bench: speaks the protocol of live documents with as little work as it can.
// Invariant: its edits are real Yjs updates that build only on its own, so it need not apply others'.
import { createDecoder, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import { FRAME, SYNC_STEP } from '../../../src/lib/protocol/frames.ts';
import { syncFrame } from '../../support/sync-frame.ts';
import { markOf } from './edit-marks.ts';
import { openLeanSocket, type LeanSocket, type LeanSocketOptions } from './lean-socket.ts';

const NOTHING = Uint8Array.of(0, 0);
const EMPTY_STATE_VECTOR = Uint8Array.of(0);

export type BenchClientOptions = Omit<LeanSocketOptions, 'onOpen' | 'onFrame'> & {
  readonly index: number;
  /** A frame that may hold edits of anybody. */
  readonly onUpdate: (frame: Buffer) => void;
  /** So many milliseconds after it was sent, an edit was acknowledged. */
  readonly onAcknowledged: (sentAt: number) => void;
};

/** One connection. */
export class BenchClient {
  readonly #options: BenchClientOptions;
  readonly #doc = new Y.Doc();
  #socket: LeanSocket | null = null;
  #edits = 0;
  /** When each document frame was sent; the first one is the answer to step 1. */
  readonly #sentAt: number[] = [];
  #acknowledged = 0;
  #isSynced = false;

  constructor(options: BenchClientOptions) {
    this.#options = options;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#sentAt.push(performance.now());
      this.#socket?.send(syncFrame(SYNC_STEP.UPDATE, update));
    });
  }

  get isSynced(): boolean {
    return this.#isSynced;
  }

  async open(): Promise<void> {
    await openLeanSocket({
      ...this.#options,
      onOpen: (socket) => {
        this.#socket = socket;
        socket.send(syncFrame(SYNC_STEP.STEP_1, EMPTY_STATE_VECTOR));
      },
      onFrame: (frame) => this.#receive(frame),
    });
  }

  close(): void {
    this.#socket?.close();
  }

  /** Makes and sends the next edit; gives back its number. */
  edit(): number {
    const number = this.#edits++;
    const key = `KZ-OOC-${this.#options.index}`;
    this.#doc.getMap('watchContacts').set(key, markOf(this.#options.index, number));
    return number;
  }

  #receive(frame: Buffer): void {
    if (frame[0] === FRAME.SAVED)
      return this.#acknowledge(readVarUint(createDecoder(frame.subarray(1))));
    if (frame[0] !== FRAME.SYNC) return;
    if (frame[1] === SYNC_STEP.UPDATE) this.#options.onUpdate(frame);
    else if (frame[1] === SYNC_STEP.STEP_2) this.#isSynced = true;
    else {
      this.#sentAt.push(Number.NaN);
      this.#socket?.send(syncFrame(SYNC_STEP.STEP_2, NOTHING));
    }
  }

  #acknowledge(frames: number): void {
    for (; this.#acknowledged < frames; this.#acknowledged++) {
      const sentAt = this.#sentAt[this.#acknowledged];
      if (sentAt !== undefined && !Number.isNaN(sentAt)) this.#options.onAcknowledged(sentAt);
    }
  }
}
