// Splits the stations of a frame into strata: by AoR always, by setting, size and kind as wished.
// Invariant: strata and the stations in them have one order, whatever order they were stored in.
import { hashOfText } from '../hash-of-text.ts';
import type { LtoTeamId } from '../ids.ts';
import { codeOfLtoTeam } from '../lto-team.ts';
import type { PlanData } from '../plan.ts';
import { SAMPLE_CLASSES, type SampleStrata, type SizeLimits } from '../sample.ts';
import { isSpecialStation, STATION_SETTINGS, type Station, type StationFrame } from '../station.ts';
import { sizeClassOfStation } from '../stations/size-class.ts';

export type Stratum = {
  readonly name: string;
  readonly ltoTeamId: LtoTeamId;
  /** By TEC, within a TEC by number: neighbours in this order are mostly neighbours on the ground. */
  readonly stations: readonly Station[];
};

/** What decides to which AoR a station belongs. */
export type Division = Pick<PlanData, 'ltoTeams' | 'tecAssignments'>;

const KINDS = ['ordinary', 'special'] as const;

/** The strata that have stations; stations of TECs in no AoR are in none. */
export function strataOfFrame(
  frame: Pick<StationFrame, 'stations'>,
  division: Division,
  wish: SampleStrata,
  limits: SizeLimits,
): readonly Stratum[] {
  const rankOfTeam = ranksOfTeams(division);
  const drafts = new Map<string, { rank: number; of: Stratum & { stations: Station[] } }>();
  for (const station of [...frame.stations.values()].sort(byTecAndNumber)) {
    const ltoTeamId = division.tecAssignments.get(station.tecId);
    const team = ltoTeamId && division.ltoTeams.get(ltoTeamId);
    if (!team) continue;
    const classes = classesOfStation(station, wish, limits);
    const rank = classes.reduce((sum, { rank }) => sum * 10 + rank, rankOfTeam.get(team.id) ?? 0);
    const key = `${team.id} ${rank}`;
    const draft = drafts.get(key);
    if (draft) draft.of.stations.push(station);
    else {
      const name = [codeOfLtoTeam(team), ...classes.map(({ name }) => name)].join(' · ');
      drafts.set(key, { rank, of: { name, ltoTeamId: team.id, stations: [station] } });
    }
  }
  return [...drafts.values()].sort((a, b) => a.rank - b.rank).map(({ of }) => of);
}

/** Names which TEC with stations belongs to which AoR: a sample drawn under another name is out of date. */
export function fingerprintOfDivision(
  { ltoTeams, tecAssignments }: Division,
  frame: Pick<StationFrame, 'stations'>,
): string {
  const tecIds = new Set([...frame.stations.values()].map(({ tecId }) => tecId));
  const lines = [...tecIds].sort().map((tecId) => {
    const ltoTeamId = tecAssignments.get(tecId);
    const team = ltoTeamId && ltoTeams.get(ltoTeamId);
    return `${tecId} ${team ? `${codeOfLtoTeam(team)} ${team.id}` : '-'}`;
  });
  return hashOfText(lines.join('\n'));
}

function ranksOfTeams({ ltoTeams }: Division): ReadonlyMap<LtoTeamId, number> {
  const ordered = [...ltoTeams.values()].sort(
    (a, b) => a.number - b.number || (a.id < b.id ? -1 : 1),
  );
  return new Map(ordered.map(({ id }, at) => [id, at]));
}

function classesOfStation(
  station: Station,
  { bySetting, bySize, bySpecial }: SampleStrata,
  limits: SizeLimits,
): readonly { readonly rank: number; readonly name: string }[] {
  const classes: { rank: number; name: string }[] = [];
  const add = <T extends string>(all: readonly T[], own: T): void => {
    classes.push({ rank: all.indexOf(own), name: own });
  };
  if (bySetting) add(STATION_SETTINGS, station.setting);
  if (bySize) add(SAMPLE_CLASSES, sizeClassOfStation(station, limits));
  if (bySpecial) add(KINDS, isSpecialStation(station) ? 'special' : 'ordinary');
  return classes;
}

function byTecAndNumber(a: Station, b: Station): number {
  if (a.tecId !== b.tecId) return a.tecId < b.tecId ? -1 : 1;
  return a.number - b.number || (a.id < b.id ? -1 : 1);
}
