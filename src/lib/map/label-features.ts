// Everything that is written on the host country: names of TECs with their team's code, regions, AoRs.
// Invariant: points only, a few hundred; this is the one source that is sent again when the plan changes.
import type { Feature, FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import type { LtoTeamId, TecId } from '../domain/ids.ts';
import { LANGUAGES, type LocalNames } from '../domain/local-names.ts';
import { codeOfLtoTeam, type LtoTeam } from '../domain/lto-team.ts';
import type { PlanReader } from '../domain/plan.ts';
import { isRegionalTec, type Position, type Tec } from '../domain/tec.ts';
import { aorPartsOf, neighboursOfTecs, type AorPart, type AreaPoint } from './aor-parts.ts';
import type { MapGeometry } from './geometry.ts';
import { representativePointOf } from './representative-point.ts';

export type LabelKind = 'aor' | 'tec' | 'town' | 'regional' | 'region';

/** What labels need of the dataset, computed once. */
export type LabelGround = {
  readonly dataset: Dataset;
  readonly points: ReadonlyMap<TecId, Position>;
  readonly areaPoints: ReadonlyMap<TecId, AreaPoint>;
  readonly neighbours: ReadonlyMap<TecId, readonly TecId[]>;
  readonly regionLabels: readonly Feature[];
};

/** Prepares a dataset for its labels; `points` stand for the TECs. */
export function labelGroundOf(
  dataset: Dataset,
  geometry: MapGeometry,
  points: ReadonlyMap<TecId, Position>,
): LabelGround {
  const tecs = [...dataset.tecs.values()];
  const lower = tecs.filter((tec) => !isRegionalTec(tec));
  return {
    dataset,
    points,
    areaPoints: new Map(
      lower.map(({ id, areaKm2, seat }) => [
        id,
        { position: points.get(id) ?? seat.position, areaKm2 },
      ]),
    ),
    neighbours: neighboursOfTecs(geometry.borders),
    regionLabels: tecs.filter(isRegionalTec).map((tec) => regionLabel(dataset, geometry, tec)),
  };
}

/** The labels of the plan as it stands. */
export function labelFeatures(ground: LabelGround, reader: PlanReader): FeatureCollection {
  const teamOfTec = (tecId: TecId) => reader.teamOfTec(tecId);
  const parts = aorPartsOf(ground.areaPoints, ground.neighbours, teamOfTec);
  const aors = parts.filter(withoutLesserTowns(ground.dataset)).flatMap((part) => {
    const { ltoTeamId, position, tecIds } = part;
    const team = reader.ltoTeam(ltoTeamId);
    return team ? [label('aor', position, -tecIds.length, codeProperties(team))] : [];
  });
  const tecs = [...ground.dataset.tecs.values()].map((tec) => {
    const teamId = reader.teamOfTec(tec.id);
    return tecLabel(ground, tec, teamId ? reader.ltoTeam(teamId) : null);
  });
  return { type: 'FeatureCollection', features: [...aors, ...ground.regionLabels, ...tecs] };
}

/**
 * Leaves out towns of an AoR whose main part is elsewhere: a plate would hide the AoR around the town,
 * and the name of the town carries the code as soon as there is room. Expects larger parts first.
 */
function withoutLesserTowns({ tecs }: Dataset): (part: AorPart) => boolean {
  const labelled = new Set<LtoTeamId>();
  return ({ ltoTeamId, tecIds }) => {
    const isLesser = labelled.has(ltoTeamId);
    labelled.add(ltoTeamId);
    return !isLesser || tecIds.some((tecId) => tecs.get(tecId)?.kind === 'district');
  };
}

/** A town and a regional TEC are named beside their seat, any other in the middle of its area. */
function tecLabel({ points }: LabelGround, tec: Tec, team: LtoTeam | null): Feature {
  const kind = isRegionalTec(tec) ? 'regional' : tec.kind === 'city' ? 'town' : 'tec';
  const place = kind === 'tec' ? points.get(tec.id) : null;
  return label(kind, place ?? tec.seat.position, -tec.population.value, {
    ...nameProperties(tec.names),
    ...(team ? codeProperties(team) : {}),
  });
}

function regionLabel(dataset: Dataset, geometry: MapGeometry, tec: Tec): Feature {
  const area = geometry.regionalAreas.get(tec.id);
  const names = dataset.regions.get(tec.regionId)?.names ?? tec.names;
  const position = area ? representativePointOf(area) : tec.seat.position;
  return label('region', position, -tec.population.value, nameProperties(names));
}

function codeProperties(team: LtoTeam): Readonly<Record<string, string>> {
  return { code: codeOfLtoTeam(team), colour: team.colour };
}

function nameProperties(names: LocalNames): Readonly<Record<string, string>> {
  return Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, names[language]]));
}

/** `rank` decides who gets room first: the smallest. */
function label(
  kind: LabelKind,
  { lng, lat }: Position,
  rank: number,
  properties: Readonly<Record<string, string>>,
): Feature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { kind, rank, ...properties },
  };
}
