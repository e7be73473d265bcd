// Brings the running map's layers to a new look by changing only the properties that differ.
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type Properties = Readonly<Record<string, unknown>>;

/** Changes `map` from the layers `before` to `after`: adds and removes layers, sets differing properties. */
export function restyle(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const kept = new Set(after.map((layer) => layer.id));
  for (const layer of before) if (!kept.has(layer.id)) map.removeLayer(layer.id);
  for (const [index, layer] of after.entries()) {
    const known = old.get(layer.id);
    if (known) {
      setDifferences(known.paint, layer.paint, (name, value) =>
        setPaint(map, layer.id, name, value),
      );
      setDifferences(known.layout, layer.layout, (name, value) =>
        setLayout(map, layer.id, name, value),
      );
    } else {
      map.addLayer(layer, after.slice(index + 1).find((later) => old.has(later.id))?.id);
    }
  }
}

function setDifferences(
  before: Properties = {},
  after: Properties = {},
  set: (name: string, value: unknown) => void,
): void {
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(value) !== JSON.stringify(before[name])) set(name, value);
  }
}

// The renderer types each property by its name; a generic difference cannot, so the name is narrowed here.
function setPaint(map: MapLibreMap, layerId: string, name: string, value: unknown): void {
  const set = map.setPaintProperty.bind(map) as (
    id: string,
    name: string,
    value: unknown,
  ) => unknown;
  set(layerId, name, value);
}

function setLayout(map: MapLibreMap, layerId: string, name: string, value: unknown): void {
  const set = map.setLayoutProperty.bind(map) as (
    id: string,
    name: string,
    value: unknown,
  ) => unknown;
  set(layerId, name, value);
}
