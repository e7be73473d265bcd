// The first mission's election day whole, as tests and benches of routes use it: the demonstration's areas,
// every TEC assigned, invented stations, STO teams in proportion and a sample.
import { readFileSync } from 'node:fs';
import { demonstrationPlan } from '../../src/lib/domain/demonstration.ts';
import { allocateTeams, sizesOfAors } from '../../src/lib/domain/derive/allocation.ts';
import { createAreasOfTecs } from '../../src/lib/domain/geo/areas-of-tecs.ts';
import { createCountryBorder } from '../../src/lib/domain/geo/country-border.ts';
import { outlineOfCountry } from '../../src/lib/domain/geo/country-outline.ts';
import { createDriveTimes } from '../../src/lib/domain/geo/drive-times.ts';
import { createPlaceDrives } from '../../src/lib/domain/geo/station-drives.ts';
import type { TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import { asId, type StoTeamId } from '../../src/lib/domain/ids.ts';
import type { RoutesGround } from '../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import { drawSample } from '../../src/lib/domain/sampling/draw-sample.ts';
import { generateStations } from '../../src/lib/domain/stations/generate-stations.ts';
import type { StoTeam } from '../../src/lib/domain/sto-team.ts';
import { emptySecurity } from '../../src/lib/domain/zone.ts';
import { kz2019 } from './kz-2019.ts';

const areasFile = new URL('../../static/datasets/kz-2019/tec_areas.topo.json', import.meta.url);
/** The schematic areas that ship. */
export const kz2019Topology = JSON.parse(readFileSync(areasFile, 'utf8')) as TecTopology;

/** The invented list of 9,970 stations. */
export const kz2019Stations = generateStations({
  dataset: kz2019,
  areas: createAreasOfTecs(kz2019Topology),
});

/** The demonstration with each TEC that it leaves open given to the team of its region. */
export function planWithAreas(): PlanData {
  const plan = demonstrationPlan(kz2019);
  const tecAssignments = new Map(plan.tecAssignments);
  for (const { id, regionId } of kz2019.tecs.values()) {
    const regional = kz2019.regions.get(regionId)?.regionalTecId;
    const team = regional && plan.tecAssignments.get(regional);
    if (team && !tecAssignments.has(id)) tecAssignments.set(id, team);
  }
  const choices = new Map([['stationFrame', kz2019Stations.id] as const]);
  return { ...plan, tecAssignments, choices };
}

/** So many STO teams over the AoRs, numbered 0101 on. */
export function withStoTeams(plan: PlanData, count: number): PlanData {
  const allocation = allocateTeams(sizesOfAors(plan, kz2019, kz2019Stations), {
    teams: count,
    votersPercent: plan.settings.allocationVotersPercent,
    locked: new Map(),
  });
  if (!allocation.ok) throw new Error(allocation.error);
  const stoTeams = new Map<StoTeamId, StoTeam>();
  for (const { ltoTeamId, teams } of allocation.value) {
    const aor = plan.ltoTeams.get(ltoTeamId)?.number ?? 0;
    for (let place = 1; place <= teams; place += 1) {
      const number = aor * 100 + place;
      const id = asId<StoTeamId>(`sto-${number}`);
      stoTeams.set(id, { id, number, ltoTeamId });
    }
  }
  return { ...plan, stoTeams };
}

/** What routes are proposed on; `stations` is the size of the sample, 0 for none. */
export function electionDayGround(options: { teams: number; sampled: number }): RoutesGround {
  const areas = planWithAreas();
  const plan = withStoTeams(areas, options.teams);
  const { settings } = plan;
  const wish = {
    ...{ seed: 2019, size: options.sampled, reservesPerStation: 1, chance: 'size' as const },
    strata: { bySetting: true, bySize: true, bySpecial: true },
  };
  const drawn =
    options.sampled === 0
      ? null
      : drawSample(kz2019Stations, plan, wish, {
          smallVoters: settings.smallStationVoters,
          largeVoters: settings.largeStationVoters,
        });
  if (drawn && !drawn.ok) throw new Error(drawn.error);
  return groundOf(plan, drawn ? drawn.value : null);
}

/** The ground of a plan on the invented stations, without zones. */
export function groundOf(plan: PlanData, sample: RoutesGround['sample']): RoutesGround {
  const { settings, driveOverrides: overrides, legOverrides, stationPlaces: places } = plan;
  const drives = createDriveTimes({ dataset: kz2019, settings, overrides });
  return {
    ...{ dataset: kz2019, plan, frame: kz2019Stations, sample, security: emptySecurity() },
    drives: createPlaceDrives({
      ...{ dataset: kz2019, settings, drives, legOverrides, places },
      frame: kz2019Stations,
    }),
    border: createCountryBorder(outlineOfCountry(kz2019Topology)),
  };
}
