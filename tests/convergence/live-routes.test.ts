// Two and more people edit the same routes at once, with lost lines, undo and redo. After every run all see the
// same routes, every stop can be read, and whoever only reorders loses nobody's stop.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addStops } from '../../src/lib/doc/commands/add-stops.ts';
import { deleteStoTeams } from '../../src/lib/doc/commands/delete-sto-teams.ts';
import { moveStop } from '../../src/lib/doc/commands/move-stop.ts';
import { setRouteField } from '../../src/lib/doc/commands/set-route-field.ts';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { routeOfDoc } from '../../src/lib/doc/read-stops.ts';
import { seedPlanDoc } from '../../src/lib/doc/seed-plan.ts';
import { asId, type DatasetId } from '../../src/lib/domain/ids.ts';
import { emptyPlan } from '../../src/lib/domain/plan.ts';
import { exchange } from '../support/plan-peers.ts';
import { FIRST_SEED, runPeople, SEEDS } from '../support/random-people.ts';
import { createRouteEditor } from '../support/random-route-commands.ts';
import {
  addRoute,
  createPeersWithStoTeams,
  done,
  routeText,
  station,
  stopAt,
} from '../support/route-plan.ts';
import { createRandom, pick } from '../support/seeded-random.ts';

describe('routes edited by many', () => {
  it(`converge and stay readable, for ${SEEDS} seeds`, { timeout: 240_000 }, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const server = seedPlanDoc(emptyPlan(asId<DatasetId>('kz-2019')));
      const run = runPeople({ seed, server, kind: 'plan', createEditor: createRouteEditor });
      const inSeed = `CONVERGENCE_FIRST_SEED=${seed}`;
      expect(run.refusals, inSeed).toEqual([]);
      const { plan, invalid } = readPlan(server);
      for (const { doc } of run.peers) {
        expect(readPlan(doc).plan, inSeed).toEqual(plan);
        for (const id of plan.stoTeams.keys()) {
          expect(routeText(doc, id), inSeed).toBe(routeText(server, id));
        }
      }
      expect(invalid, inSeed).toEqual([]);
      for (const stop of plan.stops.values()) {
        expect(plan.stoTeams.has(stop.stoTeamId), inSeed).toBe(true);
      }
    }
  });

  it(
    'lose no stop to two who reorder one route and add to it at once',
    { timeout: 120_000 },
    () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
        const random = createRandom(seed);
        const { a, b, teamIds } = createPeersWithStoTeams(2);
        const [team] = teamIds;
        addRoute(a.doc, team, [1, 2, 3, 4, 5, 6, 7, 8]);
        exchange(a, b);
        let next = 10;
        for (let step = 0; step < 40; step++) {
          for (const { doc } of [a, b]) {
            const route = routeOfDoc(doc, team);
            const before = random() < 0.2 ? null : pick(random, route).id;
            if (random() < 0.8) {
              done(moveStop(doc, { stopId: pick(random, route).id, stoTeamId: team, before }));
            } else done(addStops(doc, { stoTeamId: team, stationIds: [station(next++)], before }));
          }
          if (random() < 0.3) exchange(a, b);
        }
        exchange(a, b);
        const inSeed = `CONVERGENCE_FIRST_SEED=${seed}`;
        expect(routeText(a.doc, team), inSeed).toBe(routeText(b.doc, team));
        expect(routeOfDoc(a.doc, team), inSeed).toHaveLength(8 + next - 10);
      }
    },
  );
});

describe('at the same moment', () => {
  it('two who insert at one place both keep their stop', () => {
    const { a, b, teamIds } = createPeersWithStoTeams(2);
    const [team] = teamIds;
    addRoute(a.doc, team, [1, 2]);
    exchange(a, b);
    const before = stopAt(a.doc, team, 2);
    done(addStops(a.doc, { stoTeamId: team, stationIds: [station(3)], before }));
    done(addStops(b.doc, { stoTeamId: team, stationIds: [station(4)], before }));
    exchange(a, b);
    expect(routeText(a.doc, team)).toBe(routeText(b.doc, team));
    expect(['1 3 4 2', '1 4 3 2']).toContain(routeText(a.doc, team));
  });

  it('a stop added to a team that somebody deletes is nobody’s, until the team is back', () => {
    const { a, b, teamIds } = createPeersWithStoTeams(2);
    const [team, other] = teamIds;
    addRoute(a.doc, team, [1]);
    exchange(a, b);
    done(deleteStoTeams(a.doc, { stoTeamIds: [team] }));
    done(addStops(b.doc, { stoTeamId: team, stationIds: [station(2)] }));
    exchange(a, b);
    expect(readPlan(a.doc)).toMatchObject({ invalid: [], plan: { stops: new Map() } });
    expect(readPlan(b.doc).plan).toEqual(readPlan(a.doc).plan);
    done(addStops(b.doc, { stoTeamId: other, stationIds: [station(1)] }));
    exchange(a, b);
    a.undo.undo();
    exchange(a, b);
    expect(routeText(b.doc, team)).toBe('1 2');
    expect(routeText(b.doc, other)).toBe('1');
  });

  it('different fields of a new route are both kept', () => {
    const { a, b, teamIds } = createPeersWithStoTeams(2);
    const [team] = teamIds;
    done(setRouteField(a.doc, { stoTeamId: team, change: { mode: 'proposed' } }));
    done(setRouteField(b.doc, { stoTeamId: team, change: { hasSatellitePhone: true } }));
    exchange(a, b);
    const route = { mode: 'proposed', hasSatellitePhone: true };
    expect(readPlan(a.doc).plan.routes.get(team)).toMatchObject(route);
  });

  it('undo takes back one’s own edits alone', () => {
    const { a, b, teamIds } = createPeersWithStoTeams(2);
    const [team] = teamIds;
    addRoute(a.doc, team, [1, 2]);
    exchange(a, b);
    const stopId = stopAt(a.doc, team, 1);
    done(moveStop(a.doc, { stopId, stoTeamId: team, before: null }));
    done(addStops(b.doc, { stoTeamId: team, stationIds: [station(3)] }));
    exchange(a, b);
    a.undo.undo();
    exchange(a, b);
    expect(routeText(b.doc, team)).toBe('1 2 3');
    b.undo.undo();
    expect(routeText(b.doc, team)).toBe('1 2');
    expect(planRoots(b.doc).stops.size).toBe(2);
  });

  it('an old copy that knows nothing of routes carries them on unharmed', () => {
    const { a, teamIds } = createPeersWithStoTeams(2);
    const [team] = teamIds;
    addRoute(a.doc, team, [1, 2]);
    const old = new Y.Doc();
    Y.applyUpdate(old, Y.encodeStateAsUpdate(a.doc));
    old.transact(() => old.getMap('settings').set('stationsMin', 7));
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(old));
    expect(routeText(fresh, team)).toBe('1 2');
  });
});
