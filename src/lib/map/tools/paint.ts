// Collects the TECs a pressed pointer passes over, to give them to one team on release.
import type { TecId } from '../../domain/ids.ts';
import {
  IDLE,
  stepTo,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type GestureStep,
  type PointerInput,
} from './gesture.ts';

type Paint = Extract<GestureState, { kind: 'paint' }>;

/** Starts painting at a TEC, or on empty ground. */
export function paintFrom(tecId: TecId | null, context: GestureContext): GestureStep {
  const tecIds = tecId ? [tecId] : [];
  return stepTo({ kind: 'paint', tecIds }, ...dragEffects(tecIds, context));
}

/** Continues painting; a TEC is collected once however often it is crossed. */
export function continuePaint(
  state: Paint,
  input: PointerInput,
  context: GestureContext,
): GestureStep {
  switch (input.type) {
    case 'down':
    case 'move': {
      const crossed = input.type === 'move' ? input.crossed : [];
      const added = [...new Set(crossed)].filter((tecId) => !state.tecIds.includes(tecId));
      if (added.length === 0) return stepTo(state);
      const tecIds = [...state.tecIds, ...added];
      return stepTo({ kind: 'paint', tecIds }, ...dragEffects(tecIds, context));
    }
    case 'up':
      if (state.tecIds.length === 0) return stepTo(IDLE);
      return stepTo(IDLE, { type: 'drag', drag: null }, { type: 'paint', tecIds: state.tecIds });
    case 'cancel':
      return stepTo(IDLE, { type: 'drag', drag: null });
  }
}

function dragEffects(
  tecIds: readonly TecId[],
  { paintTeamId }: GestureContext,
): readonly GestureEffect[] {
  return tecIds.length > 0 ? [{ type: 'drag', drag: { tecIds, ltoTeamId: paintTeamId } }] : [];
}
