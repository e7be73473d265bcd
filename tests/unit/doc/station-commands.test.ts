// Commands on stations, drives of routes and tabulations check first, write only what differs, and each is one
// undo step with its words.
import { expect, test } from 'vitest';
import { chooseSample } from '../../../src/lib/doc/commands/choose-sample.ts';
import { chooseStationFrame } from '../../../src/lib/doc/commands/choose-station-frame.ts';
import { placeStation } from '../../../src/lib/doc/commands/place-station.ts';
import {
  removeLegOverride,
  setLegOverride,
} from '../../../src/lib/doc/commands/set-leg-override.ts';
import { setTabulationReasons } from '../../../src/lib/doc/commands/set-tabulation-reasons.ts';
import { verifyStations } from '../../../src/lib/doc/commands/verify-stations.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import {
  asId,
  type SampleId,
  type StationFrameId,
  type TecId,
} from '../../../src/lib/domain/ids.ts';
import type { StationPlace } from '../../../src/lib/domain/station.ts';
import { createPeer } from '../../support/plan-peers.ts';
import { done, station } from '../../support/route-plan.ts';

const TECS = ['KZ-AKM-01', 'KZ-AKM-02'].map((id) => asId<TecId>(id));
const HERE: StationPlace = {
  ...{ stationId: station(1), movedTo: { lng: 71.4, lat: 51.2 }, reason: 'seen by LTO04' },
  isVerified: true,
};

test('a list and a sample are chosen and given up, each in one step', () => {
  const { doc, undo } = createPeer();
  const frameId = asId<StationFrameId>('frame-1');
  done(chooseStationFrame(doc, { frameId, label: 'CEC list of 24 May' }));
  expect(done(chooseStationFrame(doc, { frameId, label: 'again' })).changed).toBe(0);
  done(chooseSample(doc, { sampleId: asId<SampleId>('sample-1') }));
  expect([...readPlan(doc).plan.choices]).toEqual([
    ['stationFrame', 'frame-1'],
    ['sample', 'sample-1'],
  ]);
  done(chooseSample(doc, { sampleId: null }));
  expect(undo.undoLabel()).toBe('use no sample');
  expect(readPlan(doc).plan.choices.has('sample')).toBe(false);
});

test('a pin moves with a reason, and a place that says nothing is removed', () => {
  const { doc, undo } = createPeer();
  const place = (fields: Partial<StationPlace>) => placeStation(doc, { ...HERE, ...fields });
  expect(place({ reason: ' ' })).toMatchObject({ error: { field: 'reason' } });
  expect(place({ reason: 'x'.repeat(201) })).toMatchObject({ error: { field: 'reason' } });
  expect(place({ movedTo: { lng: Number.NaN, lat: 0 } })).toMatchObject({
    error: { field: 'movedTo' },
  });
  expect(readPlan(doc).plan.stationPlaces.size).toBe(0);
  done(place({}));
  expect(undo.undoLabel()).toBe('move the pin of station 0001');
  expect(readPlan(doc).plan.stationPlaces.get(station(1))).toEqual(HERE);
  expect(done(place({})).changed).toBe(0);
  done(place({ movedTo: null, reason: '', isVerified: false }));
  expect(undo.undoLabel()).toBe('put the pin of station 0001 back');
  expect(readPlan(doc).plan.stationPlaces.size).toBe(0);
  undo.undo();
  expect(readPlan(doc).plan.stationPlaces.get(station(1))).toEqual(HERE);
});

test('confirming stations keeps their pins, and taking it back forgets what says nothing', () => {
  const { doc, undo } = createPeer();
  done(placeStation(doc, { ...HERE, isVerified: false }));
  const stationIds = [station(1), station(2)];
  done(verifyStations(doc, { stationIds, isVerified: true }));
  expect(undo.undoLabel()).toBe('confirm where 2 stations are');
  expect(done(verifyStations(doc, { stationIds, isVerified: true })).changed).toBe(0);
  expect(readPlan(doc).plan.stationPlaces.get(station(1))).toEqual(HERE);
  done(verifyStations(doc, { stationIds, isVerified: false }));
  expect([...readPlan(doc).plan.stationPlaces.keys()]).toEqual([station(1)]);
});

test('a word on a drive holds both ways, with its reason', () => {
  const { doc, undo } = createPeer();
  const [fromId, toId] = [station(1), station(2)];
  const set = (minutes: number, reason = 'driver’s word') =>
    setLegOverride(doc, { fromId, toId, minutes, reason });
  for (const minutes of [0, -1, 12_000, Number.NaN]) {
    expect(set(minutes)).toMatchObject({ error: { field: 'minutes' } });
  }
  expect(set(30, ' ')).toMatchObject({ error: { field: 'reason' } });
  expect(setLegOverride(doc, { fromId, toId: fromId, minutes: 5, reason: 'none' })).toMatchObject({
    error: { field: 'toId' },
  });
  done(set(30));
  const back = { fromId: toId, toId: fromId, minutes: 45, reason: 'bridge closed' };
  done(setLegOverride(doc, back));
  expect([...readPlan(doc).plan.legOverrides.values()]).toEqual([
    { fromId, toId, seconds: 2_700, reason: 'bridge closed' },
  ]);
  done(removeLegOverride(doc, { fromId: toId, toId: fromId }));
  expect(readPlan(doc).plan.legOverrides.size).toBe(0);
  expect(done(removeLegOverride(doc, { fromId, toId })).changed).toBe(0);
  undo.undo();
  expect(readPlan(doc).plan.legOverrides.size).toBe(1);
});

test('reasons for tabulations are set for many TECs at once and only where they differ', () => {
  const { doc, undo } = createPeer();
  done(setTabulationReasons(doc, { tecIds: TECS.slice(0, 1), reason: 'remote' }));
  expect(done(setTabulationReasons(doc, { tecIds: TECS, reason: 'remote' })).changed).toBe(1);
  expect(undo.undoLabel()).toBe('set why the tabulation of 1 TEC is not observed');
  const wrong = { tecIds: TECS, reason: 'weather' as 'remote' };
  expect(setTabulationReasons(doc, wrong)).toMatchObject({ error: { field: 'reason' } });
  done(setTabulationReasons(doc, { tecIds: TECS, reason: null }));
  expect(readPlan(doc).plan.tabulationReasons.size).toBe(0);
});
