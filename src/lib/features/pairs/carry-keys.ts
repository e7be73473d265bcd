// The keys while somebody is in the person's hands.
import type { PairBoard } from './pair-board.svelte.ts';

/** Someone writes there, or a dialog has the keyboard. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=dialog]';

/** Acts on a key; false when it means nothing here. */
export function actOnCarryKey(event: KeyboardEvent, board: PairBoard): boolean {
  const { carry } = board;
  if (!carry.carried || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    carry.end();
    return true;
  }
  const isBusy = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
  // A button with the focus keeps its own Enter and Space.
  const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null;
  if (carry.carried.by === 'drag' || isBusy) return false;
  if (/^\d$/.test(event.key)) {
    carry.type(event.key, board.rowsShown);
    return true;
  }
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      carry.step(event.key === 'ArrowDown' ? 1 : -1, board.rowsShown);
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      carry.stepPlace(event.key === 'ArrowRight' ? 1 : -1);
      return true;
    case 'Enter':
    case ' ':
      if (isOnButton) return false;
      if (carry.target) board.drop(carry.target);
      return true;
    case 'Delete':
    case 'Backspace':
      board.drop({ kind: 'nobody' });
      return true;
    default:
      return false;
  }
}
