// Rule 11 (W): voters, stations, TECs and STO teams of each AoR are near the mean of all teams. The mean
// says something only once every team has a share, so until then it is progress. Voters and stations rest
// on the dataset's figures, estimates included.
import { balanceOfPlan } from '../derive/balance.ts';
import type { LtoTeamId } from '../ids.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import { onceFor } from '../once-for.ts';
import type { Rule, RuleContext } from './rule.ts';

const MEASURES = [
  { key: 'voters', label: 'Voters', isFigure: true },
  { key: 'pecs', label: 'Polling stations', isFigure: true },
  { key: 'tecs', label: 'TECs', isFigure: false },
  { key: 'stos', label: 'STO teams', isFigure: false },
] as const;
type MeasureKey = (typeof MEASURES)[number]['key'];
type Shares = Readonly<Record<MeasureKey, ReadonlyMap<LtoTeamId, number>>>;

export const rule11: Rule<LtoTeamId> = {
  number: 11,
  severity: 'warning',
  title: 'The work is spread evenly over the AoRs',
  subjectsOf: ({ plan }) => plan.ltoTeams.keys(),
  check(ltoTeamId, context) {
    const tolerance = context.plan.settings.workloadTolerancePercent;
    const shares = sharesOf(context);
    return MEASURES.flatMap(({ key, label, isFigure }) => {
      const share = shares[key].get(ltoTeamId);
      const mean = meanOf(shares[key]);
      if (share === undefined || mean === null) return [];
      const percent = (share / mean - 1) * 100;
      if (Math.abs(percent) <= tolerance) return [];
      const object: FindingObject = { kind: 'lto-team', id: ltoTeamId };
      const basis = isFigure && hasEstimates(context) ? '; estimates' : '';
      return [
        {
          key: keyOfFinding(11, object, key),
          ...{ rule: 11, severity: 'warning' as const, object, tecIds: [] },
          why:
            `${label}: ${wordsOf(percent)} the mean of all teams, ` +
            `${numberOf(share)} against ${numberOf(mean)}${basis}. The limit is ${tolerance} %.`,
        },
      ];
    });
  },
  touchedBy(delta) {
    const isTouched =
      delta.tecAssignments ?? delta.ltoTeams ?? delta.stoTeams ?? delta.settings ?? null;
    return isTouched ? 'all' : [];
  },
  progress(context) {
    const tecs = [...sharesOf(context).tecs.values()];
    return {
      label: 'LTO teams with an area',
      done: tecs.filter((share) => share > 0).length,
      total: tecs.length,
    };
  },
};

const sharesOf = onceFor(({ plan, dataset }: RuleContext): Shares => {
  const { teams } = balanceOfPlan(plan, dataset);
  const shareOf = (measure: 'voters' | 'pecs' | 'tecs') =>
    new Map(teams.map((team) => [team.ltoTeamId, team[measure]]));
  const stos = new Map(teams.map(({ ltoTeamId }) => [ltoTeamId, 0]));
  for (const { ltoTeamId } of plan.stoTeams.values()) {
    const known = ltoTeamId === null ? undefined : stos.get(ltoTeamId);
    if (ltoTeamId !== null && known !== undefined) stos.set(ltoTeamId, known + 1);
  }
  return { voters: shareOf('voters'), pecs: shareOf('pecs'), tecs: shareOf('tecs'), stos };
});

const hasEstimates = onceFor(({ dataset }: RuleContext): boolean =>
  [...dataset.tecs.values()].some(
    ({ voters, pecs }) => voters.quality === 'estimate' || pecs.quality === 'estimate',
  ),
);

/** Null as long as a team has none: the work is still being given out. */
function meanOf(shares: ReadonlyMap<LtoTeamId, number>): number | null {
  const values = [...shares.values()];
  if (values.length === 0 || values.includes(0)) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function wordsOf(percent: number): string {
  return `${Math.abs(percent).toFixed(1)} % ${percent > 0 ? 'above' : 'below'}`;
}

function numberOf(value: number): string {
  const digits = value < 100 ? 1 : 0;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}
