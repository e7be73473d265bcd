// Carries the selection over the map; dropped on another team's AoR, its TECs go to that team.
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import {
  IDLE,
  stepTo,
  type GestureContext,
  type GestureState,
  type GestureStep,
  type MapHit,
  type PointerInput,
} from './gesture.ts';

type Carry = Extract<GestureState, { kind: 'carry' }>;

/** Picks the selection up. */
export function carryFrom(hit: MapHit, context: GestureContext): GestureStep {
  return carried([...context.selection], teamUnder(hit, context));
}

/** Continues carrying; dropped on itself, on unassigned ground or outside, nothing happens. */
export function continueCarry(
  state: Carry,
  input: PointerInput,
  context: GestureContext,
): GestureStep {
  switch (input.type) {
    case 'down':
    case 'move': {
      const overTeamId = teamUnder(input.hit, context);
      return overTeamId === state.overTeamId ? stepTo(state) : carried(state.tecIds, overTeamId);
    }
    case 'up': {
      const { tecIds, overTeamId } = state;
      const dropped = overTeamId ? [{ type: 'drop', tecIds, ltoTeamId: overTeamId } as const] : [];
      return stepTo(IDLE, { type: 'drag', drag: null }, ...dropped);
    }
    case 'cancel':
      return stepTo(IDLE, { type: 'drag', drag: null });
  }
}

function carried(tecIds: readonly TecId[], overTeamId: LtoTeamId | null): GestureStep {
  return stepTo(
    { kind: 'carry', tecIds, overTeamId },
    { type: 'drag', drag: { tecIds, ltoTeamId: overTeamId } },
  );
}

/** The team whose AoR is under the pointer; a carried TEC is no target for itself. */
function teamUnder({ tecId }: MapHit, context: GestureContext): LtoTeamId | null {
  if (!tecId || context.selection.has(tecId)) return null;
  return context.teamOfTec(tecId);
}
