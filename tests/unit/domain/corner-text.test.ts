// Corners as people type them. Rules: what is shown can be typed back; a line that is no place is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOfText, textOfCorners } from '../../../src/lib/domain/geo/corner-text.ts';
import { straightLineKm } from '../../../src/lib/domain/geo/distance.ts';
import { ringAround } from '../../../src/lib/domain/geo/ring-around.ts';
import { refusalOfCorners } from '../../../src/lib/domain/check-zone.ts';
import { pointInZone } from '../../../src/lib/domain/geo/zones.ts';

const degrees = (max: number) =>
  fc.integer({ min: -max * 1e5, max: max * 1e5 }).map((n) => n / 1e5 + 0);
const corners = fc.array(fc.record({ lng: degrees(180), lat: degrees(90) }));

describe('corners', () => {
  it('are read as they are shown', () => {
    fc.assert(
      fc.property(corners, (shown) => {
        expect(cornersOfText(textOfCorners(shown))).toEqual({ ok: true, value: shown });
      }),
    );
  });

  it.each([
    '49.95, 82.61',
    '49.95 82.61',
    ' 49.95;82.61 ',
    '49.95° N, 82.61° E',
    '+49.95,82.61',
    '\n49.95, 82.61\n\n',
  ])('are read from %j', (text) => {
    expect(cornersOfText(text)).toEqual({ ok: true, value: [{ lat: 49.95, lng: 82.61 }] });
  });

  it.each([
    'Semey',
    '49.95',
    '49,95',
    '91, 20',
    '49.95, 181',
    '49.95, 82.61, 3',
    '49°57′ N, 82°36′ E',
  ])('are refused in %j, with the line and how to write it', (text) => {
    const refused = cornersOfText(`49.95, 82.61\n${text}`);
    // Two whole numbers with a comma between are a place of whole degrees.
    if (text === '49,95') expect(refused.ok).toBe(true);
    else expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('Line 2') });
  });
});

it('a ring around a place is a sound zone, and every corner is as far away as was wished', () => {
  const place = fc.record({ lng: degrees(170), lat: degrees(60) });
  fc.assert(
    fc.property(place, fc.double({ min: 0.5, max: 100, noNaN: true }), (centre, radiusKm) => {
      const ring = ringAround(centre, radiusKm);
      expect(refusalOfCorners(ring)).toBeNull();
      expect(pointInZone(centre, { corners: ring })).toBe(true);
      for (const corner of ring) {
        const km = straightLineKm(centre, corner);
        expect(Math.abs(km - radiusKm) / radiusKm).toBeLessThan(0.03);
      }
    }),
  );
});
