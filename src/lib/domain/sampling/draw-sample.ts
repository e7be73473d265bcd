// Draws a stratified sample: one systematic walk through all strata from a seeded start, in proportion to voters
// or every station alike. Invariant: the same seed, frame, wish, limits and division give the same sample.
import { hashOfText } from '../hash-of-text.ts';
import { asId } from '../ids.ts';
import { createRandom } from '../optimise/random.ts';
import { err, ok, type Result } from '../result.ts';
import {
  SAMPLE_LIMITS,
  type Sample,
  type SampledStation,
  type SampleWish,
  type SizeLimits,
} from '../sample.ts';
import type { StationFrame } from '../station.ts';
import { CERTAIN, systematicDraw, unitsOfStations, unitsOfStrata } from './inclusion.ts';
import { reservesOfDrawn } from './reserves.ts';
import { fingerprintOfDivision, strataOfFrame, type Division, type Stratum } from './strata.ts';

type Drawn = { readonly stratum: Stratum; readonly units: readonly number[]; drawn: number[] };

/** Draws the wished number of stations, or says why that cannot be. */
export function drawSample(
  frame: StationFrame,
  division: Division,
  wish: SampleWish,
  sizeLimits: SizeLimits,
): Result<Sample, string> {
  const strata = strataOfFrame(frame, division, wish.strata, sizeLimits);
  const refusal = refusalOfWish(wish, strata);
  if (refusal !== null) return err(refusal);
  const drawn = drawFromStrata(strata, wish);
  const content: Omit<Sample, 'id'> = {
    frameId: frame.id,
    wish: inOneOrder(wish),
    sizeLimits: { smallVoters: sizeLimits.smallVoters, largeVoters: sizeLimits.largeVoters },
    divisionFingerprint: fingerprintOfDivision(division, frame),
    strata: drawn.map(({ stratum, drawn }) => ({
      name: stratum.name,
      ltoTeamId: stratum.ltoTeamId,
      stations: stratum.stations.length,
      voters: stratum.stations.reduce((sum, { voters }) => sum + voters, 0),
      drawn: drawn.length,
    })),
    stations: drawn.flatMap((each) => sampledOf(each, wish.reservesPerStation)),
  };
  return ok({ id: asId(hashOfText(JSON.stringify(content))), ...content });
}

/** The fingerprint must not depend on how somebody wrote the wish down. */
function inOneOrder({ seed, size, reservesPerStation, strata, chance }: SampleWish): SampleWish {
  const { bySetting, bySize, bySpecial } = strata;
  return { seed, size, reservesPerStation, strata: { bySetting, bySize, bySpecial }, chance };
}

function refusalOfWish(
  { size, seed, reservesPerStation }: SampleWish,
  strata: readonly Stratum[],
): string | null {
  const stations = strata.reduce((sum, stratum) => sum + stratum.stations.length, 0);
  if (stations === 0) {
    return 'No station is in an AoR yet. Load stations and assign their TECs to LTO teams first.';
  }
  if (!Number.isInteger(size) || size < 1) return 'Draw at least one station.';
  if (size > stations) return `Only ${stations} stations are in an AoR: draw at most so many.`;
  const { seedMax, reservesMax } = SAMPLE_LIMITS;
  if (!isWholeUpTo(seed, seedMax)) return `The seed is a whole number from 0 to ${seedMax}.`;
  if (isWholeUpTo(reservesPerStation, reservesMax)) return null;
  return `Each station can have 0 to ${reservesMax} reserves.`;
}

function isWholeUpTo(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function drawFromStrata(strata: readonly Stratum[], wish: SampleWish): readonly Drawn[] {
  const shares = unitsOfStrata(
    wish.size,
    strata.map(({ stations }) => stations.length),
  );
  const parts: Drawn[] = strata.map((stratum, at) => {
    const sizes = stratum.stations.map(({ voters }) =>
      wish.chance === 'equal' ? 1 : Math.max(1, voters),
    );
    return { stratum, units: unitsOfStations(shares[at] ?? 0, sizes), drawn: [] };
  });
  const start = createRandom(wish.seed).int(CERTAIN);
  const places = parts.flatMap((part) => part.units.map((_, at) => ({ part, at })));
  const walk = systematicDraw(
    parts.flatMap(({ units }) => units),
    start,
  );
  for (const place of walk) {
    const at = places[place];
    if (at) at.part.drawn.push(at.at);
  }
  return parts;
}

/** Each drawn station, its reserves behind it. */
function sampledOf({ stratum, units, drawn }: Drawn, reserves: number): readonly SampledStation[] {
  const { stations, ltoTeamId, name } = stratum;
  const reservesOf = reservesOfDrawn(stations, drawn, reserves);
  const entry = (at: number, reserveFor: SampledStation['reserveFor']): SampledStation[] => {
    const station = stations[at];
    if (!station) return [];
    const inclusionProbability = (units[at] ?? 0) / CERTAIN;
    return [{ stationId: station.id, ltoTeamId, stratum: name, inclusionProbability, reserveFor }];
  };
  return drawn.flatMap((at) => [
    ...entry(at, null),
    ...(reservesOf.get(at) ?? []).flatMap((reserve) => entry(reserve, stations[at]?.id ?? null)),
  ]);
}
