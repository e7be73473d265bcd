// A sample says when the plan has moved on, and leaves the program with all it was drawn from.
import { expect, test } from 'vitest';
import { sampleTable } from '../../../../src/lib/domain/export/sample-table.ts';
import { xlsxOfPlainTable } from '../../../../src/lib/domain/export/write-table-xlsx.ts';
import { linesOfXlsx } from '../../../../src/lib/domain/import/read-xlsx.ts';
import { drawSample } from '../../../../src/lib/domain/sampling/draw-sample.ts';
import { staleReasonsOf } from '../../../../src/lib/domain/sampling/stale-reasons.ts';
import { sizeLimitsOf } from '../../../../src/lib/domain/stations/size-class.ts';
import { draftPlan } from '../../../support/checked-plan.ts';
import { testFrame, testStation } from '../../../support/test-station.ts';

const FRAME = testFrame(
  Array.from({ length: 12 }, (_, at) =>
    testStation(at + 1, at < 6 ? 'KZ-AKM-01' : 'KZ-KAR-01', {
      name: `School ${at + 1}`,
      isIllustrative: true,
    }),
  ),
);
const AREAS = { 1: ['KZ-AKM-01'], 2: ['KZ-KAR-01', 'KZ-KAR-02'] };
const PLAN = draftPlan({ areas: AREAS });
const drawn = drawSample(
  FRAME,
  PLAN,
  {
    ...{ seed: 2019, size: 4, reservesPerStation: 1, chance: 'equal' },
    strata: { bySetting: true, bySize: true, bySpecial: false },
  },
  sizeLimitsOf(PLAN.settings),
);
if (!drawn.ok) throw new Error(drawn.error);
const sample = drawn.value;

test('a sample is up to date until the list, the division or the limits change', () => {
  const moved = draftPlan({ areas: { 1: ['KZ-AKM-01', 'KZ-KAR-01'], 2: ['KZ-KAR-02'] } });
  const withoutStations = draftPlan({ areas: { ...AREAS, 2: ['KZ-KAR-01'] } });
  const otherLimits = draftPlan({ areas: AREAS, settings: { smallStationVoters: 400 } });
  expect(staleReasonsOf(sample, PLAN, FRAME)).toEqual([]);
  expect(staleReasonsOf(sample, withoutStations, FRAME)).toEqual([]);
  expect(staleReasonsOf(sample, moved, FRAME)).toEqual(['which TECs belong to which AoR']);
  expect(staleReasonsOf(sample, PLAN, { ...FRAME, id: 'other' as typeof FRAME.id })).toEqual([
    'the list of stations',
  ]);
  expect(staleReasonsOf(sample, otherLimits, FRAME)).toHaveLength(1);
});

const table = sampleTable({
  ...{ sample, frame: FRAME, planName: 'Mission' },
  codeOfTeam: (id) => `code of ${id}`,
  nameOfTec: (id) => `name of ${id}`,
  drawn: { by: 'Ann', at: '2019-05-25T09:00:00.000Z' },
  exportedBy: 'Ben',
  exportedAt: new Date('2019-05-26T10:30:00Z'),
});

test('the exported table names seed, list, strata, who drew it and when, and that it is illustrative', () => {
  const notes = table.lines.slice(0, table.headerAt).map((line) => line.join(': '));
  expect(notes).toEqual([
    'Sample of polling stations of the plan “Mission”',
    'ILLUSTRATIVE: stations in this list are invented for demonstration.',
    `Sample: ${sample.id}`,
    'Seed: 2019',
    'Stations drawn: 4',
    'Reserves for each: 1',
    'List of stations: a list for tests (version frame-1)',
    `Division into AoRs: ${sample.divisionFingerprint}`,
    'Strata: AoR, urban or rural, size',
    'Small and large: at most 500, at least 1500 voters',
    'Chance: every station alike',
    'Drawn by: Ann on 2019-05-25 09:00 UTC',
    'Exported by: Ben on 2019-05-26 10:30 UTC',
    '',
  ]);
  const [first, second] = table.lines.slice(table.headerAt + 1);
  expect(first?.slice(1)).toEqual([
    ...['drawn', '', 'code of team-1', 'LTO01 · urban · medium', 'name of KZ-AKM-01'],
    ...[`School ${Number(first?.[0])}`, '', '1000', '0.333334', 'yes'],
  ]);
  expect(second?.slice(1, 3)).toEqual(['reserve', first?.[0]]);
});

test('the workbook holds the same cells, numbers of stations with their zeros', async () => {
  const bytes = await xlsxOfPlainTable(table, { sheet: 'Sample', author: 'Ben' });
  const read = await linesOfXlsx(bytes, table.lines.length);
  expect(read.ok && read.value.slice(table.headerAt)).toEqual(table.lines.slice(table.headerAt));
});
