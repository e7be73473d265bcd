// A sample as a table to hand on: what it was drawn from, by whom and when, each station with its chance.
// Invariant: what would be needed to draw it again stands above the stations.
import type { LtoTeamId, StationId, TecId } from '../ids.ts';
import type { Sample, SampledStation, SampleWish } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import { textOfStationNumber } from '../stations/station-number.ts';
import type { ExportTable } from './roster-table.ts';

export type SampleExport = {
  readonly sample: Sample;
  readonly frame: StationFrame;
  readonly planName: string;
  readonly codeOfTeam: (ltoTeamId: LtoTeamId) => string;
  readonly nameOfTec: (tecId: TecId) => string;
  /** Null while nobody knows who drew it. */
  readonly drawn: { readonly by: string; readonly at: string } | null;
  readonly exportedBy: string;
  readonly exportedAt: Date;
};

const TITLES = [
  'Station',
  'Drawn or reserve',
  'Reserve for',
  'AoR',
  'Stratum',
  'TEC',
  'Name',
  'Local name',
  'Voters',
  'Inclusion probability',
  'Illustrative',
];

/** Notes, an empty line, the titles, one line a station; reserves follow the station they stand in for. */
export function sampleTable(wish: SampleExport): ExportTable {
  const notes = notesOf(wish);
  const rows = wish.sample.stations.map((sampled) => rowOf(wish, sampled));
  return { lines: [...notes, [], TITLES, ...rows], headerAt: notes.length + 1 };
}

/** What splits the frame, in words: "AoR, urban or rural, size". */
export function wordsOfStrata({ strata }: Pick<SampleWish, 'strata'>): string {
  return [
    'AoR',
    ...(strata.bySetting ? ['urban or rural'] : []),
    ...(strata.bySize ? ['size'] : []),
    ...(strata.bySpecial ? ['special or ordinary'] : []),
  ].join(', ');
}

/** How stations are drawn within a stratum, in words. */
export function wordsOfChance({ chance }: Pick<SampleWish, 'chance'>): string {
  return chance === 'size' ? 'in proportion to voters' : 'every station alike';
}

function notesOf(wish: SampleExport): string[][] {
  const { sample, frame, drawn } = wish;
  const { seed, size, reservesPerStation } = sample.wish;
  const { smallVoters, largeVoters } = sample.sizeLimits;
  return [
    [`Sample of polling stations of the plan “${wish.planName}”`],
    ...(frame.isIllustrative
      ? [['ILLUSTRATIVE: stations in this list are invented for demonstration.']]
      : []),
    ['Sample', sample.id],
    ['Seed', String(seed)],
    ['Stations drawn', String(size)],
    ['Reserves for each', String(reservesPerStation)],
    ['List of stations', `${frame.source} (version ${sample.frameId})`],
    ['Division into AoRs', sample.divisionFingerprint],
    ['Strata', wordsOfStrata(sample.wish)],
    ['Small and large', `at most ${smallVoters}, at least ${largeVoters} voters`],
    ['Chance', wordsOfChance(sample.wish)],
    ...(drawn ? [['Drawn by', `${drawn.by} on ${minuteOf(drawn.at)} UTC`]] : []),
    ['Exported by', `${wish.exportedBy} on ${minuteOf(wish.exportedAt.toISOString())} UTC`],
  ];
}

function rowOf(wish: SampleExport, sampled: SampledStation): string[] {
  const { frame, codeOfTeam, nameOfTec } = wish;
  const { stationId, ltoTeamId, stratum, inclusionProbability, reserveFor } = sampled;
  const station = frame.stations.get(stationId);
  return [
    nameOfStation(frame, stationId),
    reserveFor === null ? 'drawn' : 'reserve',
    reserveFor === null ? '' : nameOfStation(frame, reserveFor),
    codeOfTeam(ltoTeamId),
    stratum,
    station ? nameOfTec(station.tecId) : '',
    station?.name ?? '',
    station?.localName ?? '',
    station ? String(station.voters) : '',
    inclusionProbability.toFixed(6),
    station?.isIllustrative ? 'yes' : 'no',
  ];
}

/** Its number; its id when the list does not have it any more. */
function nameOfStation({ stations }: StationFrame, stationId: StationId): string {
  const station = stations.get(stationId);
  return station ? textOfStationNumber(station.number) : stationId;
}

function minuteOf(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
