// The work at zones beside the map: which form is open, and the ring that is being drawn for it.
// Invariant: a zone is written when its form is sent, never while its ring is drawn.
import { ringAround } from '../../domain/geo/ring-around.ts';
import type { Position } from '../../domain/tec.ts';
import type { Zone } from '../../domain/zone.ts';
import type { SecuritySession } from '../../state/security-session.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { viewOfZone } from './zone-words.ts';
import { ZoneForm } from './zone-form.svelte.ts';

export class ZoneDesk {
  readonly workspace: Workspace;
  readonly security: SecuritySession;
  /** Whether a place for a ring around it is being chosen. */
  isChoosingPlace = $state(false);
  #form = $state.raw<ZoneForm | null>(null);

  constructor(workspace: Workspace, security: SecuritySession) {
    this.workspace = workspace;
    this.security = security;
  }

  /** The form to fill in now; none while its ring is being drawn, or was given up before it was one. */
  get form(): ZoneForm | null {
    const { isDrawing, corners } = this.workspace.zoneDraft;
    const isWaiting = isDrawing || (this.#form?.isDrawn === true && corners.length === 0);
    return isWaiting ? null : this.#form;
  }

  get isDrawing(): boolean {
    return this.workspace.zoneDraft.isDrawing;
  }

  /** A new zone, corner by corner on the map. */
  draw(): void {
    this.#begin(new ZoneForm(this.workspace.zoneDraft, { isDrawn: true }), []);
    this.#startDrawing();
  }

  /** A new zone whose corners are typed. */
  type(corners: readonly Position[] = []): void {
    this.#begin(new ZoneForm(this.workspace.zoneDraft, {}), corners);
  }

  /** A new zone at one distance around a place. */
  encircle(centre: Position, radiusKm: number): void {
    this.type(ringAround(centre, radiusKm));
    this.workspace.camera?.flyTo(viewOfZone(this.workspace.zoneDraft));
  }

  edit(zone: Zone): void {
    this.#begin(new ZoneForm(this.workspace.zoneDraft, { zone }), zone.corners);
  }

  /** Draws the ring of the open form anew; giving up brings the ring before back. */
  redraw(): void {
    this.#form?.takeCornersOfDraft();
    this.#startDrawing();
  }

  /** Sends the form; it stays open with what is wrong when it is refused. */
  save(): void {
    const form = this.#form;
    if (!form) return;
    const read = form.read();
    if ('message' in read) {
      form.refusal = read;
      return;
    }
    const { commands } = this.security;
    form.refusal =
      form.zoneId === null
        ? commands.addZone(read.fields)
        : commands.changeZone(form.zoneId, read.fields);
    if (form.refusal === null) this.close();
  }

  close(): void {
    this.#form = null;
    this.isChoosingPlace = false;
    this.workspace.zoneDraft.show([]);
  }

  show(zone: Zone): void {
    this.workspace.panels.isSheetRaised = false;
    this.workspace.camera?.flyTo(viewOfZone(zone));
  }

  #begin(form: ZoneForm, corners: readonly Position[]): void {
    this.isChoosingPlace = false;
    this.#form = form;
    this.workspace.zoneDraft.show(corners);
  }

  /** On a phone the sheet makes room for the map. */
  #startDrawing(): void {
    this.workspace.panels.isSheetRaised = false;
    this.workspace.zoneDraft.start();
  }
}
