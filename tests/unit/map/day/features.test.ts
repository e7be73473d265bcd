import { describe, expect, it } from 'vitest';
import {
  asId,
  type StationId,
  type StopId,
  type StoTeamId,
} from '../../../../src/lib/domain/ids.ts';
import type { RouteOnMap, StopOnMap } from '../../../../src/lib/domain/routes-on-map.ts';
import { STATION_KINDS, GEOCODE_CONFIDENCES } from '../../../../src/lib/domain/station.ts';
import { proposalFeatures } from '../../../../src/lib/map/day/proposal-features.ts';
import {
  offsetsOfStops,
  routeFeatures,
  routeInHandFeatures,
} from '../../../../src/lib/map/day/route-features.ts';
import { hoursOfStation, stationFeature } from '../../../../src/lib/map/day/station-features.ts';
import { shapeOfStation, STATION_ICON_SIZE } from '../../../../src/lib/map/day/station-icons.ts';
import { draftFeatures, zoneFeatures } from '../../../../src/lib/map/day/zone-features.ts';
import { sdfImage } from '../../../../src/lib/map/sdf-shapes.ts';
import { kz2019Stations } from '../../../support/kz-2019-stations.ts';

const stoTeamId = asId<StoTeamId>('team');
const stations = [...kz2019Stations.stations.values()];

const stop = (name: string, patch: Partial<StopOnMap> = {}): StopOnMap => ({
  stopId: asId<StopId>(name),
  kind: 'voting',
  stationId: asId<StationId>(name),
  position: { lng: Number(name), lat: 50 },
  ...patch,
});
const route = (stops: readonly StopOnMap[]): RouteOnMap => ({
  ...{ stoTeamId, code: '0101', colour: 'blue', start: null, stops },
});

describe('features of stations', () => {
  it('have the commission’s number as their id, unique in the whole list', () => {
    const ids = stations.map((station) => stationFeature(station, station)?.id);
    expect(ids.every((id) => typeof id === 'number')).toBe(true);
    expect(new Set(ids).size).toBe(stations.length);
  });

  it('carry hours only where they are the station’s own: 48 open at 06:00', () => {
    const hours = stations.map(hoursOfStation).filter((text) => text !== null);
    expect(hours.filter((text) => text.startsWith('06:00'))).toHaveLength(48);
    expect(hoursOfStation({ opensMinutes: null, closesMinutes: null })).toBeNull();
    expect(hoursOfStation({ opensMinutes: null, closesMinutes: 840 })).toBe('–14:00');
  });

  it('do not exist for a station whose place nobody knows', () => {
    const [first] = stations;
    expect(first && stationFeature(first, { position: null, confidence: 'low' })).toBeNull();
  });

  it('tell kinds and confidences apart by shape alone', () => {
    const images = STATION_KINDS.flatMap((kind) =>
      GEOCODE_CONFIDENCES.map((confidence) =>
        sdfImage(STATION_ICON_SIZE, shapeOfStation(kind, confidence)).data.join(),
      ),
    );
    expect(new Set(images).size).toBe(STATION_KINDS.length * GEOCODE_CONFIDENCES.length);
  });
});

describe('features of routes', () => {
  it('keep the numbers of stops even where one cannot be drawn', () => {
    const stops = [stop('1'), stop('2', { position: null }), stop('3')];
    const signs = routeInHandFeatures(route(stops)).map(({ properties }) => properties['sign']);
    expect(signs).toEqual([undefined, '1', '3']);
  });

  it('put stops in one building side by side, so that every number can be read', () => {
    const place = { lng: 70, lat: 50 };
    const stops = ['1', '2', '3'].map((name) => stop(name, { position: place }));
    expect([...offsetsOfStops(stops).values()]).toEqual([0, 18, 36]);
    expect([...offsetsOfStops([stop('1'), stop('2')]).values()]).toEqual([0, 0]);
  });

  it('give the tabulation a letter', () => {
    const features = routeInHandFeatures(route([stop('1'), stop('2', { kind: 'tabulation' })]));
    expect(features.at(-1)?.properties['sign']).toBe('T');
  });

  it('are a line and a code, or nothing while there is no leg', () => {
    expect(routeFeatures(route([stop('1')]))).toEqual([]);
    const roles = routeFeatures(route([stop('1'), stop('2')])).map((f) => f.properties['role']);
    expect(roles).toEqual(['route', 'route-code']);
  });
});

describe('features of a proposal', () => {
  const ground = {
    positionOf: (id: StationId) => ({ lng: Number(id), lat: 50 }),
    routeOf: () => route([]),
  };
  const at = (...ids: string[]) =>
    ids.map((id) => ({ stationId: asId<StationId>(id), kind: 'voting' as const }));

  it('mark what comes with + and what goes with −, and leave a stop that stays unmarked', () => {
    const features = proposalFeatures(
      [{ stoTeamId, before: at('1', '2'), after: at('2', '3') }],
      ground,
    );
    expect(features.map(({ properties }) => properties['id'])).toEqual([
      'proposed-leg:team',
      'stop-added:team:3',
      'stop-removed:team:1',
    ]);
  });

  it('draw a new order without marks, and an unchanged route not at all', () => {
    const turned = [{ stoTeamId, before: at('1', '2'), after: at('2', '1') }];
    expect(proposalFeatures(turned, ground)).toHaveLength(1);
    expect(proposalFeatures([{ stoTeamId, before: at('1'), after: at('1') }], ground)).toEqual([]);
  });
});

describe('features of zones', () => {
  const corners = [
    { lng: 70, lat: 50 },
    { lng: 71, lat: 50 },
    { lng: 71, lat: 51 },
  ];

  it('close the ring of a zone', () => {
    const [feature] = zoneFeatures([
      {
        ...{ id: asId('z'), kind: 'no-go', name: 'Pass', corners },
        ...{ fromDate: null, toDate: null, reason: '' },
      },
    ]);
    expect(feature?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [70, 50],
          [71, 50],
          [71, 51],
          [70, 50],
        ],
      ],
    });
  });

  it('draw a corner for each click, and a closed line once the ring could be finished', () => {
    const roles = (count: number) =>
      draftFeatures(corners.slice(0, count)).map(({ properties }) => properties['role']);
    expect(roles(1)).toEqual(['draft-corner']);
    expect(roles(2)).toEqual(['draft-line', 'draft-corner', 'draft-corner']);
    const [line] = draftFeatures(corners);
    expect(line?.geometry.type === 'LineString' && line.geometry.coordinates).toHaveLength(4);
  });
});
