// Finds which arcs of a topology two areas share, so that a border is drawn once and knows both sides.
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { asId, type TecId } from '../domain/ids.ts';
import type { Border } from './geometry.ts';

type NestedArcs = readonly (number | NestedArcs)[];

/** Every arc of an object, each by its index whatever the direction it is walked in. */
function arcsOfObject(object: GeometryObject): ReadonlySet<number> {
  const nested: NestedArcs = 'arcs' in object ? object.arcs : [];
  const indexes = nested.flat(3) as number[];
  return new Set(indexes.map((index) => (index < 0 ? ~index : index)));
}

function ownersOfArcs(collection: GeometryCollection): ReadonlyMap<number, readonly TecId[]> {
  const owners = new Map<number, TecId[]>();
  for (const object of collection.geometries) {
    for (const arc of arcsOfObject(object)) {
      const known = owners.get(arc);
      if (known) known.push(asId(String(object.id)));
      else owners.set(arc, [asId(String(object.id))]);
    }
  }
  return owners;
}

/** One border per pair of neighbouring areas of a collection, made of all the arcs they share. */
export function bordersOfCollection(
  topology: Topology,
  collection: GeometryCollection,
): readonly Border[] {
  const pairs = new Map<string, { sides: readonly [TecId, TecId]; arcs: number[][] }>();
  for (const [arc, owners] of ownersOfArcs(collection)) {
    const [first, second] = owners.toSorted();
    if (!first || !second) continue;
    const id = `${first}|${second}`;
    const pair = pairs.get(id) ?? { sides: [first, second], arcs: [] };
    pair.arcs.push([arc]);
    pairs.set(id, pair);
  }
  return [...pairs].map(([id, { sides, arcs }]) => ({
    id,
    sides,
    line: mesh(topology, { type: 'MultiLineString', arcs }),
  }));
}
