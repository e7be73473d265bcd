// The outline of the host country, unfolded from the dataset's areas.
import { mesh } from 'topojson-client';
import type { Outline } from './country-border.ts';
import type { TecTopology } from './tec-topology.ts';

/** The lines of the border; shores of seas that the country has are among them. */
export function outlineOfCountry(topology: TecTopology): Outline {
  const { coordinates } = mesh(topology, topology.objects.country);
  return coordinates.map((line) => line.map(([lng = 0, lat = 0]) => ({ lng, lat })));
}
