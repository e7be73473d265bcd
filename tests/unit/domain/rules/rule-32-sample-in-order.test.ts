// Rule 32: the sample rests on the list and the AoRs in use, and what is on no route says why.
import { expect, test } from 'vitest';
import { asId, type StationFrameId, type StoTeamId } from '../../../../src/lib/domain/ids.ts';
import { rule32 } from '../../../../src/lib/domain/rules/rule-32-sample-in-order.ts';
import type { Sample } from '../../../../src/lib/domain/sample.ts';
import { drawSample } from '../../../../src/lib/domain/sampling/draw-sample.ts';
import { dayContext, saidOf, type DayDraft } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';
import { KOKSHETAU, stationId } from '../../../support/test-stations.ts';

const ROUTES = [{ stoTeamId: asId<StoTeamId>('sto-2'), mode: 'area-only' as const }];

/** Every station of both AoRs is drawn. */
function drawnFrom({ plan, stations }: ReturnType<typeof dayContext>): Sample {
  if (!stations) throw new Error('the day has stations');
  const drawn = drawSample(
    stations,
    plan,
    {
      ...{ seed: 1, size: 15, reservesPerStation: 0, chance: 'equal' },
      strata: { bySetting: false, bySize: false, bySpecial: false },
    },
    { smallVoters: 500, largeVoters: 1500 },
  );
  if (!drawn.ok) throw new Error(drawn.error);
  return drawn.value;
}

const sample = drawnFrom(dayContext());
const said = (draft: DayDraft = {}, from: Sample | null = sample) =>
  saidOf(rule32, { routes: ROUTES, ...draft, more: { sample: from } });

test('drawn stations on no route are told of their AoR once its teams have routes', () => {
  expect(said()).toEqual([
    'team-1: 4 drawn stations are on no route: stations 0009, 0010, 0011 and 0012. ' +
      'Take them into a route, or swap them with a reason.',
  ]);
  expect(said({ routes: [] })).toEqual([]);
});

test('a station that was swapped with a reason is settled', () => {
  const swap = (number: number) => ({
    stationId: stationId(number),
    replacedBy: null,
    reason: 'bridge',
  });
  const swaps = new Map([9, 10, 11].map((number) => [stationId(number), swap(number)]));
  expect(said({ plan: { swaps } })[0]).toContain('1 drawn station is on no route: station 0012.');
});

test('a sample of another list, or of other AoRs, is out of date', () => {
  const other = { ...sample, frameId: asId<StationFrameId>('frame-7') };
  expect(said({}, other)).toContainEqual(
    expect.stringContaining('plan: The sample was drawn from another'),
  );
  const tecAssignments = new Map([[KOKSHETAU, asId<never>('team-2')]]);
  expect(said({ plan: { tecAssignments } })).toContainEqual(
    expect.stringContaining('plan: The AoRs have changed since the sample was drawn'),
  );
});

test('the AoR of a swapped station is looked at again when a route takes its replacement', () => {
  const swap = { stationId: stationId(12), replacedBy: stationId(21), reason: 'bridge' };
  const plan = { swaps: new Map([[swap.stationId, swap]]) };
  const more = { sample };
  const stoTeams = [{ id: asId<never>('sto-9'), number: 201, ltoTeamId: asId<never>('team-2') }];
  const before = dayContext({ plan, more, stoTeams });
  const after = dayContext({ plan, more, stoTeams, stops: stopsOf(9, ['opening 21']) });
  const touched = rule32.touchedBy({ stops: new Set(['stop-9-1']) }, before, after);
  expect([...touched].sort()).toEqual(['team-1', 'team-2']);
});

test('without a sample nothing is said; the progress counts drawn stations', () => {
  expect(said({}, null)).toEqual([]);
  const stops = stopsOf(1, ['opening 1', 'closing 2']);
  const context = dayContext({ stops, more: { sample } });
  expect(rule32.progress?.(context)).toMatchObject({ done: 2, total: 15 });
});
