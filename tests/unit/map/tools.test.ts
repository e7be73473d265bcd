import { describe, expect, it } from 'vitest';
import { asId, type LtoTeamId, type PecAbroadId, type TecId } from '../../../src/lib/domain/ids.ts';
import {
  IDLE,
  NOTHING_HIT,
  type DayContext,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type MapHit,
  type PointerInput,
} from '../../../src/lib/map/tools/gesture.ts';
import { claimsPointer, reduceGesture } from '../../../src/lib/map/tools/reduce-gesture.ts';

const [a, b, c] = ['A', 'B', 'C'].map((id) => asId<TecId>(id)) as [TecId, TecId, TecId];
const [red, blue] = ['red', 'blue'].map((id) => asId<LtoTeamId>(id)) as [LtoTeamId, LtoTeamId];
const teams = new Map<TecId, LtoTeamId>([[b, blue]]);

const NO_DAY: DayContext = {
  canChangeRoute: false,
  pinToMove: null,
  isDrawingZone: false,
  routeAt: () => null,
  slotAt: () => null,
};

function context(patch: Partial<GestureContext> = {}): GestureContext {
  return {
    tool: 'select',
    paintTeamId: null,
    selection: new Set(),
    teamOfTec: (tecId) => teams.get(tecId) ?? null,
    day: NO_DAY,
    ...patch,
  };
}

const on = (tecId: TecId | null): MapHit => ({ ...NOTHING_HIT, tecId });
const at = (x: number, y = 0) => ({ x, y });
const down = (hit: MapHit, patch: { adds?: boolean; touch?: boolean } = {}): PointerInput => ({
  type: 'down',
  at: at(0),
  hit,
  adds: false,
  touch: false,
  ...patch,
});
const move = (x: number, hit = on(null), crossed: readonly TecId[] = []): PointerInput => ({
  type: 'move',
  at: at(x),
  hit,
  crossed,
});
const up = (x = 0): PointerInput => ({ type: 'up', at: at(x) });
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
  it('replaces the selection with the TEC under it', () => {
    const { effects } = play([down(on(a)), up()], context());
    expect(effects).toEqual([{ type: 'select', tecIds: [a], mode: 'replace' }]);
  });

  it('with Shift or Control toggles the TEC', () => {
    const { effects } = play([down(on(a), { adds: true }), up()], context());
    expect(effects).toEqual([{ type: 'select', tecIds: [a], mode: 'toggle' }]);
  });

  it('on empty ground clears the selection', () => {
    const { effects } = play([down(on(null)), up()], context({ selection: new Set([a]) }));
    expect(effects).toEqual([{ type: 'select', tecIds: [], mode: 'replace' }]);
  });

  it('is still a click when the hand trembles, and still one with the rectangle and lasso tools', () => {
    for (const tool of ['select', 'rectangle', 'lasso'] as const) {
      const { effects } = play([down(on(a)), move(3), up(3)], context({ tool }));
      expect(effects).toEqual([{ type: 'select', tecIds: [a], mode: 'replace' }]);
    }
  });

  it('opens a precinct abroad instead of selecting', () => {
    const pecAbroadId = asId<PecAbroadId>('KZ-OOC-01');
    const { effects } = play([down({ ...NOTHING_HIT, pecAbroadId }), up()], context());
    expect(effects).toEqual([{ type: 'open-pec-abroad', pecAbroadId }]);
  });
});

describe('a drag with the select tool', () => {
  it('leaves the pointer to the map for panning and selects nothing', () => {
    const { effects, states } = play([down(on(a)), move(50), up(50)], context());
    expect(effects).toEqual([]);
    expect(states.some(claimsPointer)).toBe(false);
  });

  it('by touch pans even when it starts on the selection', () => {
    const world = context({ selection: new Set([a]) });
    const { states } = play([down(on(a), { touch: true }), move(50), up(50)], world);
    expect(states.some(claimsPointer)).toBe(false);
  });

  it('with Shift draws a rectangle that adds what is inside', () => {
    const { effects, states } = play([down(on(a), { adds: true }), move(50), up(60)], context());
    expect(states.slice(0, 2).every(claimsPointer)).toBe(true);
    expect(effects).toEqual([
      {
        type: 'select-inside',
        shape: [at(0), { x: 60, y: 0 }, at(60), { x: 0, y: 0 }],
        mode: 'add',
      },
    ]);
  });
});

describe('the lasso', () => {
  it('replaces the selection by what its line encloses', () => {
    const world = context({ tool: 'lasso' });
    const { effects } = play([down(on(null)), move(10), move(11), move(20), up(30)], world);
    expect(effects).toEqual([
      { type: 'select-inside', shape: [at(0), at(10), at(20), at(30)], mode: 'replace' },
    ]);
  });
});

describe('painting', () => {
  const world = context({ tool: 'paint', paintTeamId: red });

  it('collects every TEC it crosses once, shows them while down and writes them on release', () => {
    const { effects } = play(
      [down(on(a)), move(9, on(b), [a, b]), move(5, on(a), [b, a]), up()],
      world,
    );
    expect(effects).toEqual([
      { type: 'drag', drag: { tecIds: [a], ltoTeamId: red } },
      { type: 'drag', drag: { tecIds: [a, b], ltoTeamId: red } },
      { type: 'drag', drag: null },
      { type: 'paint', tecIds: [a, b] },
    ]);
  });

  it('writes nothing when given up', () => {
    const { effects, state } = play([down(on(a)), move(9, on(b), [b]), cancel, up()], world);
    expect(effects.at(-1)).toEqual({ type: 'drag', drag: null });
    expect(effects.some(({ type }) => type === 'paint')).toBe(false);
    expect(state).toEqual(IDLE);
  });

  it('on empty ground writes nothing', () => {
    expect(play([down(on(null)), up()], world).effects).toEqual([]);
  });
});

describe('carrying the selection', () => {
  const world = context({ selection: new Set([a, c]) });

  it('gives it to the team on whose AoR it is dropped', () => {
    const { effects } = play([down(on(a)), move(9, on(c)), move(20, on(b)), up(20)], world);
    expect(effects).toEqual([
      { type: 'drag', drag: { tecIds: [a, c], ltoTeamId: null } },
      { type: 'drag', drag: { tecIds: [a, c], ltoTeamId: blue } },
      { type: 'drag', drag: null },
      { type: 'drop', tecIds: [a, c], ltoTeamId: blue },
    ]);
  });

  it('changes nothing when dropped on itself or on unassigned ground', () => {
    const { effects } = play([down(on(a)), move(20, on(b)), move(30, on(c)), up(30)], world);
    expect(effects.some(({ type }) => type === 'drop')).toBe(false);
  });

  it('does not take the selection for its own target even when it has a team', () => {
    const both = context({ selection: new Set([a, b]) });
    const { effects } = play([down(on(a)), move(20, on(b)), up(20)], both);
    expect(effects.some(({ type }) => type === 'drop')).toBe(false);
  });
});

describe('giving up', () => {
  it('ends every gesture without selecting, painting or dropping', () => {
    const worlds = [
      context({ tool: 'rectangle' }),
      context({ tool: 'lasso' }),
      context({ tool: 'paint', paintTeamId: red }),
      context({ selection: new Set([a]) }),
    ];
    for (const world of worlds) {
      const { state, effects } = play([down(on(a)), move(40, on(b), [b]), cancel, up(40)], world);
      expect(state).toEqual(IDLE);
      expect(effects.every(({ type }) => type === 'drag')).toBe(true);
      const last = effects.at(-1);
      if (last) expect(last).toEqual({ type: 'drag', drag: null });
    }
  });
});
