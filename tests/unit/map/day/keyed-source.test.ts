import { describe, expect, it } from 'vitest';
import type { GeoJSONSourceDiff } from 'maplibre-gl';
import { dayFeature, pointAt } from '../../../../src/lib/map/day/day-feature.ts';
import { createKeyedSource } from '../../../../src/lib/map/day/keyed-source.ts';

function setUp() {
  const sent: GeoJSONSourceDiff[] = [];
  const frames: (() => void)[] = [];
  const target = { ready: true };
  const source = createKeyedSource(
    { isReady: () => target.ready, update: (diff) => void sent.push(diff) },
    (callback) => frames.push(callback),
    () => frames.splice(0),
  );
  const frame = (): void => frames.splice(0).forEach((callback) => callback());
  return { sent, source, frame, target };
}

const stop = (name: string, lng = 70) => dayFeature('stop', name, pointAt({ lng, lat: 50 }));
const idsOf = (diff: GeoJSONSourceDiff | undefined) => ({
  add: diff?.add?.map((feature) => feature.properties?.['id']) ?? [],
  remove: diff?.remove ?? [],
});

describe('a source fed feature by feature', () => {
  it('sends what differs alone, once a frame, whichever group it is in', () => {
    const { sent, source, frame } = setUp();
    source.show('routes', [stop('a'), stop('b')]);
    source.show('in-hand', [stop('c')]);
    frame();
    source.show('routes', [stop('a'), stop('b', 71)]);
    source.show('in-hand', []);
    frame();
    expect(sent).toHaveLength(2);
    expect(idsOf(sent[0])).toEqual({ add: ['stop:a', 'stop:b', 'stop:c'], remove: [] });
    expect(idsOf(sent[1])).toEqual({ add: ['stop:b'], remove: ['stop:c'] });
    expect(source.sentCount()).toBe(4);
  });

  it('sends nothing when new features say what the old ones said', () => {
    const { sent, source, frame } = setUp();
    source.show('routes', [stop('a')]);
    frame();
    source.show('routes', [stop('a')]);
    frame();
    expect(sent).toHaveLength(1);
  });

  it('waits for the renderer, and sends everything again when it has come back to life', () => {
    const { sent, source, frame, target } = setUp();
    target.ready = false;
    source.show('routes', [stop('a')]);
    frame();
    expect(sent).toEqual([]);
    target.ready = true;
    source.resendAll();
    frame();
    source.resendAll();
    frame();
    expect(sent.map(({ removeAll }) => removeAll)).toEqual([true, true]);
    expect(idsOf(sent[1]).add).toEqual(['stop:a']);
  });
});
