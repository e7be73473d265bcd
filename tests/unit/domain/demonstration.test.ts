// The demonstration draft: twelve teams, each AoR in one piece, and something left to do.
import { readFileSync } from 'node:fs';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { aorOfTeam, unassignedTecs } from '../../../src/lib/domain/derive/aor-of-team.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { isRegionalTec } from '../../../src/lib/domain/tec.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const plan = demonstrationPlan(kz2019);

test('twelve teams LTO01 to LTO12 with different colours live inside their AoR', () => {
  const teams = [...plan.ltoTeams.values()];
  expect(teams.map((team) => team.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(new Set(teams.map((team) => team.colour)).size).toBe(12);
  for (const team of teams) {
    expect(plan.tecAssignments.get(team.baseTecId ?? asId<TecId>('')), team.name).toBe(team.id);
  }
});

test('a few TECs are left unassigned', () => {
  expect(unassignedTecs(plan, kz2019)).toHaveLength(7);
});

test('every AoR is in one piece', () => {
  const neighboursOf = readNeighbours();
  for (const team of plan.ltoTeams.values()) {
    const isArea = (id: TecId) => !isRegionalTec(kz2019.tecs.get(id) ?? expect.fail(id));
    const aor = new Set(aorOfTeam(plan, team.id).filter(isArea));
    const [start] = aor;
    const reached = new Set(start === undefined ? [] : [start]);
    for (const id of reached) {
      for (const next of neighboursOf.get(id) ?? []) if (aor.has(next)) reached.add(next);
    }
    expect(reached, team.name).toEqual(aor);
  }
});

function readNeighbours(): Map<TecId, TecId[]> {
  const file = new URL('../../../static/datasets/kz-2019/tec_areas.topo.json', import.meta.url);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const { geometries } = topology.objects['tec'] as GeometryCollection;
  const idAt = (index: number) => asId<TecId>(String(geometries[index]?.id));
  return new Map(neighbors(geometries).map((next, at) => [idAt(at), next.map(idAt)]));
}
