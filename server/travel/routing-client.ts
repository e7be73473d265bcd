// What Muster asks of a routing service, whichever kind it is: drives from one seat to many.
// Invariant: a client throws `RoutingFault` when it has no answer that can be trusted, and nothing else.
import type { Position } from '../../src/lib/domain/tec.ts';

/** A drive by road; null where the service knows no way. */
export type RoutedLeg = { readonly seconds: number; readonly metres: number } | null;

export type RoutingClient = {
  /** One leg for each target, in their order. */
  legsFrom(source: Position, targets: readonly Position[]): Promise<readonly RoutedLeg[]>;
};

/** Why a routing service gave no answer, in words for the operator. */
export class RoutingFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RoutingFault';
  }
}

/** The legs of a row of seconds and metres, where one of them missing means no way. */
export function legsOfRows(
  seconds: readonly (number | null | undefined)[],
  metres: readonly (number | null | undefined)[],
  count: number,
): readonly RoutedLeg[] {
  if (seconds.length !== count || metres.length !== count) {
    throw new RoutingFault('answered with a matrix of another size');
  }
  return seconds.map((time, index) => {
    const way = metres[index];
    const isWay = typeof time === 'number' && typeof way === 'number' && time >= 0 && way >= 0;
    return isWay ? { seconds: Math.round(time), metres: Math.round(way) } : null;
  });
}
