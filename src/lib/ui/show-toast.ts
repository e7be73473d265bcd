// Short messages about what was just done or refused.
import { toast } from 'svelte-sonner';

const UNDO_SHOWN_MS = 10_000;
/** What was done last replaces what was done before: older words would soon be wrong. */
const LAST_DONE = 'last-done';

/** Says that something was done. */
export function showDone(message: string): void {
  toast(message, { id: LAST_DONE });
}

/** Says that something was done and offers to take it back. */
export function showUndoable(message: string, onUndo: () => void): void {
  toast(message, {
    id: LAST_DONE,
    duration: UNDO_SHOWN_MS,
    action: { label: 'Undo', onClick: onUndo },
  });
}

/** Says that something was refused; the message tells what to do. */
export function showRefusal(message: string): void {
  toast.error(message);
}
