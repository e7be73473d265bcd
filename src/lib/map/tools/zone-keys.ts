// The keys of drawing a zone: Enter closes the ring, Backspace takes a corner back, Escape gives it up.
// Invariant: they are left alone while one types or presses a button with them.
import type { DayGestures } from '../day/day-events.ts';

type ZoneKey = Parameters<DayGestures['onZoneKey']>[0];

const KEYS: ReadonlyMap<string, ZoneKey> = new Map([
  ['Enter', 'finish'],
  ['Backspace', 'take-back'],
  ['Escape', 'give-up'],
]);
const TYPING = 'input, textarea, select, [role="dialog"]';
const PRESSING = 'button, a';

/** Listens on the window while `isDrawing` says so; returns how to stop. */
export function attachZoneKeys(
  isDrawing: () => boolean,
  onKey: (key: ZoneKey) => void,
): () => void {
  function onKeydown(event: KeyboardEvent): void {
    const key = KEYS.get(event.key);
    if (!key || !isDrawing()) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(TYPING) || (key !== 'give-up' && target?.closest(PRESSING))) return;
    event.preventDefault();
    event.stopPropagation();
    onKey(key);
  }
  window.addEventListener('keydown', onKeydown, { capture: true });
  return () => window.removeEventListener('keydown', onKeydown, { capture: true });
}
