// Knows which of this person's edits are on the server's disk, from what was sent and acknowledged.
// Invariant: an edit counts as saved only when a frame that contains it was acknowledged.
import { FRAME, SYNC_STEP } from '../protocol/frames.ts';

/** Follows one document over all its connections. */
export class SaveTracker {
  /** Edits are numbered from 1 in the order they were made. */
  #lastEdit: number;
  #lastSavedEdit = 0;
  /** For each document frame of this connection: the last edit that is saved when it is. */
  #coverage: number[] = [];
  #hasSentStep2 = false;
  #hasSavedStep2 = false;
  #step2Index = 0;

  /** @param unsavedEdits edits of an earlier visit that wait in the offline copy */
  constructor(unsavedEdits = 0) {
    this.#lastEdit = unsavedEdits;
  }

  /** Edits that may exist only here. */
  get unsavedEdits(): number {
    return this.#lastEdit - this.#lastSavedEdit;
  }

  /** Whether the server has confirmed, ever, that it holds what this copy held. */
  get hasBeenConfirmed(): boolean {
    return this.#hasSavedStep2;
  }

  /** A local edit, told before its frame is sent. */
  onEdit(): void {
    this.#lastEdit += 1;
  }

  /** More edits turned up that no connection has carried yet. */
  addUnsaved(edits: number): void {
    this.#lastEdit += edits;
  }

  onConnectionOpened(): void {
    this.#coverage = [];
    this.#hasSentStep2 = false;
  }

  /** Every frame that leaves over the connection, in order. */
  onFrameSent(frame: Uint8Array): void {
    if (frame[0] !== FRAME.SYNC || frame[1] === SYNC_STEP.STEP_1) return;
    if (frame[1] === SYNC_STEP.STEP_2) {
      this.#hasSentStep2 = true;
      this.#step2Index = this.#coverage.length;
    }
    // Before step 2 the server may still lack older edits, so an update alone proves nothing.
    this.#coverage.push(this.#hasSentStep2 ? this.#lastEdit : 0);
  }

  /** The server has the first `frames` document frames of this connection on disk. */
  onSaved(frames: number): void {
    const covered = this.#coverage[frames - 1] ?? 0;
    this.#lastSavedEdit = Math.max(this.#lastSavedEdit, covered);
    if (this.#hasSentStep2 && frames > this.#step2Index) this.#hasSavedStep2 = true;
  }
}
