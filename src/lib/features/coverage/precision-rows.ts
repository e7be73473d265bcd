// The rows of the table of precision: what this plan would reach, and usual sizes to compare with.
import type { Coverage } from '../../domain/derive/coverage.ts';
import { precisionRow, type PrecisionRow } from '../../domain/sampling/precision.ts';

export type NamedPrecision = PrecisionRow & { readonly name: string };

/** The margins of what is planned; stations cluster by TEC, as large ones are visited many times. */
export function precisionOfPlan({ figures, visitsOfTecs }: Coverage): readonly NamedPrecision[] {
  const { visits, openings, counts, tabulations } = figures;
  return [
    named('Stations visited', visits, visitsOfTecs),
    named('Openings', openings, null),
    named('Counts', counts, null),
    named('TECs at tabulation', tabulations, null),
  ];
}

const USUAL_VISITS_A_TEAM = 10;
const USUAL_TEAMS = [150, 120] as const;
const USUAL_TECS = 100;

/** What 150 or 120 teams of ten visits each would reach in a country of this size. */
export function precisionOfUsualSizes({ figures }: Coverage): readonly NamedPrecision[] {
  const { visits, tabulations } = figures;
  const [teams] = USUAL_TEAMS;
  return [
    ...USUAL_TEAMS.map((count) => {
      const planned = count * USUAL_VISITS_A_TEAM;
      const workloads = Array<number>(count).fill(USUAL_VISITS_A_TEAM);
      const name = `${count} teams, ${USUAL_VISITS_A_TEAM} stations each`;
      return named(name, { planned, all: visits.all }, workloads);
    }),
    named(`${teams} openings or counts`, { planned: teams, all: visits.all }, null),
    named(`${USUAL_TECS} TECs`, { planned: USUAL_TECS, all: tabulations.all }, null),
  ];
}

function named(
  name: string,
  { planned, all }: { readonly planned: number; readonly all: number },
  visitsOfClusters: readonly number[] | null,
): NamedPrecision {
  return { name, ...precisionRow(planned, all, visitsOfClusters) };
}
