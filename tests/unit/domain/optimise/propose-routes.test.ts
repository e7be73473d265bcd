// Routes proposed for whole AoRs of the first mission, looked at by other code than what made them.
import { describe, expect, test } from 'vitest';
import { hoursOfStation } from '../../../../src/lib/domain/derive/hours-of-station.ts';
import { asId, type StopId } from '../../../../src/lib/domain/ids.ts';
import { buildAor } from '../../../../src/lib/domain/optimise/propose-routes/build-aor.ts';
import { refusalOfRoutesWish } from '../../../../src/lib/domain/optimise/propose-routes/refusal-of-routes-wish.ts';
import { aorsInScope } from '../../../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import type { RoutesPart } from '../../../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import { defaultRoute } from '../../../../src/lib/domain/route.ts';
import { DEFAULT_ROUTES_WISH } from '../../../../src/lib/domain/routes-proposal.ts';
import type { Stop } from '../../../../src/lib/domain/stop.ts';
import { kz2019Stations } from '../../../support/election-day-ground.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import {
  ground,
  PAVLODAR,
  propose,
  SHYMKENT,
  stationOf,
  teamsOf,
  withPlan,
} from '../../../support/proposed-routes.ts';

/** The plan with the proposed routes taken over, as stops. */
function stopsOf(part: RoutesPart): ReadonlyMap<StopId, Stop> {
  const stops = part.routes.flatMap(({ stoTeamId, after }) =>
    after.map((stop, index): Stop => ({
      ...stop,
      id: asId<StopId>(`${stoTeamId}-${index}`),
      stoTeamId,
      orderKey: String.fromCharCode(97 + index),
      ...{ isPinned: false, dwellMinutes: null },
    })),
  );
  return new Map(stops.map((stop) => [stop.id, stop]));
}

