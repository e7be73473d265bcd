// The matrix service of Valhalla: https://valhalla.github.io/valhalla/api/matrix/api-reference/
import { z } from 'zod';
import type { Position } from '../../src/lib/domain/tec.ts';
import type { AskJson } from './fetch-json.ts';
import { legsOfRows, RoutingFault, type RoutingClient } from './routing-client.ts';

const METRES_PER_KM = 1000;

const leg = z.object({ time: z.number().nullish(), distance: z.number().nullish() });
const answerSchema = z.object({ sources_to_targets: z.tuple([z.array(leg)]) });

/** Distances are asked for in kilometres, which is what is then read. */
export function createValhallaClient(baseUrl: string, askJson: AskJson): RoutingClient {
  return {
    async legsFrom(source, targets) {
      const answer = await askJson(`${baseUrl}/sources_to_targets`, {
        ...{ sources: [placeOf(source)], targets: targets.map(placeOf) },
        ...{ costing: 'auto', units: 'kilometers' },
      });
      const parsed = answerSchema.safeParse(answer);
      if (!parsed.success) throw new RoutingFault('answered with something that is no matrix');
      const [legs] = parsed.data.sources_to_targets;
      const metres = legs.map(({ distance }) =>
        typeof distance === 'number' ? distance * METRES_PER_KM : null,
      );
      return legsOfRows(
        legs.map(({ time }) => time),
        metres,
        targets.length,
      );
    },
  };
}

function placeOf({ lng, lat }: Position): { lon: number; lat: number } {
  return { lon: lng, lat };
}
