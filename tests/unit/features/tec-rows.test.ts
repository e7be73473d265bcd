// The rows of the TEC list: order, filters, and what a range or a region stands for.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId, type RegionId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPlaceSearch } from '../../../src/lib/domain/search/search-places.ts';
import {
  rowsOfTecs,
  tecsBetween,
  tecsOfPlaces,
  tecsOfRow,
  type RowsOptions,
} from '../../../src/lib/features/areas/tec-rows.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const dataset = kz2019;
const AKKOL = asId<TecId>('KZ-AKM-03');
const TEAM = asId<LtoTeamId>('team');
const AKMOLA = asId<RegionId>('KZ-AKM');

function rows(options: Partial<RowsOptions> = {}) {
  return rowsOfTecs({
    ...{ dataset, language: 'en', found: null, filter: 'all', assignments: new Map() },
    ...options,
  });
}

test('every TEC is there once, under its region, the regional TEC first', () => {
  const all = rows();
  const tecs = all.flatMap((row) => (row.kind === 'tec' ? [row.tec] : []));
  expect(new Set(tecs.map((tec) => tec.id)).size).toBe(232);
  expect(all.filter((row) => row.kind === 'region')).toHaveLength(17);
  all.forEach((row, index) => {
    const next = all[index + 1];
    if (row.kind === 'region') expect(next?.kind === 'tec' && next.tec.kind).toBe('regional');
  });
});

test('a region row stands for the TECs shown below it, not for those filtered out', () => {
  const assignments = new Map([[AKKOL, TEAM]]);
  const [region, tec, ...rest] = rows({ filter: TEAM, assignments });
  expect(rest).toEqual([]);
  expect(region?.kind === 'region' && region.key).toBe(AKMOLA);
  expect(tecsOfRow(region as never)).toEqual([AKKOL]);
  expect(tecsOfRow(tec as never)).toEqual([AKKOL]);
});

test('unassigned shows what no team has', () => {
  const shown = rows({ filter: 'unassigned', assignments: new Map([[AKKOL, TEAM]]) });
  const ids = shown.flatMap((row) => (row.kind === 'tec' ? [row.tec.id] : []));
  expect(ids).toHaveLength(231);
  expect(ids).not.toContain(AKKOL);
});

test('a range takes the TECs between both rows in either direction', () => {
  const all = rows();
  expect(tecsBetween(all, 1, 3)).toHaveLength(3);
  expect(tecsBetween(all, 3, 1)).toEqual(tecsBetween(all, 1, 3));
});

test('finding a region finds all of its TECs, so that it can be selected whole', () => {
  const search = createPlaceSearch(dataset);
  const found = tecsOfPlaces(dataset, search('Акмолинская', Infinity));
  const ofAkmola = [...dataset.tecs.values()].filter((tec) => tec.regionId === AKMOLA);
  expect(ofAkmola.every((tec) => found.has(tec.id))).toBe(true);
});
