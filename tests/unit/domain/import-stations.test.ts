// Importing a list of stations: rows are matched, checked and compared; nothing leaves silently, and nothing
// invented passes for the commission's word.
import { describe, expect, test } from 'vitest';
import { asId, type StationId } from '../../../src/lib/domain/ids.ts';
import { badRowsTable } from '../../../src/lib/domain/export/bad-rows-table.ts';
import { stationsTable } from '../../../src/lib/domain/export/stations-table.ts';
import { csvOfLines } from '../../../src/lib/domain/export/write-csv.ts';
import { tableOfLines } from '../../../src/lib/domain/import/import-table.ts';
import { linesOfCsv } from '../../../src/lib/domain/import/read-csv.ts';
import { linesOfGeojson } from '../../../src/lib/domain/import/stations/lines-of-geojson.ts';
import { createTecMatcher } from '../../../src/lib/domain/import/stations/match-tec.ts';
import { parseStationCell } from '../../../src/lib/domain/import/stations/parse-station-cell.ts';
import { previewStations } from '../../../src/lib/domain/import/stations/preview-stations.ts';
import {
  guessStationMapping,
  STATIONS_FILE_MAX_ROWS,
} from '../../../src/lib/domain/import/stations/station-fields.ts';
import type { Station, StationFrame } from '../../../src/lib/domain/station.ts';
import { frameOfStations } from '../../../src/lib/domain/stations/station-frame-wire.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019AreasOfTecs as areas, kz2019Stations } from '../../support/kz-2019-stations.ts';

const STATIONS = { guess: guessStationMapping, maxRows: STATIONS_FILE_MAX_ROWS };
const AKKOL = 'KZ-AKM-03';
const HEADERS = ['Number', 'TEC', 'Voters', 'Lat', 'Lon', 'PEC members', 'Opens', 'Closes'];

type Lines = readonly (readonly (string | number | null | boolean | Date)[])[];

function preview(lines: Lines, former: StationFrame | null = null) {
  const table = tableOfLines(lines, STATIONS);
  if (!table.ok) throw new Error(table.error);
  const mapping = guessStationMapping(table.value.headers);
  return previewStations({ table: table.value, mapping, dataset: kz2019, areas, former });
}

const row = (number: number, changes: Partial<Record<(typeof HEADERS)[number], unknown>> = {}) => {
  const usual: Record<string, unknown> = {
    ...{ Number: number, TEC: AKKOL, Voters: 900, Lat: 52.1369, Lon: 71.4997, 'PEC members': 7 },
    ...{ Opens: '07:00', Closes: '20:00', ...changes },
  };
  return HEADERS.map((header) => usual[header] as string);
};

const realFrame = (stations: readonly Station[]) =>
  frameOfStations(
    stations.map((station) => ({ ...station, isIllustrative: false })),
    'CEC list',
  );
const one = (lines: Lines): Station => {
  const [station] = preview(lines).stations;
  if (!station) throw new Error('a station was read');
  return station;
};

describe('columns', () => {
  test.each([
    ['English', ['No', 'District', 'Registered voters', 'Latitude', 'Longitude']],
    ['Russian', ['№ участка', 'Район', 'Число избирателей', 'Широта', 'Долгота']],
    ['Kazakh', ['Учаске нөмірі', 'Аудан', 'Сайлаушылар саны', 'Ендік', 'Бойлық']],
  ])('%s headers are known', (_, headers) => {
    expect(guessStationMapping(headers)).toEqual(['number', 'tec', 'voters', 'lat', 'lng']);
  });
});

describe('which TEC', () => {
  const match = createTecMatcher(kz2019);
  test.each([
    ['its id', 'kz-akm-03', ''],
    ['its KATO code', '113200000', ''],
    ['English', 'Akkol District', ''],
    ['Russian', 'Аккольский район', ''],
    ['Kazakh', 'Ақкөл ауданы', ''],
    ['without the word for a district', 'Аккольский', ''],
    ['with the region', 'Akkol', 'Акмолинская область'],
  ])('is found by %s', (_, text, region) => {
    expect(match(text, region)).toEqual({ ok: true, value: AKKOL });
  });

  test('several of one name are told apart by their region, never guessed', () => {
    const doubtful = match('Abay District', '');
    expect(doubtful).toMatchObject({ error: expect.stringMatching(/TECs have this name: KZ-/) });
    expect(match('Abay District', 'Karaganda Region')).toMatchObject({ ok: true });
    expect(match('Atlantis', '')).toMatchObject({ error: expect.stringContaining('no TEC') });
  });
});

