// Lays the neighbourhood of TECs out in arrays. A city inside one other TEC gets that TEC's neighbours as
// well: it may belong to any of them (an enclave city), but it joins no two of them.
import type { TecNeighbours } from '../../geo/neighbours.ts';
import type { Tec } from '../../tec.ts';
import type { AreasProblem } from './areas-problem.ts';

/** The links of every TEC, itself excluded. */
export function layOutLinks(
  tecs: readonly Tec[],
  neighbours: TecNeighbours,
): Pick<AreasProblem, 'starts' | 'links' | 'isEnclave'> {
  const indexOf = new Map(tecs.map((tec, at) => [tec.id, at]));
  const sides = tecs.map((tec) => {
    const beside = [...(neighbours.get(tec.id) ?? [])].map((id) => indexOf.get(id));
    return new Set(beside.filter((at) => at !== undefined));
  });
  const isEnclave = Uint8Array.from(tecs, (tec, at) =>
    Number(tec.kind === 'city' && sides[at]?.size === 1),
  );
  const enclaves = [...isEnclave.keys()].filter((at) => isEnclave[at] === 1);
  for (const city of enclaves) {
    const [around] = sides[city] ?? [];
    for (const beyond of around === undefined ? [] : (sides[around] ?? [])) {
      if (!isEnclave[beyond]) sides[city]?.add(beyond);
    }
  }
  for (const city of enclaves) for (const other of sides[city] ?? []) sides[other]?.add(city);
  const starts = new Int32Array(tecs.length + 1);
  for (const [at, links] of sides.entries()) starts[at + 1] = (starts[at] ?? 0) + links.size;
  return { starts, links: Int32Array.from(sides.flatMap((links) => [...links])), isEnclave };
}
