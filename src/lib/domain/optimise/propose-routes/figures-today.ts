// The figures of an AoR's routes as the plan has them, to compare a proposal with.
import type { RoutesFigures } from '../../routes-proposal.ts';
import { isSpecialStation } from '../../station.ts';
import type { AorProblem } from './build-aor.ts';
import { NO_FIGURES } from './routes-part.ts';

/** Drives are from the team's town over its stops to the TEC of the last; legs that nobody can drive count 0. */
export function figuresToday(aor: AorProblem): RoutesFigures {
  const { places, drawn, teams, today, unplaced } = aor;
  const indexOf = new Map(
    places.stations.map((station, index) => [station.id, { station, index }]),
  );
  const known = [...places.stations, ...unplaced];
  let figures: RoutesFigures = {
    ...NO_FIGURES,
    teams: teams.length,
    sampledTotal: known.filter(({ id }) => drawn.get(id) === 'sampled').length,
  };
  for (const team of teams) {
    const stops = (today.get(team.id) ?? []).flatMap(({ stationId }) => {
      const found = indexOf.get(stationId);
      return found ? [found] : [];
    });
    if (stops.length === 0) continue;
    const isFirst = figures.teamsWithRoute === 0;
    const drive = driveOf(aor, team.id, stops);
    figures = {
      ...figures,
      teamsWithRoute: figures.teamsWithRoute + 1,
      visits: figures.visits + stops.length,
      sampledCovered:
        figures.sampledCovered +
        stops.filter(({ station }) => drawn.get(station.id) === 'sampled').length,
      specialVisits:
        figures.specialVisits + stops.filter(({ station }) => isSpecialStation(station)).length,
      driveSeconds: figures.driveSeconds + drive.seconds,
      metres: figures.metres + drive.metres,
      fewestVisits: isFirst ? stops.length : Math.min(figures.fewestVisits, stops.length),
      mostVisits: Math.max(figures.mostVisits, stops.length),
    };
  }
  return figures;
}

type FoundStop = { readonly index: number; readonly station: AorProblem['places']['stations'][0] };

function driveOf(
  { places, placed }: AorProblem,
  teamId: string,
  stops: readonly FoundStop[],
): { seconds: number; metres: number } {
  const town = placed.find(({ team }) => team.id === teamId)?.townId;
  const last = stops.at(-1);
  const points = [
    ...(town === undefined ? [] : [places.pointOfTown(town)]),
    ...stops.map(({ index }) => index),
    ...(last ? [places.pointOfTown(last.station.tecId)] : []),
  ];
  const drive = { seconds: 0, metres: 0 };
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from === undefined) continue;
    drive.seconds += finite(places.matrix.seconds[from * places.points + to]);
    drive.metres += finite(places.matrix.metres[from * places.points + to]);
  }
  return drive;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}
