// A draw is stratified, proportional, honest about its chances, and the same on every machine.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sample, SampleWish } from '../../../../src/lib/domain/sample.ts';
import { drawSample } from '../../../../src/lib/domain/sampling/draw-sample.ts';
import { decodeSample, encodeSample } from '../../../../src/lib/domain/sampling/sample-wire.ts';
import type { Division } from '../../../../src/lib/domain/sampling/strata.ts';
import type { Station, StationFrame } from '../../../../src/lib/domain/station.ts';
import { draftPlan } from '../../../support/checked-plan.ts';
import { createRandom } from '../../../support/seeded-random.ts';
import { testFrame, testStation } from '../../../support/test-station.ts';

const LIMITS = { smallVoters: 500, largeVoters: 1_500 };
const WISH: SampleWish = {
  seed: 2019,
  size: 40,
  reservesPerStation: 2,
  strata: { bySetting: true, bySize: true, bySpecial: true },
  chance: 'size',
};

const DIVISION: Division = draftPlan({
  areas: { 2: ['KZ-AKM-01', 'KZ-AKM-02'], 1: ['KZ-KAR-01', 'KZ-KAR-02', 'KZ-KAR-03'] },
});
const TECS = ['KZ-AKM-01', 'KZ-AKM-02', 'KZ-KAR-01', 'KZ-KAR-02', 'KZ-KAR-03'];

/** Stations as they come: most of them small and rural, a few special. */
function someStations(count: number, seed = 7): readonly Station[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) =>
    testStation(at + 1, TECS[Math.floor(random() * TECS.length)] ?? '', {
      setting: random() < 0.4 ? 'urban' : 'rural',
      kind: random() < 0.06 ? 'hospital' : 'ordinary',
      voters: 20 + Math.floor(random() * random() * 2_600),
    }),
  );
}

