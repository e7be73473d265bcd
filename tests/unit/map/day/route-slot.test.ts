import { describe, expect, it } from 'vitest';
import { asId, type StopId } from '../../../../src/lib/domain/ids.ts';
import {
  distanceToRoute,
  slotAt,
  type RouteOnScreen,
} from '../../../../src/lib/map/day/route-slot.ts';

const ids = ['a', 'b', 'c'].map((id) => asId<StopId>(id));
const REACH_PX = 28;

/** Stops at 100, 200 and 300 on a line, the start at 0. */
function route(patch: Partial<RouteOnScreen> = {}): RouteOnScreen {
  return {
    start: { x: 0, y: 0 },
    stops: ids.map((stopId, index) => ({ stopId, at: { x: (index + 1) * 100, y: 0 } })),
    movedFrom: null,
    ...patch,
  };
}
const before = (x: number, y: number, wanted = route()) =>
  slotAt(wanted, { x, y }, REACH_PX)?.before;

describe('the place of a held thing in a route', () => {
  it('is between the two stops whose leg is nearest', () => {
    expect(before(150, 10)).toBe('b');
    expect(before(250, -10)).toBe('c');
  });

  it('is before the first stop on the leg from the start, and last beyond the last stop', () => {
    expect(before(50, 5)).toBe('a');
    expect(before(320, 5)).toBeNull();
  });

  it('is nowhere farther from the route than the reach', () => {
    expect(slotAt(route(), { x: 150, y: REACH_PX + 1 }, REACH_PX)).toBeNull();
  });

  it('on a stop is that stop’s number: before it, and after it for a stop that moves towards the end', () => {
    expect(before(200, 4)).toBe('b');
    expect(before(200, 4, route({ movedFrom: 2 }))).toBe('b');
    expect(before(200, 4, route({ movedFrom: 0 }))).toBe('c');
    expect(before(300, 4, route({ movedFrom: 1 }))).toBeNull();
  });

  it('beside the first stop of a route without a start is before it', () => {
    expect(before(85, 15, route({ start: null }))).toBe('a');
  });

  it('in a route without places is anywhere, at the end', () => {
    const empty = { start: null, stops: [], movedFrom: null };
    expect(slotAt(empty, { x: 999, y: 999 }, REACH_PX)).toEqual({
      before: null,
      from: null,
      to: null,
    });
  });

  it('tells the legs that would be drawn', () => {
    expect(slotAt(route(), { x: 150, y: 0 }, REACH_PX)).toEqual({
      before: 'b',
      from: { x: 100, y: 0 },
      to: { x: 200, y: 0 },
    });
  });
});

describe('the distance to a route', () => {
  it('is that to its nearest leg, and infinite without one', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ];
    expect(distanceToRoute({ x: 50, y: 7 }, places)).toBe(7);
    expect(distanceToRoute({ x: 90, y: 60 }, places)).toBe(10);
    expect(distanceToRoute({ x: 0, y: 0 }, places.slice(0, 1))).toBe(Infinity);
  });
});
