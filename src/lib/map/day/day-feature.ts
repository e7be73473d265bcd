// The words of the source of election day: what a feature stands for, and how its layers find it.
// Invariant: ids say role and thing, so that no two features of the source share one.
import type { Geometry, Position as Coordinate } from 'geojson';
import type { TeamColour } from '../../domain/lto-team.ts';
import type { Position } from '../../domain/tec.ts';
import type { KeyedFeature } from './keyed-source.ts';

/** What a feature stands for; layers filter by it. */
export type DayRole =
  | 'route'
  | 'route-code'
  | 'leg-in-hand'
  | 'stop'
  | 'proposed-leg'
  | 'stop-added'
  | 'stop-removed'
  | 'zone'
  | 'draft-line'
  | 'draft-corner'
  | 'dropped-pin';

export type DayProperties = Readonly<Record<string, string | number | boolean | number[]>>;

/** The id of a feature by what it stands for. */
export function dayFeatureId(role: DayRole, name: string): string {
  return `${role}:${name}`;
}

/** A feature of the source of election day. */
export function dayFeature(
  role: DayRole,
  name: string,
  geometry: Geometry,
  properties: DayProperties = {},
): KeyedFeature {
  const id = dayFeatureId(role, name);
  return { type: 'Feature', geometry, properties: { ...properties, id, role } };
}

/** A line through places; straight legs are what is known, not the road. */
export function lineThrough(places: readonly Position[]): Geometry {
  return { type: 'LineString', coordinates: places.map(coordinateOf) };
}

export function pointAt(place: Position): Geometry {
  return { type: 'Point', coordinates: coordinateOf(place) };
}

export function coordinateOf({ lng, lat }: Position): Coordinate {
  return [lng, lat];
}

/** The team colour as layers look for it; without one nothing. */
export function colourProperty(colour: TeamColour | null): Readonly<Record<string, string>> {
  return colour ? { colour } : {};
}
