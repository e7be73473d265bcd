// Somebody in the person's hands on the board, until put down: by pointer or by keys alike.
// Invariant: nothing is written before the drop; giving up leaves everything as it was.
import type { ObserverId } from '../../domain/ids.ts';
import type { PairRow } from './pair-rows.ts';

/** Where the person would go: a place of a team counted from 0, or out of every team. */
export type CarryTarget =
  | { readonly kind: 'place'; readonly row: PairRow; readonly place: number }
  | { readonly kind: 'nobody' };

export type Carried = {
  readonly observerId: ObserverId;
  readonly name: string;
  /** `drag` ends when the pointer is let go, `held` when a place is chosen. */
  readonly by: 'drag' | 'held';
};

export class Carry {
  carried = $state.raw<Carried | null>(null);
  target = $state.raw<CarryTarget | null>(null);
  /** Digits of a team's number typed so far. */
  typed = $state('');
  pointer = $state.raw<{ readonly x: number; readonly y: number } | null>(null);

  take(carried: Carried): void {
    this.end();
    this.carried = carried;
  }

  end(): void {
    this.carried = null;
    this.target = null;
    this.typed = '';
    this.pointer = null;
  }

  /** Adds a digit to the number and aims at the team that has it. */
  type(digit: string, rows: readonly PairRow[]): void {
    const longer = this.typed + digit;
    const isKnown = rows.some(({ number }) => number === Number(longer));
    // A number nobody can have begins anew with this digit, unless more digits could still make one.
    const couldGrow = rows.some(({ number }) => String(number).startsWith(String(Number(longer))));
    this.typed = isKnown || couldGrow ? longer : digit;
    const row = rows.find(({ number }) => number === Number(this.typed));
    this.target = row ? placeIn(row) : null;
  }

  /** Aims at a team further down or up. */
  step(by: number, rows: readonly PairRow[]): void {
    this.typed = '';
    const { target } = this;
    const at = target?.kind === 'place' ? rows.findIndex((row) => isSame(row, target.row)) : -1;
    const next = at < 0 && by < 0 ? rows.length - 1 : at + by;
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    this.target = row ? placeIn(row) : null;
  }

  /** Aims at the other place of the same team. */
  stepPlace(by: number): void {
    const { target } = this;
    if (target?.kind !== 'place') return;
    const places = placesOf(target.row);
    this.target = { ...target, place: (target.place + by + places) % places };
  }
}

/** Two places, or more while somebody sits there too many. */
export function placesOf({ members }: PairRow): number {
  return Math.max(members.length, 2);
}

/** The first free place of a team, or its first. */
export function placeIn(row: PairRow): CarryTarget {
  return { kind: 'place', row, place: row.members.length < 2 ? row.members.length : 0 };
}

function isSame(a: PairRow, b: PairRow): boolean {
  return a.teamId === b.teamId;
}
