// The rows of a sample's list: each drawn station with its reserves, found by number, names or stratum.
import type { TecId } from '../../domain/ids.ts';
import type { Sample, SampledStation } from '../../domain/sample.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import type { Station, StationFrame } from '../../domain/station.ts';
import { textOfStationNumber } from '../../domain/stations/station-number.ts';

export type SampleRow = {
  readonly sampled: SampledStation;
  /** Null when the list in use does not have it any more. */
  readonly station: Station | null;
  /** Its number as people read it; its id when the list does not have it. */
  readonly number: string;
  readonly tecName: string;
  readonly reserves: readonly string[];
  /** What a search looks in. */
  readonly text: string;
};

/** One row for each drawn station, in the order of the sample. */
export function rowsOfSample(
  sample: Sample,
  frame: Pick<StationFrame, 'stations'>,
  nameOfTec: (tecId: TecId) => string,
): readonly SampleRow[] {
  const numberOf = (sampled: SampledStation): string => {
    const station = frame.stations.get(sampled.stationId);
    return station ? textOfStationNumber(station.number) : sampled.stationId;
  };
  const reservesOf = Map.groupBy(sample.stations, ({ reserveFor }) => reserveFor);
  return (reservesOf.get(null) ?? []).map((sampled) => {
    const station = frame.stations.get(sampled.stationId) ?? null;
    const number = numberOf(sampled);
    const tecName = station ? nameOfTec(station.tecId) : '';
    const words = [number, station?.name, station?.localName, tecName, sampled.stratum];
    return {
      ...{ sampled, station, number, tecName },
      reserves: (reservesOf.get(sampled.stationId) ?? []).map(numberOf),
      text: foldText(words.join(' ')),
    };
  });
}

/** The rows in which every word of the query stands. */
export function rowsThatFit(rows: readonly SampleRow[], query: string): readonly SampleRow[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ text }) => words.every((word) => text.includes(word)));
}
