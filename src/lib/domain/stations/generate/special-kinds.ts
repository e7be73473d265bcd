// Deals the special stations of the country out to its TECs. Invariant: as many as are wished for, of each kind
// in its share, and never so many in a TEC that its ordinary stations run out.
import { apportion } from '../../derive/apportion.ts';
import type { TecId } from '../../ids.ts';
import type { Random } from '../../optimise/random.ts';
import type { StationKind } from '../../station.ts';
import type { Tec } from '../../tec.ts';

export type SpecialKind = Exclude<StationKind, 'ordinary'>;
export type SpecialDeal = { readonly kind: SpecialKind; readonly isEarly: boolean };

/** Assumed: of a hundred special stations so many are of this kind. */
const SHARES: Readonly<Record<SpecialKind, number>> = {
  hospital: 46,
  military: 17,
  detention: 13,
  'rest-home': 11,
  remote: 8,
  'shift-camp': 5,
};
const KINDS = Object.keys(SHARES) as SpecialKind[];
/** These stand in the open country, so that only districts have them. */
const KINDS_OF_DISTRICTS: ReadonlySet<SpecialKind> = new Set(['remote', 'shift-camp']);
/** People on duty vote before it begins. */
const EARLY_KINDS: ReadonlySet<SpecialKind> = new Set(['military', 'shift-camp']);
/** A TEC with fewer stations has none that is special. */
const PECS_MIN = 8;

/** By TEC; TECs without any are left out. */
export function dealSpecialKinds(
  tecs: readonly Tec[],
  wish: { readonly special: number; readonly early: number },
  random: Random,
): ReadonlyMap<TecId, readonly SpecialDeal[]> {
  const counts = apportion(
    wish.special,
    tecs.map(({ pecs }) => (pecs.value < PECS_MIN ? 0 : pecs.value)),
  );
  const slots = shuffled(
    tecs.flatMap((tec, at) => Array.from({ length: counts[at] ?? 0 }, () => tec)),
    random,
  );
  // Those that only districts may have come first, and take districts.
  const kinds = kindsOf(slots.length).sort(
    (a, b) => Number(KINDS_OF_DISTRICTS.has(b)) - Number(KINDS_OF_DISTRICTS.has(a)),
  );
  const dealt = new Map<TecId, SpecialDeal[]>();
  let early = wish.early;
  for (const kind of kinds) {
    const at = KINDS_OF_DISTRICTS.has(kind)
      ? slots.findIndex((tec) => tec.kind === 'district')
      : slots.length - 1;
    const [tec] = slots.splice(at, 1);
    if (!tec) continue;
    const isEarly = early > 0 && EARLY_KINDS.has(kind);
    if (isEarly) early -= 1;
    dealt.set(tec.id, [...(dealt.get(tec.id) ?? []), { kind, isEarly }]);
  }
  return dealt;
}

function kindsOf(count: number): SpecialKind[] {
  const numbers = apportion(
    count,
    KINDS.map((kind) => SHARES[kind]),
  );
  return KINDS.flatMap((kind, at) => Array.from({ length: numbers[at] ?? 0 }, () => kind));
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.int(last + 1);
    const [a, b] = [result[last], result[other]];
    if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a];
  }
  return result;
}
