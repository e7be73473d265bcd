// The shipped dataset parses to the published totals, and a faulty one says where it is wrong.
import { expect, test } from 'vitest';
import { asId, type PecAbroadId, type RegionId, type TecId } from '../../../src/lib/domain/ids.ts';
import { DatasetError, type DatasetFile } from '../../../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../../../src/lib/domain/parse/parse-dataset.ts';
import { loadDatasets } from '../../../server/datasets.ts';
import { kz2019, kz2019Texts } from '../../support/kz-2019.ts';

const tec = (id: string) => kz2019.tecs.get(asId<TecId>(id));

test('the totals are the published ones and say so', () => {
  const { tecs, pecs, pecsAbroad, voters } = kz2019.totals;
  expect([tecs, pecs, pecsAbroad, voters].map((total) => total.value)).toEqual([
    232, 9_970, 65, 11_814_019,
  ]);
  expect(voters).toMatchObject({
    quality: 'published',
    basis: expect.stringContaining('register'),
  });
});

test('the host country and its languages are told by their codes', () => {
  expect(kz2019).toMatchObject({ hostCountry: 'KZ', languages: ['kk', 'ru'] });
});

test('every kind of TEC is there in its published number', () => {
  const kinds = Object.groupBy(kz2019.tecs.values(), (each) => each.kind);
  expect(kinds.regional).toHaveLength(17);
  expect(kinds.district).toHaveLength(163);
  expect(kinds.city).toHaveLength(36);
  expect(kinds['city-district']).toHaveLength(16);
});

test('figures that are not published are marked as estimates', () => {
  expect(tec('KZ-AKM-03')?.voters).toMatchObject({ value: 17_857, quality: 'estimate' });
  expect(tec('KZ-AKM-00')?.pecs).toMatchObject({ value: 0, quality: 'published' });
  const region = kz2019.regions.get(asId<RegionId>('KZ-AST'));
  expect(region?.pecs.quality).toBe('published');
  expect(kz2019.regions.get(asId<RegionId>('KZ-AKM'))?.pecs.quality).toBe('estimate');
});

test('a region is named after its regional TEC in all languages', () => {
  expect(kz2019.regions.size).toBe(17);
  expect(kz2019.regions.get(asId<RegionId>('KZ-AKM'))).toMatchObject({
    regionalTecId: 'KZ-AKM-00',
    timeZone: 'Asia/Almaty',
    names: { en: 'Akmola Region', ru: 'Акмолинская область', kk: 'Ақмола облысы' },
  });
});

test('precincts abroad are formed under the commission of the capital', () => {
  expect(kz2019.pecsAbroad.get(asId<PecAbroadId>('KZ-OOC-01'))).toMatchObject({
    tecId: 'KZ-AST-00',
    precinctNumber: '265',
    timeZone: 'Europe/Moscow',
  });
});

test('a seat has the names of the city, else compiled ones, else English', () => {
  expect(tec('KZ-SEV-00')?.seat.names).toEqual({
    en: 'Petropavl',
    ru: 'Петропавловск',
    kk: 'Петропавл',
  });
  expect(tec('KZ-ALM-19')?.seat.names).toEqual({ en: 'Shonzhy', ru: 'Чунджа', kk: 'Шонжы' });
  expect(tec('KZ-KUS-05')?.seat.names).toEqual({
    en: 'Ubaganskoye',
    ru: 'Убаганское',
    kk: 'Ubaganskoye',
  });
});

test('the server finds the datasets wherever it was started from', () => {
  const cwd = process.cwd();
  process.chdir('/');
  try {
    expect([...loadDatasets().keys()]).toEqual(['kz-2019']);
  } finally {
    process.chdir(cwd);
  }
});

const faults: [what: string, file: DatasetFile, from: string | RegExp, to: string, says: string][] =
  [
    [
      'a missing row',
      'tec.csv',
      /^KZ-AKM-03[^\n]*\n/m,
      '',
      'tec_pec_estimate.csv: KZ-AKM-03 is no TEC',
    ],
    ['an unknown kind', 'tec.csv', 'KZ-AKM-01,city,', 'KZ-AKM-01,town,', 'tec.csv, row 3: kind'],
    ['text for a number', 'tec.csv', '53.28333', 'north', 'tec.csv, row 2: lat is not a number'],
    [
      'an id twice',
      'tec.csv',
      'KZ-AKM-02',
      'KZ-AKM-01',
      'tec.csv, row 4: KZ-AKM-01 is there twice',
    ],
    ['a sum that is off', 'tec_pec_estimate.csv', '110623', '110624', '11814020 found'],
    [
      'no estimate',
      'tec_pec_estimate.csv',
      /^KZ-AKM-03[^\n]*\n/m,
      '',
      'KZ-AKM-03 of tec.csv row 5',
    ],
    ['a precinct abroad less', 'ooc_pec.csv', /^KZ-OOC-65[^\n]*\n/m, '', '64 found, 65 expected'],
    ['a zone that is none', 'ooc_pec.csv', 'Europe/Sofia', 'Europe/Sofa', 'row 65: timezone'],
    ['a column less', 'tec.csv', 'kato', 'code', 'tec.csv, row 2: column kato is missing'],
    ['a region less', 'oblast_stats.csv', /^KZ-SHY[^\n]*\n/m, '', 'KZ-SHY of KZ-SHY-00 is missing'],
    [
      'a capital that is no region',
      'dataset.json',
      '["KZ-AST"',
      '["KZ-XYZ"',
      'KZ-XYZ is no region',
    ],
    ['a broken manifest', 'dataset.json', '"electionDay"', '"day"', 'dataset.json'],
  ];

test.each(faults)('%s is refused, with file and row', (_what, file, from, to, says) => {
  const texts = { ...kz2019Texts, [file]: kz2019Texts[file].replace(from, to) };
  expect(texts[file]).not.toBe(kz2019Texts[file]);
  expect(() => parseDataset(texts)).toThrow(DatasetError);
  expect(() => parseDataset(texts)).toThrow(says);
});
