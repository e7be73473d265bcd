// Where days stand on the timeline, and that nothing covers anything else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createTimeScale,
  DAY_WIDTH,
  rowsOfItems,
  spanOfAll,
  stretchOfSpan,
} from '../../../src/lib/features/calendar/time-scale.ts';

const scale = createTimeScale({ fromOffsetDays: -10, toOffsetDays: 10 });

test('a span is drawn over all its days, as far as the scale goes', () => {
  expect(stretchOfSpan(scale, { fromOffsetDays: -10, toOffsetDays: -9 })).toEqual({
    ...{ left: 0, width: 2 * DAY_WIDTH },
  });
  expect(stretchOfSpan(scale, { fromOffsetDays: -Infinity, toOffsetDays: Infinity })).toEqual({
    ...{ left: 0, width: scale.width },
  });
  expect(stretchOfSpan(scale, { fromOffsetDays: 11, toOffsetDays: 12 })).toBeNull();
});

test('the scale has room for everything, and a usual length when there is nothing', () => {
  const spans = [
    { fromOffsetDays: -3, toOffsetDays: 4 },
    { fromOffsetDays: -7, toOffsetDays: -7 },
  ];
  const span = spanOfAll(spans, scale);
  expect(span.fromOffsetDays).toBeLessThan(-7);
  expect(span.toOffsetDays).toBeGreaterThan(4);
  expect(spanOfAll([], scale)).toBe(scale);
});

test('items of one row never overlap', () => {
  const item = fc.record({ left: fc.nat(1000), width: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (drawn) => {
      const items = drawn.toSorted((a, b) => a.left - b.left);
      const rows = rowsOfItems(items);
      for (const [index, one] of items.entries()) {
        for (const [later, other] of items.entries()) {
          if (later <= index || rows[later] !== rows[index]) continue;
          expect(other.left).toBeGreaterThanOrEqual(one.left + one.width);
        }
      }
    }),
  );
});