function draw(stations: readonly Station[], wish: Partial<SampleWish> = {}): Sample {
  const result = drawSample(testFrame(stations), DIVISION, { ...WISH, ...wish }, LIMITS);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function drawnOf(sample: Sample): Sample['stations'] {
  return sample.stations.filter(({ reserveFor }) => reserveFor === null);
}

/** Chances of every station: with all of them in reserve, the sample names them all. */
function chancesOf(stations: readonly Station[], wish: Partial<SampleWish>): Map<string, number> {
  const chances = new Map<string, number>();
  for (let seed = 0; chances.size < stations.length && seed < 500; seed += 1) {
    for (const { stationId, inclusionProbability } of draw(stations, {
      ...wish,
      seed,
      reservesPerStation: 5,
    }).stations) {
      chances.set(stationId, inclusionProbability);
    }
  }
  return chances;
}

test('this seed on this frame has always given this sample', () => {
  const sample = draw(someStations(400));
  expect(sample.id).toBe('2tk4w0vxlld8f');
  expect(
    drawnOf(sample)
      .slice(0, 5)
      .map(({ stationId }) => stationId),
  ).toEqual(['PS-0181', 'PS-0143', 'PS-0073', 'PS-0134', 'PS-0059']);
});

test('the order in which stations, TECs and teams are stored changes nothing', () => {
  const stations = someStations(400);
  const backwards = testFrame([...stations].reverse());
  const division: Division = {
    ltoTeams: new Map([...DIVISION.ltoTeams].reverse()),
    tecAssignments: new Map([...DIVISION.tecAssignments].reverse()),
  };
  const { chance, strata, reservesPerStation, size, seed } = WISH;
  const wish = { chance, strata: { ...strata }, reservesPerStation, size, seed };
  const limits = { largeVoters: 1_500, smallVoters: 500 };
  expect(drawSample(backwards, division, wish, limits)).toEqual({
    ok: true,
    value: draw(stations),
  });
});

test('another seed, frame, division, limit or wish gives a sample of another name', () => {
  const stations = someStations(400);
  const frame = testFrame(stations);
  const moved = { ...DIVISION, tecAssignments: new Map([...DIVISION.tecAssignments].slice(1)) };
  const results = [
    drawSample(frame, DIVISION, WISH, LIMITS),
    drawSample(frame, DIVISION, { ...WISH, seed: 2020 }, LIMITS),
    drawSample(testFrame(stations, 'frame-2'), DIVISION, WISH, LIMITS),
    drawSample(frame, moved, WISH, LIMITS),
    drawSample(frame, DIVISION, WISH, { ...LIMITS, smallVoters: 600 }),
    drawSample(frame, DIVISION, { ...WISH, chance: 'equal' }, LIMITS),
  ];
  const ids = results.map((result) => result.ok && result.value.id);
  expect(new Set(ids).size).toBe(results.length);
});

test('as many are drawn as wished, none twice, every stratum at least once where it fits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      fc.constantFrom('size' as const, 'equal' as const),
      fc.integer({ min: 0, max: 5 }),
      (count, seed, frameSeed, bySpecial, chance, reservesPerStation) => {
        const stations = someStations(count, frameSeed);
        const size = 1 + (seed % count);
        const strata = { bySetting: true, bySize: true, bySpecial };
        const sample = draw(stations, { seed, size, chance, strata, reservesPerStation });
        const drawn = drawnOf(sample);
        expect(drawn).toHaveLength(size);
        expect(new Set(sample.stations.map(({ stationId }) => stationId)).size).toBe(
          sample.stations.length,
        );
        expect(sample.strata.reduce((sum, stratum) => sum + stratum.drawn, 0)).toBe(size);
        expect(sample.strata.reduce((sum, stratum) => sum + stratum.stations, 0)).toBe(count);
        for (const stratum of sample.strata) {
          expect(stratum.drawn).toBeLessThanOrEqual(stratum.stations);
          if (size >= sample.strata.length) expect(stratum.drawn).toBeGreaterThanOrEqual(1);
        }
        for (const { inclusionProbability } of sample.stations) {
          expect(inclusionProbability).toBeGreaterThan(0);
          expect(inclusionProbability).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('strata are drawn in proportion to their stations, rounded up or down', () => {
  const sample = draw(someStations(2_000), { size: 400 });
  for (const { name, stations, drawn } of sample.strata) {
    const proportion = (400 * stations) / 2_000;
    // What the smallest strata get too much is taken from the others.
    if (proportion > 1) expect(Math.abs(drawn - proportion), name).toBeLessThan(1.5);
    else expect(drawn, name).toBe(1);
  }
});

test('chances of all stations add up to the stations drawn, also where some are certain', () => {
  const stations = [
    ...someStations(60),
    testStation(900, 'KZ-AKM-01', { setting: 'urban', voters: 90_000 }),
  ];
  for (const chance of ['size', 'equal'] as const) {
    const strata = { bySetting: true, bySize: false, bySpecial: false };
    const chances = chancesOf(stations, { size: 20, chance, strata });
    expect(chances.size).toBe(stations.length);
    const millionths = [...chances.values()].reduce((sum, each) => sum + each * 1e6, 0);
    expect(Math.round(millionths)).toBe(20e6);
    if (chance === 'size') expect(chances.get('PS-0900')).toBe(1);
  }
});

test('over many seeds each station is drawn as often as its chance says', () => {
  const stations = someStations(80);
  for (const chance of ['size', 'equal'] as const) {
    const wish = { size: 24, chance };
    const chances = chancesOf(stations, wish);
    const times = new Map<string, number>();
    const draws = 2_000;
    for (let seed = 0; seed < draws; seed += 1) {
      for (const { stationId } of drawnOf(draw(stations, { ...wish, seed, reservesPerStation: 0 })))
        times.set(stationId, (times.get(stationId) ?? 0) + 1);
    }
    for (const [stationId, chanceOfStation] of chances) {
      const deviation = Math.sqrt((chanceOfStation * (1 - chanceOfStation)) / draws);
      const share = (times.get(stationId) ?? 0) / draws;
      expect(Math.abs(share - chanceOfStation), `${chance} ${stationId}`).toBeLessThanOrEqual(
        4.5 * deviation,
      );
    }
  }
});

test('chances follow the voters within a stratum, or are alike', () => {
  const stations = [100, 200, 300, 400].map((voters, at) =>
    testStation(at + 1, 'KZ-AKM-01', { voters }),
  );
  expect([...chancesOf(stations, { size: 2 }).entries()].sort()).toEqual([
    ['PS-0001', 0.2],
    ['PS-0002', 0.4],
    ['PS-0003', 0.6],
    ['PS-0004', 0.8],
  ]);
  const alike = [...chancesOf(stations, { size: 2, chance: 'equal' }).values()];
  expect(alike).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test('a reserve is of the same stratum, of the same TEC where it has one left', () => {
  const sample = draw(someStations(1_000), { size: 100 });
  const frame = testFrame(someStations(1_000));
  const stratumOf = new Map(sample.stations.map((each) => [each.stationId, each.stratum]));
  let ofSameTec = 0;
  const reserves = sample.stations.filter(({ reserveFor }) => reserveFor !== null);
  expect(reserves.length).toBeGreaterThan(180);
  for (const { stationId, reserveFor, stratum } of reserves) {
    expect(stratum).toBe(reserveFor && stratumOf.get(reserveFor));
    const [own, other] = [stationId, reserveFor].map((id) => id && frame.stations.get(id)?.tecId);
    if (own === other) ofSameTec += 1;
  }
  expect(ofSameTec / reserves.length).toBeGreaterThan(0.9);
});

test('stations of TECs in no AoR are never drawn', () => {
  const stations = [...someStations(50), testStation(999, 'KZ-AST-01')];
  const sample = draw(stations, { size: 50 });
  expect(sample.stations.map(({ stationId }) => stationId)).not.toContain('PS-0999');
});

test('a wish that cannot be met is refused in words', () => {
  const refusal = (frame: StationFrame, wish: Partial<SampleWish>): string | false => {
    const result = drawSample(frame, DIVISION, { ...WISH, ...wish }, LIMITS);
    return !result.ok && result.error;
  };
  const frame = testFrame(someStations(30));
  expect(refusal(testFrame([]), {})).toContain('No station is in an AoR yet');
  expect(refusal(frame, { size: 31 })).toBe(
    'Only 30 stations are in an AoR: draw at most so many.',
  );
  expect(refusal(frame, { size: 0 })).toContain('at least one');
  expect(refusal(frame, { size: 3, seed: -1 })).toContain('seed');
  expect(refusal(frame, { size: 3, reservesPerStation: 6 })).toContain('reserves');
});

test('a country of 9,970 stations is drawn in less than 300 ms', () => {
  const stations = someStations(9_970);
  const times = [1, 2, 3].map((seed) => {
    const started = performance.now();
    draw(stations, { seed, size: 1_500 });
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(300);
});

test('a sample read from its text is the sample that was drawn, and other text is none', () => {
  const sample = draw(someStations(400));
  const text = encodeSample(sample);
  expect(decodeSample(JSON.parse(text))).toEqual({ ok: true, value: sample });
  const parsed = JSON.parse(text);
  for (const broken of [
    null,
    { ...parsed, format: 2 },
    { ...parsed, stations: { ...parsed.stations, id: parsed.stations.id.slice(1) } },
    { ...parsed, strata: parsed.strata.slice(0, 1) },
  ]) {
    expect(decodeSample(broken)).toMatchObject({ ok: false });
  }
});
