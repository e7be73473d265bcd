// The table service of OSRM: https://project-osrm.org/docs/v5.24.0/api/#table-service
import { z } from 'zod';
import type { Position } from '../../src/lib/domain/tec.ts';
import type { AskJson } from './fetch-json.ts';
import { legsOfRows, RoutingFault, type RoutingClient } from './routing-client.ts';

const row = z.array(z.number().nullable());
const answerSchema = z.object({
  code: z.literal('Ok'),
  durations: z.tuple([row]),
  distances: z.tuple([row]),
});

/** Asks for both durations and distances: a service too old to give distances is refused. */
export function createOsrmClient(baseUrl: string, askJson: AskJson): RoutingClient {
  return {
    async legsFrom(source, targets) {
      const places = [source, ...targets].map(textOfPlace).join(';');
      const targetIndexes = targets.map((_, index) => index + 1).join(';');
      const query = `sources=0&destinations=${targetIndexes}&annotations=duration,distance`;
      const answer = await askJson(`${baseUrl}/table/v1/driving/${places}?${query}`);
      const parsed = answerSchema.safeParse(answer);
      if (!parsed.success) throw new RoutingFault('answered with something that is no OSRM table');
      const { durations, distances } = parsed.data;
      return legsOfRows(durations[0], distances[0], targets.length);
    },
  };
}

function textOfPlace({ lng, lat }: Position): string {
  return `${lng},${lat}`;
}
