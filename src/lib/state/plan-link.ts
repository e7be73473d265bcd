// What the workspace needs to know of the line to the server.
import type { Awareness } from 'y-protocols/awareness';
import type { CloseName } from '../protocol/close-codes.ts';

/** Where this person's edits are. `saved` means on the server's disk. */
export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsavedEdits: number }
  | { readonly kind: 'closed'; readonly reason: CloseName; readonly unsavedEdits: number };

export type PlanLink = {
  readonly awareness: Awareness;
  saveState(): SaveState;
  onChanged(listener: () => void): () => void;
  destroy(): void;
};
