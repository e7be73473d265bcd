// The whole of election day: 150 teams over the invented stations of the first mission, AoR by AoR on one core.
import { faultsOfDay } from '../../../src/lib/domain/optimise/routes/check-answer.ts';
import type { DayAnswer } from '../../../src/lib/domain/optimise/routes/day-answer.ts';
import { searchDay } from '../../../src/lib/domain/optimise/routes/search-day.ts';
import {
  buildAor,
  type AorProblem,
} from '../../../src/lib/domain/optimise/propose-routes/build-aor.ts';
import { aorsInScope } from '../../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import { DEFAULT_ROUTES_WISH } from '../../../src/lib/domain/routes-proposal.ts';
import { electionDayGround } from '../../support/election-day-ground.ts';
import type { BenchRun } from './bench-run.ts';

const TEAMS = 150;
const SAMPLED = 1500;
const SECONDS_PER_HOUR = 3600;

export function benchCountry({ seconds, seeds, now }: BenchRun): void {
  const ground = electionDayGround({ teams: TEAMS, sampled: SAMPLED });
  const aors = aorsInScope(ground.plan, DEFAULT_ROUTES_WISH).map((ltoTeamId) =>
    buildAor(ground, ltoTeamId, DEFAULT_ROUTES_WISH),
  );
  for (const seed of seeds) {
    const runs = aors.map((aor) => runAor(aor, seconds, seed, now));
    const sum = (value: (run: Run) => number): number =>
      runs.reduce((total, run) => total + value(run), 0);
    const faults = runs.flatMap((run) => run.faults);
    const reasons = new Map<string, number>();
    for (const { reason } of runs.flatMap(({ answer }) => answer.leftOut)) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    for (const [at, { answer, sampled, firstMs, tookMs }] of runs.entries()) {
      const { stations, teams } = aors[at]?.day ?? { stations: [], teams: [] };
      console.log(
        `  ${teams.length} teams, ${stations.length} stations: ${sampled} sampled of ${answer.figures.visits} visits, ` +
          `${(answer.figures.driveSeconds / SECONDS_PER_HOUR).toFixed(1)} h driven, ${answer.iterations} iterations, ` +
          `first answer ${firstMs.toFixed(0)} ms, all ${(tookMs / 1000).toFixed(2)} s`,
      );
    }
    console.log(
      `Country, seed ${seed}, ${seconds} s an AoR: ${sum(({ sampled }) => sampled)} of ${SAMPLED} sampled, ` +
        `${sum(({ answer }) => answer.figures.visits)} visits, ` +
        `${(sum(({ answer }) => answer.figures.driveSeconds) / SECONDS_PER_HOUR).toFixed(0)} h driven, ` +
        `${sum(({ answer }) => answer.figures.teamsWithRoute)} routes, ` +
        `${faults.length === 0 ? 'checked' : `FAULTS: ${faults.join('; ')}`}; ` +
        `left out: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')}`,
    );
  }
}

type Run = {
  readonly answer: DayAnswer;
  readonly sampled: number;
  readonly faults: readonly string[];
  readonly firstMs: number;
  readonly tookMs: number;
};

function runAor(
  { day, places, drawn }: AorProblem,
  seconds: number,
  seed: number,
  now: () => number,
): Run {
  const begin = now();
  let firstMs = 0;
  const answer = searchDay(day, {
    ...{ seed, timeBudgetMs: 1000 * seconds, now },
    onProgress: () => (firstMs ||= now() - begin),
  });
  const tookMs = now() - begin;
  const visited = answer.routes.flatMap((route) => route?.stops ?? []);
  const sampled = visited.filter(({ station }) => {
    const id = places.stations[station]?.id;
    return id !== undefined && drawn.get(id) === 'sampled';
  }).length;
  return { answer, sampled, faults: faultsOfDay(day, answer), firstMs, tookMs };
}