describe('cells', () => {
  test.each([
    ['number', '№ 412', 412],
    ['number', 'PS-0412', 412],
    ['lat', '52,1369° N', 52.1369],
    ['opens', 0.25, 360],
    ['opens', '6.00', 360],
    ['opens', '06:00:00', 360],
    ['closes', new Date(Date.UTC(1899, 11, 30, 20, 30)), 1230],
    ['kind', 'Воинская часть', 'military'],
    ['kind', 'аурухана', 'hospital'],
    ['setting', 'ауыл', 'rural'],
    ['voters', '1 250', 1250],
    ['isIllustrative', 'иә', true],
  ] as const)('%s reads %j', (field, cell, value) => {
    expect(parseStationCell(field, cell)).toEqual({ ok: true, value });
  });

  test.each([
    ['number', 'school'],
    ['number', '123456'],
    ['lat', '91'],
    ['lng', 'east'],
    ['opens', 'early'],
    ['voters', '-5'],
    ['voters', '12.5'],
    ['kind', 'palace'],
  ] as const)('%s refuses %j and says what to write', (field, cell) => {
    expect(parseStationCell(field, cell)).toMatchObject({
      error: expect.stringMatching(/^Write /),
    });
  });
});

describe('rows that cannot be taken', () => {
  test.each([
    ['a number that is there already', [row(1), row(1)], 'Number', /Line 2 has this number/],
    ['no number', [row(1, { Number: '' })], 'Number', /Write the commission/],
    ['an unknown TEC', [row(1, { TEC: 'Atlantis' })], 'TEC', /no TEC/],
    ['no voters', [row(1, { Voters: '' })], 'Voters', /how many voters/],
    ['a place abroad', [row(1, { Lat: 48.2, Lon: 2.3 })], 'Lat', /outside the country/],
    ['half a place', [row(1, { Lon: '' })], 'Lon', /both latitude and longitude/],
    ['an even PEC', [row(1, { 'PEC members': 6 })], 'PEC members', /odd number/],
    ['a PEC beyond its band', [row(1, { 'PEC members': 9 })], 'PEC members', /from 5 to 7/],
    [
      'a PEC below its band',
      [row(1, { Voters: 2001, 'PEC members': 5 })],
      'PEC members',
      /7 to 11/,
    ],
    ['hours at night', [row(1, { Opens: '05:30' })], 'Opens', /between 06:00 and 22:00/],
    ['closing before opening', [row(1, { Opens: '20:00', Closes: '07:00' })], 'Closes', /before/],
  ])('%s: line, column, what stands there and why', (_, rows, column, reason) => {
    const { bad } = preview([HEADERS, ...rows]);
    expect(bad).toMatchObject([
      { line: rows.length + 1, faults: [{ column, reason: expect.stringMatching(reason) }] },
    ]);
  });

  test('go back as a table that runs nothing', () => {
    const { bad } = preview([HEADERS, row(1, { TEC: '=HYPERLINK("x")' })]);
    const text = csvOfLines(badRowsTable(HEADERS, bad));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a station that is taken', () => {
  test('is known by what its row says, and is real unless the row says that it is invented', () => {
    expect(one([HEADERS, row(412, { Opens: '06:00', Closes: '' })])).toMatchObject({
      ...{ id: 'PS-0412', number: 412, tecId: AKKOL, voters: 900, members: 7 },
      ...{ opensMinutes: 360, closesMinutes: null, isIllustrative: false },
      position: { lat: 52.1369, lng: 71.4997 },
    });
  });

  test('without coordinates, or far from its TEC, wants a look', () => {
    const rows = [row(1, { Lat: '', Lon: '' }), row(2, { TEC: 'KZ-ALA-01' }), row(3)];
    const { doubtful, stations } = preview([HEADERS, ...rows]);
    expect(stations).toHaveLength(3);
    expect(doubtful.map(({ line, why }) => [line, why])).toEqual([
      [2, 'It has no coordinates.'],
      [3, 'It lies outside the area of its TEC.'],
    ]);
  });
});

describe('a second list', () => {
  const former = realFrame(preview([HEADERS, row(1), row(2), row(3), row(4)]).stations);

  test('tells what is new, changed, moved and closed', () => {
    const rows = [row(1), row(2, { Voters: 950 }), row(3, { Lat: 52.1469 }), row(5)];
    const { added, changed, unchanged, closed } = preview([HEADERS, ...rows], former);
    expect(added.map(({ station }) => station.number)).toEqual([5]);
    expect(unchanged).toBe(1);
    expect(closed.map(({ number }) => number)).toEqual([4]);
    expect(changed).toMatchObject([
      {
        station: { number: 2 },
        movedMetres: null,
        changes: [{ field: 'voters', from: '900', to: '950' }],
      },
      { station: { number: 3 }, movedMetres: 1112 },
    ]);
  });

  test('that names other TECs alone closes nothing', () => {
    const { closed, kept, stations } = preview(
      [HEADERS, row(9, { TEC: 'KZ-AKM-01', Lat: 53.28, Lon: 69.39 })],
      former,
    );
    expect([closed, kept, stations.length]).toEqual([[], 4, 5]);
  });

  test('leaves the station of a row that cannot be taken as it was', () => {
    const rows = [row(1, { 'PEC members': 6 }), row(2), row(3), row(4)];
    const { closed, bad, stations } = preview([HEADERS, ...rows], former);
    expect([closed.length, bad.length]).toEqual([0, 1]);
    expect(stations.find(({ number }) => number === 1)).toEqual(
      former.stations.get(asId<StationId>('PS-0001')),
    );
  });

  test('leaves what its empty cells do not say, but nothing that was invented', () => {
    const bare = [
      ['Number', 'TEC', 'Voters'],
      ['1', AKKOL, '900'],
    ];
    expect(preview(bare, former).stations[0]?.position).toEqual({ lat: 52.1369, lng: 71.4997 });
    const { stations } = preview(
      [
        ['Number', 'TEC', 'Voters'],
        ['69', AKKOL, '900'],
      ],
      kz2019Stations,
    );
    expect(stations.find(({ number }) => number === 69)).toMatchObject({
      ...{ position: null, name: '', members: null, isIllustrative: false },
    });
  });

  test('that was exported changes nothing, illustrative stations included', () => {
    const table = stationsTable({
      stations: [...kz2019Stations.stations.values()],
      ...{ places: new Map(), dataset: kz2019, source: kz2019Stations.source },
      ...{ planName: 'Plan', exportedBy: 'Ada', exportedAt: new Date(0) },
    });
    const lines = linesOfCsv(new TextEncoder().encode(csvOfLines(table.lines)));
    const { unchanged, added, changed, closed, bad } = preview(lines, kz2019Stations);
    expect([unchanged, added.length, changed.length, closed.length, bad.length]).toEqual([
      9_970, 0, 0, 0, 0,
    ]);
    expect(table.lines[2]?.[0]).toMatch(/^ILLUSTRATIVE: 9970 of 9970/);
  });
});

describe('GeoJSON', () => {
  const collection = (features: readonly unknown[]) =>
    new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

  test('points with properties are stations; a feature without a point has no coordinates', () => {
    const properties = { номер: 7, тик: AKKOL, избирателей: 300 };
    const lines = linesOfGeojson(
      collection([
        { type: 'Feature', geometry: { type: 'Point', coordinates: [71.5, 52.1] }, properties },
        { type: 'Feature', geometry: null, properties: { ...properties, номер: 8 } },
      ]),
    );
    if (!lines.ok) throw new Error(lines.error);
    expect(preview(lines.value).stations.map(({ number, position }) => [number, position])).toEqual(
      [
        [7, { lng: 71.5, lat: 52.1 }],
        [8, null],
      ],
    );
  });

  test('what is none is refused', () => {
    for (const text of ['', '{}', '[1]', '{"type":"Point"}']) {
      expect(linesOfGeojson(new TextEncoder().encode(text)).ok).toBe(false);
    }
  });
});
