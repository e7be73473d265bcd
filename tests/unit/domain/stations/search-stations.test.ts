// Finding stations by number, name, address or TEC in any script.
import { expect, test } from 'vitest';
import { createStationSearch } from '../../../../src/lib/domain/stations/search-stations.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import { kz2019Stations } from '../../../support/kz-2019-stations.ts';

const stations = [...kz2019Stations.stations.values()];
const search = createStationSearch(kz2019);
const numbersOf = (query: string) => stations.filter(search(query)).map(({ number }) => number);

test.each(['0412', '412', '№ 412'])('%s finds the station of that number first of all', (query) => {
  expect(numbersOf(query)).toContain(412);
  expect(numbersOf(query)).not.toContain(1412);
});

test.each(['Akkol District', 'Аккольский район', 'Ақкөл ауданы', 'аккол', 'KZ-AKM-03'])(
  '%s finds the stations of Akkol',
  (query) => {
    const akkol = stations.filter(({ tecId }) => tecId === 'KZ-AKM-03');
    expect(numbersOf(query)).toEqual(expect.arrayContaining(akkol.map(({ number }) => number)));
  },
);

test('every word must fit, in any order; nothing typed leaves all', () => {
  const hospitals = numbersOf('больница Кокшетау');
  expect(hospitals).toEqual(numbersOf('кокшетау БОЛЬНИЦА'));
  expect(hospitals.length).toBeGreaterThan(0);
  expect(hospitals.length).toBeLessThan(numbersOf('Кокшетау').length);
  expect(numbersOf(' ')).toHaveLength(9_970);
});
