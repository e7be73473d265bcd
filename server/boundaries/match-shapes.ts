// Which polygon is the area of which TEC. Invariant: every TEC and every polygon is accounted for.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { TecId } from '../../src/lib/domain/ids.ts';
import { isRegionalTec, type Tec } from '../../src/lib/domain/tec.ts';
import type { Shape } from './read-shapes.ts';

export type Matching = {
  /** The polygons of each TEC; several are one area in parts. */
  readonly shapes: ReadonlyMap<TecId, readonly Shape[]>;
  /** Lower TECs without a polygon, in the dataset's order. */
  readonly tecsWithout: readonly Tec[];
  /** Names of polygons that are no TEC's. */
  readonly shapesWithout: readonly string[];
};

/** Matches by the TEC's id first, then by KATO. Regional TECs are merged from the others, never matched. */
export function matchShapes(shapes: readonly Shape[], { tecs }: Pick<Dataset, 'tecs'>): Matching {
  const lower = [...tecs.values()].filter((tec) => !isRegionalTec(tec));
  const byId = new Map<string, Tec>(lower.map((tec) => [tec.id, tec]));
  const byKato = new Map(lower.map((tec) => [tec.kato, tec]));
  const found = new Map<TecId, Shape[]>();
  const shapesWithout: string[] = [];
  for (const shape of shapes) {
    const tec = byId.get(shape.tecId ?? '') ?? byKato.get(shape.kato ?? '');
    if (tec) found.set(tec.id, [...(found.get(tec.id) ?? []), shape]);
    else shapesWithout.push(shape.name);
  }
  return { shapes: found, tecsWithout: lower.filter(({ id }) => !found.has(id)), shapesWithout };
}
