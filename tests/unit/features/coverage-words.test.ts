// The coverage page tells precision, shares and missed stations in figures that add up.
import { expect, test } from 'vitest';
import type { Coverage, MissedStation } from '../../../src/lib/domain/derive/coverage.ts';
import type { MissReason } from '../../../src/lib/domain/derive/missed-stations.ts';
import {
  marginText,
  percentOf,
  percentText,
  pointsText,
} from '../../../src/lib/features/coverage/format-figures.ts';
import { groupsOfMissed } from '../../../src/lib/features/coverage/missed-groups.ts';
import {
  precisionOfPlan,
  precisionOfUsualSizes,
} from '../../../src/lib/features/coverage/precision-rows.ts';

function coverageOf(visits: number, visitsOfTecs: readonly number[]): Coverage {
  const all = 9_970;
  return {
    figures: {
      openings: { planned: 150, all },
      visits: { planned: visits, all },
      counts: { planned: 0, all },
      tabulations: { planned: 100, all: 232 },
      special: { planned: 0, all: 555 },
    },
    ...{ shares: [], sample: null, visitsOfTecs },
  };
}

test('usual sizes give the margins of the field’s guide', () => {
  const rows = precisionOfUsualSizes(coverageOf(0, []));
  const texts = rows.map(({ name, simple, clustered }) => [
    name,
    ...[simple, ...clustered].map(marginText),
  ]);
  expect(texts).toEqual([
    ['150 teams, 10 stations each', '±2.3', '±2.8', '±3.2', '±3.9'],
    ['120 teams, 10 stations each', '±2.7', '±3.2', '±3.7', '±4.4'],
    ['150 openings or counts', '±7.9'],
    ['100 TECs', '±7.4'],
  ]);
});

test('a plan’s own margins widen where single TECs are visited many times', () => {
  const [even] = precisionOfPlan(coverageOf(1_500, Array<number>(150).fill(10)));
  const [uneven] = precisionOfPlan(coverageOf(1_500, [600, ...Array<number>(90).fill(10)]));
  expect(even?.clustered.map(marginText)).toEqual(['±2.8', '±3.2', '±3.9']);
  expect(uneven?.simple).toBe(even?.simple);
  expect(uneven?.clustered[0]).toBeGreaterThan(2 * (even?.clustered[0] ?? 0));
  expect(precisionOfPlan(coverageOf(0, []))[2]?.simple).toBeNull();
});

test('what is not known is a dash, and nothing is rounded to a sign', () => {
  expect([percentText(null), pointsText(null), marginText(null)]).toEqual(['–', '–', '–']);
  expect(percentText(12.45)).toBe('12.5 %');
  expect([pointsText(2.44), pointsText(-0.31), pointsText(-0.04)]).toEqual(['+2.4', '−0.3', '0.0']);
  expect(percentOf({ planned: 0, all: 0 })).toBeNull();
});

test('missed stations stand together by reason, the commonest first', () => {
  const missedFor = (reason: MissReason): MissedStation =>
    ({ reason, sampled: {} }) as MissedStation;
  const groups = groupsOfMissed([
    missedFor({ kind: 'swapped', words: 'roof fell in' }),
    missedFor({ kind: 'unknown' }),
    missedFor({ kind: 'unknown' }),
    missedFor({ kind: 'swapped', words: 'flooded' }),
  ]);
  expect(groups.map(({ reason, missed }) => [reason, missed.length])).toEqual([
    ['On no route; no reason given', 2],
    ['Taken out by hand: roof fell in', 1],
    ['Taken out by hand: flooded', 1],
  ]);
});

test('where the plan gives no reason, that of the last search for routes stands', () => {
  const far = { stationId: 'PS-1' } as MissedStation['sampled'];
  const swapped = { stationId: 'PS-2' } as MissedStation['sampled'];
  const groups = groupsOfMissed(
    [
      { sampled: far, reason: { kind: 'unknown' } },
      { sampled: swapped, reason: { kind: 'swapped', words: 'flooded' } },
    ],
    new Map([
      [far.stationId, 'drive'],
      [swapped.stationId, 'zone'],
    ]),
  );
  expect(groups.map(({ reason }) => reason)).toEqual([
    'Too much driving',
    'Taken out by hand: flooded',
  ]);
});
