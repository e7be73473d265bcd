// What is typed about one zone, new or known. It outlives the panel: another tab takes nothing away.
import type { FieldRefusal } from '../../domain/check-calendar.ts';
import type { ZoneFields } from '../../domain/check-zone.ts';
import { cornersOfText, textOfCorners } from '../../domain/geo/corner-text.ts';
import type { ZoneId } from '../../domain/ids.ts';
import type { Zone, ZoneKind } from '../../domain/zone.ts';
import type { ZoneDraft } from '../../state/zone-draft.svelte.ts';

type Refusal = { readonly field?: string; readonly message: string };

export class ZoneForm {
  /** Null for a new zone. */
  readonly zoneId: ZoneId | null;
  /** Drawn on the map: without a ring there is nothing to fill in yet. */
  readonly isDrawn: boolean;
  kind = $state<ZoneKind>('no-go');
  name = $state('');
  fromDate = $state('');
  toDate = $state('');
  reason = $state('');
  refusal = $state.raw<Refusal | null>(null);
  /** What is being typed of the corners; null while they are as the draft has them. */
  #typedCorners = $state<string | null>(null);
  readonly #draft: ZoneDraft;

  constructor(
    draft: ZoneDraft,
    { zone = null, isDrawn = false }: { zone?: Zone | null; isDrawn?: boolean },
  ) {
    this.#draft = draft;
    this.zoneId = zone?.id ?? null;
    this.isDrawn = isDrawn;
    if (!zone) return;
    this.kind = zone.kind;
    this.name = zone.name;
    this.fromDate = zone.fromDate ?? '';
    this.toDate = zone.toDate ?? '';
    this.reason = zone.reason;
  }

  get cornersText(): string {
    return this.#typedCorners ?? textOfCorners(this.#draft.corners);
  }

  /** Shows on the map what can be read so far. */
  set cornersText(text: string) {
    this.#typedCorners = text;
    const corners = cornersOfText(text);
    if (corners.ok) this.#draft.show(corners.value);
  }

  /** The ring comes from the map now: what was typed of it before no longer counts. */
  takeCornersOfDraft(): void {
    this.#typedCorners = null;
  }

  errorOf(field: string): string | null {
    return this.refusal?.field === field ? this.refusal.message : null;
  }

  /** What is wrong with the whole and no field. */
  get errorOfAll(): string | null {
    return this.refusal && this.refusal.field === undefined ? this.refusal.message : null;
  }

  /** The zone as typed, or what is wrong with its corners. */
  read(): { readonly fields: ZoneFields } | FieldRefusal {
    const corners = cornersOfText(this.cornersText);
    if (!corners.ok) return { field: 'corners', message: corners.error };
    const { kind, name, reason } = this;
    const dayOf = (text: string) => (text === '' ? null : text);
    const days = { fromDate: dayOf(this.fromDate), toDate: dayOf(this.toDate) };
    return { fields: { kind, name, reason, ...days, corners: corners.value } };
  }
}
