// The ring of a zone that is being drawn, corner by corner, on the map or typed beside it.
// Invariant: nothing is written before the ring is finished and its form is sent; giving up leaves no trace.
import type { Position } from '../domain/tec.ts';
import { ZONE_CORNERS_MAX } from '../domain/zone.ts';

const CORNERS_MIN = 3;
/** About a metre: what is kept of a corner. */
const DECIMALS = 5;

export class ZoneDraft {
  #isDrawing = $state(false);
  #corners = $state.raw<readonly Position[]>([]);
  /** The ring from before the drawing, which comes back when it is given up. */
  #cornersBefore: readonly Position[] = [];

  /** Whether clicks on the map are corners. */
  get isDrawing(): boolean {
    return this.#isDrawing;
  }

  /** In the order they were drawn, without a closing point; kept after `finish` until the form is done. */
  get corners(): readonly Position[] {
    return this.#corners;
  }

  /** Whether a ring is drawn and waits for its form. */
  get isFinished(): boolean {
    return !this.#isDrawing && this.#corners.length >= CORNERS_MIN;
  }

  get canFinish(): boolean {
    return this.#isDrawing && this.#corners.length >= CORNERS_MIN;
  }

  /** Whether another corner fits. */
  get canAdd(): boolean {
    return this.#isDrawing && this.#corners.length < ZONE_CORNERS_MAX;
  }

  /** Begins a new ring; the one that was there comes back when this one is given up. */
  start(): void {
    if (!this.#isDrawing) this.#cornersBefore = this.#corners;
    this.#corners = [];
    this.#isDrawing = true;
  }

  /** Shows a ring that was typed, or none. */
  show(corners: readonly Position[]): void {
    this.#isDrawing = false;
    this.#corners = corners.map(rounded);
  }

  /** Passes over a corner at the place of the last one (a double click), and those that no longer fit. */
  addCorner(position: Position): void {
    const corner = rounded(position);
    const last = this.#corners.at(-1);
    if (!this.canAdd || (last && last.lng === corner.lng && last.lat === corner.lat)) return;
    this.#corners = [...this.#corners, corner];
  }

  undoCorner(): void {
    if (this.#isDrawing) this.#corners = this.#corners.slice(0, -1);
  }

  /** Closes the ring so that its form can be filled in; does nothing below three corners. */
  finish(): void {
    if (this.canFinish) this.#isDrawing = false;
  }

  /** Gives the drawing up. */
  cancel(): void {
    if (!this.#isDrawing) return;
    this.#isDrawing = false;
    this.#corners = this.#cornersBefore;
  }
}

function rounded({ lng, lat }: Position): Position {
  const factor = 10 ** DECIMALS;
  return { lng: Math.round(lng * factor) / factor, lat: Math.round(lat * factor) / factor };
}
