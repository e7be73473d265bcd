// The codes of the teams as label features: one per connected part of an AoR, one per TEC, regional ones too.
import type { Feature, FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import type { TecId } from '../domain/ids.ts';
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import type { PlanReader } from '../domain/plan.ts';
import { isRegionalTec, type Position, type Tec } from '../domain/tec.ts';
import { aorPartsOf, neighboursOfTecs, type AreaPoint } from './aor-parts.ts';
import type { Border } from './geometry.ts';

/** Everything about the dataset that the codes need, computed once. */
export type CodeGround = {
  readonly dataset: Dataset;
  readonly points: ReadonlyMap<TecId, Position>;
  readonly neighbours: ReadonlyMap<TecId, readonly TecId[]>;
};

/** Prepares a dataset for its codes. */
export function codeGroundOf(
  dataset: Dataset,
  points: ReadonlyMap<TecId, Position>,
  borders: readonly Border[],
): CodeGround {
  return { dataset, points, neighbours: neighboursOfTecs(borders) };
}

/** The label features of the plan as it stands. */
export function aorCodeFeatures(ground: CodeGround, reader: PlanReader): FeatureCollection {
  const areaPoints = new Map<TecId, AreaPoint>();
  for (const [tecId, position] of ground.points) {
    const tec = ground.dataset.tecs.get(tecId);
    if (tec && !isRegionalTec(tec)) areaPoints.set(tecId, { position, areaKm2: tec.areaKm2 });
  }
  const parts = aorPartsOf(areaPoints, ground.neighbours, (tecId) => reader.teamOfTec(tecId));
  const features: Feature[] = parts.flatMap((part) => {
    const team = reader.ltoTeam(part.ltoTeamId);
    if (!team) return [];
    const properties = { kind: 'aor', code: codeOfLtoTeam(team), colour: team.colour };
    return [pointFeature(part.position, { ...properties, rank: -part.tecIds.length })];
  });
  for (const tec of ground.dataset.tecs.values()) {
    const code = codeOfTec(ground, reader, tec);
    if (code) features.push(code);
  }
  return { type: 'FeatureCollection', features };
}

function codeOfTec({ points }: CodeGround, reader: PlanReader, tec: Tec): Feature | null {
  const teamId = reader.teamOfTec(tec.id);
  const team = teamId ? reader.ltoTeam(teamId) : null;
  if (!team) return null;
  const isAtSeat = tec.kind === 'city' || isRegionalTec(tec);
  const position = isAtSeat ? tec.seat.position : (points.get(tec.id) ?? tec.seat.position);
  return pointFeature(position, {
    kind: isRegionalTec(tec) ? 'regional' : 'tec',
    code: codeOfLtoTeam(team),
    colour: team.colour,
    isTown: tec.kind === 'city',
    rank: -tec.population.value,
  });
}

function pointFeature({ lng, lat }: Position, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}
