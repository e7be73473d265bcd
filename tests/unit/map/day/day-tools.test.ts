import { describe, expect, it } from 'vitest';
import {
  asId,
  type StationId,
  type StopId,
  type StoTeamId,
  type TecId,
} from '../../../../src/lib/domain/ids.ts';
import {
  IDLE,
  NOTHING_HIT,
  type DayContext,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type MapHit,
  type PointerInput,
} from '../../../../src/lib/map/tools/gesture.ts';
import { claimsPointer, reduceGesture } from '../../../../src/lib/map/tools/reduce-gesture.ts';

const stopId = asId<StopId>('stop');
const next = asId<StopId>('next');
const stationId = asId<StationId>('PS-0001');
const tecId = asId<TecId>('KZ-AKM-03');
const stoTeamId = asId<StoTeamId>('team');
const onStop: MapHit = { ...NOTHING_HIT, tecId, stationId, stopId };
const onStation: MapHit = { ...NOTHING_HIT, tecId, stationId };
const SLOT = { before: next, from: { x: 1, y: 1 }, to: { x: 2, y: 2 } };

/** The route lies to the right of 50 px. */
function context(
  day: Partial<DayContext> = {},
  patch: Partial<GestureContext> = {},
): GestureContext {
  return {
    tool: 'select',
    paintTeamId: null,
    selection: new Set(),
    teamOfTec: () => null,
    day: {
      canChangeRoute: true,
      pinToMove: null,
      isDrawingZone: false,
      routeAt: () => null,
      slotAt: ({ x }) => (x > 50 ? SLOT : null),
      ...day,
    },
    ...patch,
  };
}

const down = (hit: MapHit, patch: { adds?: boolean; touch?: boolean } = {}): PointerInput => ({
  ...{ type: 'down', at: { x: 0, y: 0 }, hit, adds: false, touch: false },
  ...patch,
});
const move = (x: number): PointerInput => ({
  ...{ type: 'move', at: { x, y: 0 }, hit: NOTHING_HIT, crossed: [] },
});
const up = (x: number): PointerInput => ({ type: 'up', at: { x, y: 0 } });
const cancel: PointerInput = { type: 'cancel' };

function play(inputs: readonly PointerInput[], world: GestureContext) {
  let state: GestureState = IDLE;
  const effects: GestureEffect[] = [];
  const states: GestureState[] = [];
  for (const input of inputs) {
    const step = reduceGesture(state, input, world);
    state = step.state;
    states.push(state);
    effects.push(...step.effects);
  }
  return { state, states, effects };
}

describe('a click', () => {
  it('on a station opens it, also with the tools of the areas', () => {
    for (const tool of ['select', 'rectangle', 'lasso'] as const) {
      const { effects } = play([down(onStation), up(0)], context({}, { tool }));
      expect(effects).toEqual([{ type: 'open-station', stationId }]);
    }
  });

  it('with Shift on a station still means the TEC beneath', () => {
    const { effects } = play([down(onStation, { adds: true }), up(0)], context());
    expect(effects).toEqual([{ type: 'select', tecIds: [tecId], mode: 'toggle' }]);
  });

  it('on the line of a route takes it in hand, beside it selects the TEC', () => {
    const hit = { ...NOTHING_HIT, tecId };
    const onLine = context({ routeAt: () => stoTeamId });
    expect(play([down(hit), up(0)], onLine).effects).toEqual([{ type: 'take-route', stoTeamId }]);
    expect(play([down(hit), up(0)], context()).effects[0]?.type).toBe('select');
  });

  it('while a zone is drawn is a corner, whatever lies there, and a drag still pans', () => {
    const drawing = context({ isDrawingZone: true }, { tool: 'paint' });
    expect(play([down(onStop), up(0)], drawing).effects).toEqual([
      { type: 'zone-corner', at: { x: 0, y: 0 } },
    ]);
    const { states } = play([down(onStop), move(60)], drawing);
    expect(states.at(-1)).toEqual({ kind: 'panning' });
  });
});

describe('moving a stop', () => {
  it('puts it where it was dropped in the route, and holds it only meanwhile', () => {
    const { effects, states } = play([down(onStop), move(20), move(60), up(60)], context());
    expect(effects).toEqual([
      { type: 'hold-stop', stopId },
      { type: 'hold-stop', stopId: null },
      { type: 'move-stop', stopId, before: next },
    ]);
    expect(states.map(claimsPointer)).toEqual([true, true, true, false]);
  });

  it('changes nothing when it is dropped away from the route or given up', () => {
    for (const end of [[up(20)], [move(60), cancel, up(60)]]) {
      const { effects, state } = play([down(onStop), move(20), ...end], context());
      expect(effects.some(({ type }) => type === 'move-stop')).toBe(false);
      expect(effects.at(-1)).toEqual({ type: 'hold-stop', stopId: null });
      expect(state).toEqual(IDLE);
    }
  });

  it('is not possible while the route may not be changed, nor by a finger, which pans', () => {
    const locked = context({ canChangeRoute: false });
    expect(play([down(onStop), move(60)], locked).state).toEqual({ kind: 'panning' });
    const finger = play([down(onStop, { touch: true }), move(60)], context());
    expect(finger.state).toEqual({ kind: 'panning' });
  });
});

describe('a station that is dragged', () => {
  it('is added where it is dropped on the route in hand', () => {
    const { effects } = play([down(onStation), move(60), up(60)], context());
    expect(effects).toEqual([{ type: 'add-to-route', stationId, before: next }]);
  });

  it('away from the route is added nowhere', () => {
    expect(play([down(onStation), move(20), up(20)], context()).effects).toEqual([]);
  });
});

describe('a pin', () => {
  const moving = context({ pinToMove: stationId, canChangeRoute: false });

  it('is put down where it is dropped, by mouse and by finger', () => {
    for (const touch of [false, true]) {
      const { effects } = play([down(onStation, { touch }), move(20), up(30)], moving);
      expect(effects).toEqual([{ type: 'place-pin', stationId, at: { x: 30, y: 0 } }]);
    }
  });

  it('stays where it was when given up', () => {
    expect(play([down(onStation), move(20), cancel], moving).effects).toEqual([]);
  });

  it('is the only thing that moves while it is to be moved', () => {
    const other = { ...onStop, stationId: asId<StationId>('PS-0002') };
    const both = context({ pinToMove: stationId });
    expect(play([down(other), move(60)], both).state).toEqual({ kind: 'panning' });
  });
});
