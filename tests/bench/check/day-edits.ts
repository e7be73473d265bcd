// Edits of election day that the bench measures, each there and back again by turns.
import { asId, type StationId, type StopId, type TecId } from '../../../src/lib/domain/ids.ts';
import type { CheckerContext, PlanPatch } from '../../../src/lib/domain/rules/plan-patch.ts';
import { keyOfLeg } from '../../../src/lib/domain/route.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';
import { squareAround, testZone } from '../../support/test-zone.ts';
import type { BenchEdit } from './edits.ts';

/** The edits on a full plan. */
export function dayEdits({ plan, stations }: CheckerContext): readonly BenchEdit[] {
  const [team, otherTeam] = [...plan.stoTeams.keys()];
  const route = [...plan.stops.values()].filter(({ stoTeamId }) => stoTeamId === team);
  const [, second, third, fourth] = route;
  const used = new Set(
    [...plan.stops.values()].map((stop) => ('stationId' in stop ? stop.stationId : '')),
  );
  const spare = [...(stations?.stations.values() ?? [])].find(({ id }) => !used.has(id));
  if (!team || !otherTeam || !second || !third || !fourth || !spare) {
    throw new Error('the full plan has routes and spare stations');
  }
  const stop = (one: Stop, facts: Partial<Stop>): PlanPatch => ({
    stops: [[one.id, { ...one, ...facts } as Stop]],
  });
  const stationOf = (one: Stop): StationId => ('stationId' in one ? one.stationId : spare.id);
  const added: Stop = {
    ...second,
    id: asId<StopId>('added'),
    orderKey: 'a055',
    stationId: spare.id,
  } as Stop;
  const by = <T>(run: number, there: T, back: T): T => (run % 2 === 0 ? there : back);
  const corners = squareAround(spare.position ?? { lng: 70, lat: 50 }, 0.4);
  const zone = testZone({ id: asId('drawn'), corners });
  return [
    {
      name: 'one stop to another place of its route',
      patchOf: (run) => stop(third, { orderKey: by(run, 'a075', third.orderKey) }),
    },
    {
      name: 'one stop to another team',
      patchOf: (run) => stop(third, { stoTeamId: by(run, otherTeam, team) }),
    },
    { name: 'one stop added', patchOf: (run) => ({ stops: [[added.id, by(run, added, null)]] }) },
    {
      name: 'one stay made longer',
      patchOf: (run) => stop(fourth, { dwellMinutes: by(run, 45, null) }),
    },
    {
      name: 'one pin moved',
      patchOf: (run) => ({
        stationPlaces: [
          [
            stationOf(second),
            by(
              run,
              {
                stationId: stationOf(second),
                movedTo: spare.position,
                reason: 'seen',
                isVerified: true,
              },
              null,
            ),
          ],
        ],
      }),
    },
    {
      name: 'one word on a leg',
      patchOf: (run) => {
        const [fromId, toId] = [stationOf(second), stationOf(third)];
        const word = { fromId, toId, seconds: 4000, reason: 'ferry' };
        return { legOverrides: [[keyOfLeg(fromId, toId), by(run, word, null)]] };
      },
    },
    {
      name: 'one team’s start',
      patchOf: (run) => {
        const known = plan.routes.get(team);
        if (!known) throw new Error('every team has a route');
        return {
          routes: [[team, { ...known, startTecId: by(run, asId<TecId>('KZ-AKM-03'), null) }]],
        };
      },
    },
    { name: 'one zone drawn', patchOf: (run) => ({ zones: [[zone.id, by(run, zone, null)]] }) },
    {
      name: 'one night approved',
      patchOf: (run) => ({
        nightApprovals: [[team, by(run, { stoTeamId: team, note: '' }, null)]],
      }),
    },
  ];
}
