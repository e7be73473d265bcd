// Which parts of election day are drawn: those that have something to show and are not switched off.
// Invariant: the look changes only when the answer does; before the start nothing is drawn.
import type { DayPart } from '../map-look.ts';
import type { DaySwitches } from './day-events.ts';

export type DayParts = {
  /** Says whether a part has something to show. */
  fill(part: DayPart, isFilled: boolean): void;
  setSwitches(switches: DaySwitches): void;
  /** From now on the sources are there. */
  start(): void;
  isDrawn(part: DayPart): boolean;
};

/** Hands each new set of drawn parts to `draw`. */
export function createDayParts(draw: (parts: ReadonlySet<DayPart>) => void): DayParts {
  const filled = new Set<DayPart>();
  let switches: DaySwitches = { stations: true, routes: true, zones: true };
  let isStarted = false;
  let drawn: ReadonlySet<DayPart> = new Set();

  /** What somebody has in hand is drawn even where the rest of its kind is switched off. */
  function isOn(part: DayPart): boolean {
    if (part === 'stations' || part === 'routes' || part === 'zones') return switches[part];
    return true;
  }

  function apply(): void {
    if (!isStarted) return;
    const wanted = new Set([...filled].filter(isOn));
    if (wanted.symmetricDifference(drawn).size === 0) return;
    drawn = wanted;
    draw(drawn);
  }

  return {
    fill(part, isFilled) {
      if (isFilled) filled.add(part);
      else filled.delete(part);
      apply();
    },
    setSwitches(next) {
      switches = next;
      apply();
    },
    start() {
      isStarted = true;
      apply();
    },
    isDrawn: (part) => drawn.has(part),
  };
}
