// Expressions that several layers share; each reads feature-state that the writer sets.
import type { ExpressionSpecification } from 'maplibre-gl';
import type { TeamColour } from '../../domain/lto-team.ts';
import { perTeamColour } from '../palette.ts';
import type { TecFeatureRole } from '../tec-source.ts';

/** Picks a value by the team colour found at `input`, else `otherwise`. */
export function matchTeamColour(
  input: ExpressionSpecification,
  valueOf: (colour: TeamColour) => string | number,
  otherwise: string | number,
): ExpressionSpecification {
  const cases = perTeamColour(valueOf).flat();
  return [
    'match',
    ['coalesce', input, ''],
    ...cases,
    otherwise,
  ] as unknown as ExpressionSpecification;
}

/** The team colour of a TEC as the writer keeps it, or null. */
export const TEAM_COLOUR_STATE: ExpressionSpecification = ['feature-state', 'colour'];

/** `yes` while a flag is raised on the feature, else `no`. */
export function whenFlag(
  flag: string,
  yes: string | number,
  no: string | number,
): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', flag], false], yes, no];
}

/** Features of the TEC source with one of these roles. */
export function hasRole(...roles: readonly TecFeatureRole[]): ExpressionSpecification {
  return ['in', ['get', 'role'], ['literal', [...roles]]];
}

/** Interpolates linearly over zoom levels. */
export function byZoom(...stops: readonly (readonly [number, number])[]): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}
