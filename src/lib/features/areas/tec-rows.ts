// The TEC list as rows: TECs under the region they lie in, filtered by words and by team.
import type { Dataset } from '../../domain/dataset.ts';
import type { LtoTeamId, RegionId, TecId } from '../../domain/ids.ts';
import type { Language } from '../../domain/local-names.ts';
import type { PlanData } from '../../domain/plan.ts';
import type { PlaceMatch } from '../../domain/search/search-places.ts';
import { isRegionalTec, type Tec } from '../../domain/tec.ts';

export type TecRow = { readonly kind: 'tec'; readonly key: TecId; readonly tec: Tec };
export type RegionRow = {
  readonly kind: 'region';
  readonly key: RegionId;
  readonly name: string;
  /** The TECs shown below it. */
  readonly tecIds: readonly TecId[];
};
export type ListRow = TecRow | RegionRow;

/** `all`, `unassigned`, or the TECs of one team. */
export type TeamFilter = 'all' | 'unassigned' | LtoTeamId;

export type RowsOptions = {
  readonly dataset: Dataset;
  readonly language: Language;
  /** Null when nothing is searched for. */
  readonly found: ReadonlySet<TecId> | null;
  readonly filter: TeamFilter;
  readonly assignments: PlanData['tecAssignments'];
};

/** Regions and their TECs by name, the regional TEC first; regions without a match are left out. */
export function rowsOfTecs(options: RowsOptions): ListRow[] {
  const { dataset, language } = options;
  const byName = <T>(nameOf: (item: T) => string) => {
    return (a: T, b: T) => nameOf(a).localeCompare(nameOf(b), language);
  };
  const shown = [...dataset.tecs.values()].filter((tec) => isShown(tec, options));
  const byRegion = Map.groupBy(shown, (tec) => tec.regionId);
  const regions = [...dataset.regions.values()].sort(byName((region) => region.names[language]));
  return regions.flatMap((region): ListRow[] => {
    const tecs = byRegion.get(region.id);
    if (!tecs) return [];
    tecs.sort(byName((tec) => (isRegionalTec(tec) ? '' : tec.names[language])));
    const head: RegionRow = {
      kind: 'region',
      key: region.id,
      name: region.names[language],
      tecIds: tecs.map((tec) => tec.id),
    };
    return [head, ...tecs.map((tec): TecRow => ({ kind: 'tec', key: tec.id, tec }))];
  });
}

function isShown(tec: Tec, { found, filter, assignments }: RowsOptions): boolean {
  if (found && !found.has(tec.id)) return false;
  if (filter === 'all') return true;
  const ltoTeamId = assignments.get(tec.id);
  return filter === 'unassigned' ? ltoTeamId === undefined : ltoTeamId === filter;
}

/** The TECs that were found; a region that was found brings all of its own. */
export function tecsOfPlaces(
  dataset: Dataset,
  matches: readonly Pick<PlaceMatch, 'place'>[],
): ReadonlySet<TecId> {
  const regionIds = new Set<RegionId>();
  const tecIds = new Set<TecId>();
  for (const { place } of matches) {
    if (place.kind === 'tec') tecIds.add(place.id);
    if (place.kind === 'region') regionIds.add(place.id);
  }
  for (const tec of dataset.tecs.values()) if (regionIds.has(tec.regionId)) tecIds.add(tec.id);
  return tecIds;
}

/** The TECs a row stands for: a region stands for those shown below it. */
export function tecsOfRow(row: ListRow): readonly TecId[] {
  return row.kind === 'tec' ? [row.tec.id] : row.tecIds;
}

/** The TECs between two rows, both included, in the list's order. */
export function tecsBetween(rows: readonly ListRow[], from: number, to: number): TecId[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  return rows.slice(first, last + 1).flatMap((row) => (row.kind === 'tec' ? [row.tec.id] : []));
}