describe('the routes of an AoR', () => {
  const part = propose(ground, PAVLODAR);
  const visited = part.routes.flatMap(({ after }) => after.map(({ stationId }) => stationId));

  test('are one for every team: an opening, voting stops, a closing', () => {
    expect(part.routes.map(({ stoTeamId }) => stoTeamId)).toEqual(
      teamsOf(PAVLODAR).map(({ id }) => id),
    );
    for (const { after } of part.routes) {
      expect(after.at(0)?.kind).toBe('opening');
      expect(after.at(-1)?.kind).toBe('closing');
      expect(new Set(after.slice(1, -1).map(({ kind }) => kind))).toEqual(new Set(['voting']));
    }
  });

  test('visit no station twice, and only stations of the AoR (rules 15 and 29)', () => {
    expect(new Set(visited).size).toBe(visited.length);
    for (const id of visited) {
      const tecId = stationOf(id)?.tecId;
      expect(tecId && ground.plan.tecAssignments.get(tecId)).toBe(PAVLODAR);
    }
  });

  test('open and close at ordinary stations alone (rule 22)', () => {
    const ends = part.routes.flatMap(({ after }) => after.filter(({ kind }) => kind !== 'voting'));
    for (const { stationId } of ends) expect(stationOf(stationId)?.kind).toBe('ordinary');
  });

  test('stay within the limits of a day (rules 24, 35 and 36)', () => {
    const { settings } = ground.plan;
    for (const route of part.routes) {
      expect(route.visits).toBeLessThanOrEqual(settings.stationsMax);
      expect(route.driveSeconds).toBeLessThanOrEqual(settings.driveHoursMax * 3600);
      expect(route.dutySeconds).toBeLessThanOrEqual(settings.dutyHoursMax * 3600);
    }
  });

  test('leave nothing unexplained: each station is visited or has its reason', () => {
    const left = part.uncovered.map(({ stationId }) => stationId);
    const all = [...kz2019Stations.stations.values()].filter(
      ({ tecId }) => ground.plan.tecAssignments.get(tecId) === PAVLODAR,
    );
    expect([...visited, ...left].sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test('cover the sample first: a drawn station is worth more than several others', () => {
    const { sampledCovered, sampledTotal, visits } = part.after;
    const shareOfDrawn = sampledCovered / sampledTotal;
    const shareOfAll = visits / (visits + part.uncovered.length);
    expect(shareOfDrawn).toBeGreaterThan(2 * shareOfAll);
  });

  test('are the same for the same seed', () => {
    expect(propose(ground, PAVLODAR)).toEqual(part);
  });

  test('begin in towns that were chosen near their stations, and say which', () => {
    for (const { startTecId } of part.routes) expect(startTecId).not.toBeNull();
    const stay = propose(ground, PAVLODAR, { chooseTowns: false });
    expect(new Set(stay.routes.map(({ startTecId }) => startTecId))).toEqual(new Set([null]));
  });

  test('start from the routes in force, and are never worse for it', () => {
    const again = propose(
      withPlan(() => ({ stops: stopsOf(part) })),
      PAVLODAR,
    );
    expect(again.before.sampledCovered).toBe(part.after.sampledCovered);
    expect(again.before.visits).toBe(part.after.visits);
    expect(again.after.sampledCovered).toBeGreaterThanOrEqual(part.after.sampledCovered);
  });
});

describe('what people decided stays', () => {
  const [first, second] = teamsOf(SHYMKENT);
  if (!first || !second) throw new Error('Shymkent has too few teams');

  test('a locked route is no part of the search, nor are its stations', () => {
    const part = propose(ground, SHYMKENT);
    const locked = withPlan((plan) => ({
      stops: stopsOf(part),
      routes: new Map([...plan.routes, [first.id, { ...defaultRoute(first.id), isLocked: true }]]),
    }));
    const again = propose(locked, SHYMKENT);
    expect(again.routes.map(({ stoTeamId }) => stoTeamId)).not.toContain(first.id);
    const kept = part.routes.find(({ stoTeamId }) => stoTeamId === first.id)?.after ?? [];
    const taken = new Set(again.routes.flatMap(({ after }) => after.map((s) => s.stationId)));
    for (const { stationId } of kept) expect(taken).not.toContain(stationId);
  });

  test('a pinned stop stays with its team and keeps its kind', () => {
    const far = [...kz2019Stations.stations.values()].filter(
      ({ tecId, kind }) =>
        kind === 'ordinary' && ground.plan.tecAssignments.get(tecId) === SHYMKENT,
    );
    const [opening, voting] = [far.at(0), far.at(-1)];
    if (!opening || !voting) throw new Error('Shymkent has too few stations');
    const pin = (id: string, stationId: Stop['id'] | string, kind: 'opening' | 'voting'): Stop => ({
      ...{ id: asId<StopId>(id), stoTeamId: second.id, stationId: asId(stationId), kind },
      ...{ orderKey: id, isPinned: true, dwellMinutes: null },
    });
    const pins = [pin('a', opening.id, 'opening'), pin('b', voting.id, 'voting')];
    const part = propose(
      withPlan(() => ({ stops: new Map(pins.map((stop) => [stop.id, stop])) })),
      SHYMKENT,
      { keepToday: false },
    );
    const route = part.routes.find(({ stoTeamId }) => stoTeamId === second.id)?.after ?? [];
    expect(route).toContainEqual({ stationId: opening.id, kind: 'opening' });
    expect(route).toContainEqual({ stationId: voting.id, kind: 'voting' });
  });

  test('one team is looked at alone: the others keep their stations', () => {
    const all = propose(ground, SHYMKENT);
    const scope = { kind: 'team', stoTeamId: first.id } as const;
    const one = propose(
      withPlan(() => ({ stops: stopsOf(all) })),
      SHYMKENT,
      { scope },
    );
    expect(one.routes.map(({ stoTeamId }) => stoTeamId)).toEqual([first.id]);
    const others = all.routes.filter(({ stoTeamId }) => stoTeamId !== first.id);
    const taken = new Set(others.flatMap(({ after }) => after.map((s) => s.stationId)));
    for (const { stationId } of one.routes[0]?.after ?? []) expect(taken).not.toContain(stationId);
  });

  test('a team that chooses its own stations gets an opening and a closing alone', () => {
    const route = { ...defaultRoute(first.id), mode: 'area-only' as const };
    const part = propose(
      withPlan(() => ({ routes: new Map([[first.id, route]]) })),
      SHYMKENT,
    );
    const kinds = part.routes.find(({ stoTeamId }) => stoTeamId === first.id)?.after;
    expect(kinds?.map(({ kind }) => kind)).toEqual(['opening', 'closing']);
  });
});

describe('a search is refused with what to do', () => {
  const wish = DEFAULT_ROUTES_WISH;
  test('without stations, without teams, for a locked or a lost team', () => {
    const { plan } = ground;
    const [team] = teamsOf(PAVLODAR);
    if (!team) throw new Error('Pavlodar has no team');
    const ofTeam = { ...wish, scope: { kind: 'team' as const, stoTeamId: team.id } };
    const locked = new Map([[team.id, { ...defaultRoute(team.id), isLocked: true }]]);
    expect(refusalOfRoutesWish(plan, wish)).toBeNull();
    expect(refusalOfRoutesWish({ ...plan, choices: new Map() }, wish)).toMatch(/no stations/);
    expect(refusalOfRoutesWish({ ...plan, stoTeams: new Map() }, wish)).toMatch(/no STO teams/);
    expect(refusalOfRoutesWish({ ...plan, routes: locked }, ofTeam)).toMatch(/Unlock it/);
    const gone = { ...wish, scope: { kind: 'team' as const, stoTeamId: asId<never>('gone') } };
    expect(refusalOfRoutesWish(plan, gone)).toMatch(/no longer/);
  });

  test('an AoR without an open team is in no scope', () => {
    const none = { ...ground.plan, stoTeams: new Map() };
    expect(aorsInScope(none, wish)).toEqual([]);
  });
});

test('special stations and others keep their own hours in the search (rule 27)', () => {
  const aor = buildAor(ground, PAVLODAR, DEFAULT_ROUTES_WISH);
  for (const [index, station] of aor.places.stations.entries()) {
    const { opensAt, closesAt } = hoursOfStation(station, kz2019, ground.plan.settings);
    expect(aor.day.stations[index]).toMatchObject({ opensAt, closesAt });
  }
});
