// Where this person's edits are, as it may be shown. `saved` means on the server's disk.
import type { CloseName } from '../protocol/close-codes.ts';

export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsavedEdits: number }
  /** The server ended it for good; the reason says what to do. */
  | { readonly kind: 'closed'; readonly reason: CloseName; readonly unsavedEdits: number };

export type LineFacts = {
  readonly refusal: CloseName | null;
  readonly isConnected: boolean;
  /** The connection was lost, or the first attempts to make one failed. */
  readonly hasFailed: boolean;
  readonly unsavedEdits: number;
  /** The server has confirmed once that it holds what this copy held. */
  readonly hasBeenConfirmed: boolean;
};

/** What to show for the facts. */
export function saveStateOf(facts: LineFacts): SaveState {
  const { refusal, isConnected, hasFailed, unsavedEdits, hasBeenConfirmed } = facts;
  if (refusal) return { kind: 'closed', reason: refusal, unsavedEdits };
  if (!isConnected) return hasFailed ? { kind: 'offline', unsavedEdits } : { kind: 'loading' };
  if (unsavedEdits > 0) return { kind: 'saving' };
  return hasBeenConfirmed ? { kind: 'saved' } : { kind: 'loading' };
}

/** Worst first: what is said of several documents that are one piece of work to the person. */
const BY_WEIGHT = ['closed', 'offline', 'loading', 'saving', 'saved'] as const;

/** One state for several lines: the worst of them, with the unsaved edits of all. Needs at least one. */
export function worstSaveState(states: readonly SaveState[]): SaveState {
  const weight = ({ kind }: SaveState): number => BY_WEIGHT.indexOf(kind);
  const [worst] = states.toSorted((a, b) => weight(a) - weight(b));
  if (!worst) throw new Error('there is no line to tell the state of');
  if (!('unsavedEdits' in worst)) return worst;
  const edits = states.map((state) => ('unsavedEdits' in state ? state.unsavedEdits : 0));
  return { ...worst, unsavedEdits: edits.reduce((sum, count) => sum + count, 0) };
}
