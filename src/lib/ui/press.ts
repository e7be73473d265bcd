// A press on something that can be dragged: let go in place it is a click, moved it becomes a drag.

/** Moved less than this, a press is a click. */
const DRAG_STARTS_AFTER_PIXELS = 5;

/**
 * Watches a press until it is let go or becomes a drag. A finger drags only by the handle, for elsewhere
 * it scrolls.
 */
export function watchPress(event: PointerEvent, onDrag: () => void): void {
  const isHandle =
    event.target instanceof Element && event.target.closest('[data-handle]') !== null;
  if (event.button !== 0 || (event.pointerType === 'touch' && !isHandle)) return;
  const { clientX, clientY } = event;
  const watching = new AbortController();
  const { signal } = watching;
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => watching.abort(), { signal });
  }
  window.addEventListener(
    'pointermove',
    (move) => {
      const moved = Math.hypot(move.clientX - clientX, move.clientY - clientY);
      if (moved < DRAG_STARTS_AFTER_PIXELS) return;
      watching.abort();
      onDrag();
    },
    { signal },
  );
}

/** Swallows the click that the browser makes of letting go where the press began. */
export function swallowNextClick(): void {
  const swallowing = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      swallowing.abort();
    },
    { capture: true, signal: swallowing.signal },
  );
  // The click, if there is one, comes in the same task as the pointer's end or right after it.
  setTimeout(() => swallowing.abort());
}
