// A stop in the person's hands until it is put down: by pointer on the list and the timelines, by keys there.
// Invariant: nothing is written before it is put down; giving up leaves every route as it was.
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import type { RouteFocus } from '../../state/route-focus.svelte.ts';

export type HeldStop = {
  readonly stopId: StopId;
  /** "station 1234", for the label beside the pointer. */
  readonly label: string;
  /** `drag` ends when the pointer is let go, `keys` when a place is chosen. */
  readonly by: 'drag' | 'keys';
};

/** Where a stop would go: before another one of a team, or with null at the end of its route. */
export type DropPlace = { readonly stoTeamId: StoTeamId; readonly before: StopId | null };

export class StopDrag {
  readonly #focus: RouteFocus;
  #held = $state.raw<HeldStop | null>(null);
  target = $state.raw<DropPlace | null>(null);
  pointer = $state.raw<{ readonly x: number; readonly y: number } | null>(null);

  constructor(focus: RouteFocus) {
    this.#focus = focus;
  }

  get held(): HeldStop | null {
    return this.#held;
  }

  take(held: HeldStop): void {
    this.end();
    this.#held = held;
    this.#focus.holdStop(held.stopId);
  }

  end(): void {
    this.#held = null;
    this.target = null;
    this.pointer = null;
    this.#focus.holdStop(null);
  }

  /** Whether the stop would go before this one of this team. */
  isAimedAt(stoTeamId: StoTeamId, before: StopId | null): boolean {
    return this.target?.stoTeamId === stoTeamId && this.target.before === before;
  }
}
