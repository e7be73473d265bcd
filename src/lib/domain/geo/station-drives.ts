// Driving between the places of a route: polling stations and seats of TECs. Short legs are the straight line
// times what roads add to it; long ones take after the drive between the seats of their TECs.
// Invariant: a drive is the same in both directions, names its source, and a person's word beats the rest.
import type { Dataset } from '../dataset.ts';
import type { StationId, TecId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import { keyOfLeg, type LegOverride } from '../route.ts';
import { positionOfStation, type StationFrame, type StationPlace } from '../station.ts';
import type { Position } from '../tec.ts';
import type { Drive, DriveTimes } from '../travel.ts';
import { createLandDistance } from './around-water.ts';
import { createWaysBetweenTecs } from './ways-between-tecs.ts';
import { CIRCUITY_RANGE, roadKmOfLeg, secondsOfStationLeg } from './road-of-leg.ts';

/** A place where a team stops, begins or sleeps. */
export type Place =
  | { readonly kind: 'station'; readonly id: StationId }
  | { readonly kind: 'tec'; readonly id: TecId };

export type PlaceDrivesOptions = {
  readonly dataset: Pick<Dataset, 'tecs' | 'waterBarriers'>;
  readonly settings: MissionSettings;
  /** Between seats. */
  readonly drives: DriveTimes;
  /** By `keyOfLeg`, as a plan keeps them. */
  readonly legOverrides: ReadonlyMap<string, LegOverride>;
  /** Null while the plan has no stations: then only seats are known. */
  readonly frame: Pick<StationFrame, 'stations'> | null;
  readonly places: ReadonlyMap<StationId, StationPlace>;
};

/** Row by row, `from * places + to`; Infinity where a place is not known. */
export type DriveMatrix = { readonly seconds: Float32Array; readonly metres: Float32Array };

export type PlaceDrives = {
  /** Where it is, as far as anybody knows. */
  positionOf(place: Place): Position | null;
  /** Null when nobody knows where one of the places is. */
  between(from: Place, to: Place): Drive | null;
  /** All drives between some places, such as those of one AoR. */
  matrixOfPlaces(places: readonly Place[]): DriveMatrix;
};

/** Beyond this, in another TEC, the drive between the seats tells more than the straight line. */
const LONG_LEG_KM_MIN = 40;

const SAME_PLACE: Drive = { seconds: 0, metres: 0, source: 'estimate', basis: 'the same place' };
const SHORT_BASIS = `straight line × ${CIRCUITY_RANGE} at the mission’s speeds, waters gone round`;
const LONG_BASIS = 'straight line, scaled by the way over the seats of both TECs';

type Point = { readonly position: Position; readonly tecId: TecId; readonly isUrban: boolean };
type Estimate = Pick<Drive, 'seconds' | 'metres' | 'source' | 'basis'>;

/** Drives of one state of a plan; make it anew when what it rests on changes. */
export function createPlaceDrives(options: PlaceDrivesOptions): PlaceDrives {
  const { dataset, settings, drives, legOverrides } = options;
  const landKmBetween = createLandDistance(dataset.waterBarriers);
  const waysBetween = createWaysBetweenTecs(dataset, drives, landKmBetween, settings);

  function estimate(from: Point, to: Point): Estimate {
    const landKm = landKmBetween(from.position, to.position);
    if (landKm === 0) return SAME_PLACE;
    // Of one TEC's own seat there is no way to learn from.
    const way = landKm > LONG_LEG_KM_MIN ? waysBetween(from.tecId, to.tecId) : null;
    if (way) {
      const metres = Math.round(landKm * 1000 * way.roadPerLand);
      const seconds = Math.ceil(metres * way.secondsPerMetre);
      return { seconds, metres, source: 'graph', basis: LONG_BASIS };
    }
    const metres = Math.round(roadKmOfLeg(landKm) * 1000);
    const seconds = secondsOfStationLeg(metres, from.isUrban && to.isUrban, settings);
    return { seconds, metres, source: 'estimate', basis: SHORT_BASIS };
  }

  function driveWithoutWord(from: Place, to: Place): Drive | null {
    if (from.kind === 'tec' && to.kind === 'tec') return drives.between(from.id, to.id);
    const [start, end] = [pointOf(from, options), pointOf(to, options)];
    return start && end && estimate(start, end);
  }

  return {
    positionOf: (place) => pointOf(place, options)?.position ?? null,
    between(from, to) {
      const drive = driveWithoutWord(from, to);
      const word = drive && legOverrides.get(keyOfLeg(from.id, to.id));
      if (!word || from.id === to.id) return drive;
      return { ...drive, seconds: word.seconds, source: 'override', basis: word.reason };
    },
    matrixOfPlaces(places) {
      const points = places.map((place) => pointOf(place, options));
      const matrix = emptyMatrix(places.length);
      for (const [a, from] of places.entries()) {
        setBoth(matrix, a, a, points[a] ? SAME_PLACE : null);
        for (let b = a + 1; b < places.length; b += 1) {
          const [to, start, end] = [places[b], points[a], points[b]];
          if (!to || !start || !end) continue;
          const areSeats = from.kind === 'tec' && to.kind === 'tec';
          setBoth(matrix, a, b, areSeats ? drives.between(from.id, to.id) : estimate(start, end));
        }
      }
      applyWords(matrix, places, legOverrides);
      return matrix;
    },
  };
}

function pointOf(place: Place, { dataset, frame, places }: PlaceDrivesOptions): Point | null {
  if (place.kind === 'tec') {
    const tec = dataset.tecs.get(place.id);
    if (!tec) return null;
    return { position: tec.seat.position, tecId: tec.id, isUrban: tec.kind !== 'district' };
  }
  const station = frame?.stations.get(place.id);
  const position = station && positionOfStation(station, places);
  if (!position) return null;
  return { position, tecId: station.tecId, isUrban: station.setting === 'urban' };
}

function emptyMatrix(count: number): DriveMatrix & { readonly count: number } {
  const of = () => new Float32Array(count * count).fill(Infinity);
  return { count, seconds: of(), metres: of() };
}

function setBoth(
  { count, seconds, metres }: DriveMatrix & { readonly count: number },
  a: number,
  b: number,
  drive: Pick<Drive, 'seconds' | 'metres'> | null,
): void {
  seconds[a * count + b] = seconds[b * count + a] = drive?.seconds ?? Infinity;
  metres[a * count + b] = metres[b * count + a] = drive?.metres ?? Infinity;
}

/** Looks each word up among the places, not each of their pairs among the words. */
function applyWords(
  { count, seconds }: DriveMatrix & { readonly count: number },
  places: readonly Place[],
  legOverrides: PlaceDrivesOptions['legOverrides'],
): void {
  const indexesOf = new Map<string, number[]>();
  if (legOverrides.size > 0) {
    for (const [at, { id }] of places.entries()) {
      indexesOf.set(id, [...(indexesOf.get(id) ?? []), at]);
    }
  }
  for (const { fromId, toId, seconds: word } of legOverrides.values()) {
    if (fromId === toId) continue;
    for (const a of indexesOf.get(fromId) ?? []) {
      for (const b of indexesOf.get(toId) ?? []) {
        // A word does not make a place known.
        if (seconds[a * count + b] === Infinity) continue;
        seconds[a * count + b] = seconds[b * count + a] = word;
      }
    }
  }
}
