// A ring as one short text. Rules: what was written is read again to the metre; any text reads as a ring or
// as nothing, never as a fault.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_MAX_LENGTH } from '../../../src/lib/doc/document-shape.ts';
import { ringOfText, textOfRing } from '../../../src/lib/doc/records/ring-text.ts';
import { squareAround } from '../../support/test-zone.ts';

const metres = (max: number) => fc.integer({ min: -max * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
const ring = fc.array(fc.record({ lng: metres(180), lat: metres(90) }), { maxLength: 60 });

test('the example of the format’s own description', () => {
  const corners = [
    { lat: 38.5, lng: -120.2 },
    { lat: 40.7, lng: -120.95 },
    { lat: 43.252, lng: -126.453 },
  ];
  expect(textOfRing(corners)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
  expect(ringOfText('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual(corners);
});

test('reads what it wrote, rounded to five decimals', () => {
  fc.assert(
    fc.property(ring, (corners) => {
      // -0 is 0 after the way there and back.
      const plain = corners.map(({ lng, lat }) => ({ lng: lng + 0, lat: lat + 0 }));
      expect(ringOfText(textOfRing(corners))).toEqual(plain);
    }),
  );
});

test('a text that is no ring is nothing, and no text is a fault', () => {
  for (const text of ['?', '_p~iF', '€€', '~', 'a b', '_'.repeat(40), '\u007f\u007f']) {
    expect(ringOfText(text), text).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const corners = ringOfText(text) ?? [];
      for (const { lng, lat } of corners) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }),
  );
});

test('a zone of sixty corners within a few degrees fits its field', () => {
  const corners = Array.from({ length: 15 }, (_, index) =>
    squareAround({ lng: 70 + (index % 4), lat: 45 + (index % 3) }, 0.1 + index / 100),
  ).flat();
  expect(textOfRing(corners).length).toBeLessThanOrEqual(TEXT_MAX_LENGTH);
});
