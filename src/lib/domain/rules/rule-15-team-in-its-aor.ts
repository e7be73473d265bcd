// Rule 15 (E): each STO team has a number of its own, which begins with its AoR's, and works inside the AoR or
// has a reason to cross its border. A team that is in no AoR yet has not been started.
import type { LtoTeamId, StoTeamId, TecId } from '../ids.ts';
import { codeOfLtoTeam } from '../lto-team.ts';
import { onceFor } from '../once-for.ts';
import type { PlanData } from '../plan.ts';
import { codeOfStoTeam, rangeOfStoTeam, type StoTeam } from '../sto-team.ts';
import { isStationStop, type Stop } from '../stop.ts';
import type { Finding } from './finding.ts';
import { daysTouchedBy, routeOfTeam, stopsOfTeam } from './route-days.ts';
import { listOf, onTeam, tecOfStop, tecsOfStops, wordsOfStop } from './route-findings.ts';
import type { PlanDelta, Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 15, severity: 'error' } as const;

export const rule15: Rule<StoTeamId> = {
  number: 15,
  severity: 'error',
  title: 'Each STO team has its own number and works inside its AoR',
  subjectsOf: ({ plan }) => plan.stoTeams.keys(),
  check(stoTeamId, context) {
    const team = context.plan.stoTeams.get(stoTeamId);
    return team ? [...numberOf(team, context), ...outside(team, context)] : [];
  },
  touchedBy(delta, before, after) {
    const days = daysTouchedBy(delta, before, after);
    if (days === 'all') return 'all';
    return new Set([
      ...days,
      ...withTheSameNumber(delta, before, after),
      ...stoppingIn(delta.tecAssignments, before),
      ...stoppingIn(delta.tecAssignments, after),
    ]);
  },
  progress: ({ plan }) => {
    const teams = [...plan.stoTeams.values()].filter((team) => rangeOfStoTeam(team) === 'aor');
    const done = teams.filter(({ ltoTeamId }) => ltoTeamId !== null).length;
    return { label: 'STO teams with an AoR', done, total: teams.length };
  },
};

function numberOf(team: StoTeam, { plan }: RuleContext): readonly Finding[] {
  const code = codeOfStoTeam(team);
  const ltoTeam = team.ltoTeamId === null ? undefined : plan.ltoTeams.get(team.ltoTeamId);
  const isNamedAfterAor =
    rangeOfStoTeam(team) !== 'aor' || !ltoTeam || Math.floor(team.number / 100) === ltoTeam.number;
  const others = (teamsByNumber(plan.stoTeams).get(team.number) ?? []).length - 1;
  return [
    ...(others > 0
      ? [
          onTeam(team.id, {
            ...{ ...FACTS, detail: 'number' },
            why: `${others === 1 ? 'Another team has' : `${others} other teams have`} the number ${code} too. Give one of them another.`,
          }),
        ]
      : []),
    ...(isNamedAfterAor || !ltoTeam
      ? []
      : [
          onTeam(team.id, {
            ...{ ...FACTS, detail: 'prefix' },
            why: `The number ${code} does not begin with that of ${codeOfLtoTeam(ltoTeam)}, in whose area the team works. Number the teams anew.`,
          }),
        ]),
  ];
}

function outside(team: StoTeam, context: RuleContext): readonly Finding[] {
  const { plan } = context;
  if (rangeOfStoTeam(team) !== 'aor' || team.ltoTeamId === null) return [];
  if (routeOfTeam(context, team.id).crossBorderReason.trim() !== '') return [];
  const { ltoTeamId } = team;
  const stops = stopsOfTeam(context, team.id).filter((stop) =>
    isElsewhere(tecOfStop(context, stop), ltoTeamId, plan),
  );
  if (stops.length === 0) return [];
  const ltoTeam = plan.ltoTeams.get(ltoTeamId);
  const area = ltoTeam ? `the area of ${codeOfLtoTeam(ltoTeam)}` : 'its area';
  const stations = stops.filter(isStationStop).length;
  return [
    onTeam(team.id, {
      ...{ ...FACTS, detail: 'outside', tecIds: tecsOfStops(context, stops) },
      why:
        `${countOf(stops.length, stations)} outside ${area}: ` +
        `${listOf(stops.map((stop) => wordsOfStop(context, stop)))}. ` +
        'Give them to the team there, or write down why this team crosses the border of its area.',
    }),
  ];
}

/** A TEC that nobody has is another rule's. */
function isElsewhere(tecId: TecId | null, ltoTeamId: LtoTeamId, plan: PlanData): boolean {
  const owner = tecId === null ? undefined : plan.tecAssignments.get(tecId);
  return owner !== undefined && owner !== ltoTeamId;
}

function countOf(stops: number, stations: number): string {
  const what = stations === stops ? 'station' : 'stop';
  return stops === 1 ? `1 ${what} lies` : `${stops} ${what}s lie`;
}

const teamsByNumber = onceFor((stoTeams: PlanData['stoTeams']) =>
  Map.groupBy(stoTeams.values(), ({ number }) => number),
);

function withTheSameNumber(
  { stoTeams }: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): readonly StoTeamId[] {
  return [...(stoTeams ?? [])].flatMap((id) =>
    [before, after].flatMap(({ plan }) => {
      const number = plan.stoTeams.get(id as StoTeamId)?.number;
      const alike =
        number === undefined ? [] : (teamsByNumber(after.plan.stoTeams).get(number) ?? []);
      return alike.map((team) => team.id);
    }),
  );
}

function stoppingIn(tecIds: ReadonlySet<string> | undefined, context: RuleContext): StoTeamId[] {
  if (!tecIds) return [];
  const isInside = (stop: Stop) => tecIds.has(tecOfStop(context, stop) ?? '');
  return [...context.plan.stops.values()].filter(isInside).map(({ stoTeamId }) => stoTeamId);
}
