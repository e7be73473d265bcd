// TECs in the person's hands: dragged from a list or the map, or being painted, until they are dropped.
// Invariant: nothing is written before the drop; giving up leaves the plan as it was.
import type { LtoTeamId, TecId } from '../domain/ids.ts';

/** Where held TECs would go: a team, or nobody's. */
export type DropTarget =
  { readonly kind: 'team'; readonly ltoTeamId: LtoTeamId } | { readonly kind: 'unassigned' };

export type HeldTecs = {
  readonly tecIds: readonly TecId[];
  /** `list` drags are ended by the workspace, `map` drags by the map unless they leave it. */
  readonly from: 'list' | 'map';
};

export class TecDrag {
  held = $state.raw<HeldTecs | null>(null);
  target = $state.raw<DropTarget | null>(null);
  /** Where the pointer is on the page, for the label beside it. */
  pointer = $state.raw<{ readonly x: number; readonly y: number } | null>(null);

  /** The team the TECs would go to if they were dropped now. */
  get targetTeamId(): LtoTeamId | null {
    return this.target?.kind === 'team' ? this.target.ltoTeamId : null;
  }

  take(held: HeldTecs): void {
    this.held = held;
    this.target = null;
  }

  end(): void {
    this.held = null;
    this.target = null;
    this.pointer = null;
  }
}
