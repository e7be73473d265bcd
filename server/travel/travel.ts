// The drives between TEC seats that the mission's routing service knows.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { TecId } from '../../src/lib/domain/ids.ts';
import type { DrivesAnswer, RoutingStatus } from '../../src/lib/protocol/drives.ts';
import { createRouting, type RoutingOptions } from './routing.ts';

export type Travel = {
  /** Whether there is a routing service, and how it is. */
  status(): RoutingStatus;
  /** Drives of pairs; those that the service does not know, or all without one, are left out. */
  drivesOfPairs(
    dataset: Pick<Dataset, 'tecs'>,
    pairs: readonly (readonly [from: TecId, to: TecId])[],
  ): Promise<DrivesAnswer>;
};

/** Asks per starting seat, one after another, so that a small service is not overrun. */
export function createTravel(options: RoutingOptions): Travel {
  const routing = createRouting(options);
  return {
    status: () => routing.status(),
    async drivesOfPairs(dataset, pairs) {
      const drives: DrivesAnswer['drives'] = [];
      for (const [from, own] of Map.groupBy(pairs, ([start]) => start)) {
        const source = dataset.tecs.get(from)?.seat.position;
        const targets = own.flatMap(([, to]) => {
          const position = dataset.tecs.get(to)?.seat.position;
          return position ? [{ to, position }] : [];
        });
        if (!source) continue;
        const positions = targets.map(({ position }) => position);
        const legs = await routing.legsFrom(source, positions);
        for (const [index, { to }] of targets.entries()) {
          const leg = legs[index];
          if (leg) drives.push({ from, to, ...leg });
        }
      }
      return { status: routing.status(), asked: pairs.length, drives };
    },
  };
}
