// Rule 16 (E): there are two STOs for each STO team of an AoR. (W): once every team is full nobody is left over.
// Teams that still wait for people are progress, not wrong.
import { onceFor } from '../once-for.ts';
import type { StoTeamId } from '../ids.ts';
import { rangeOfStoTeam } from '../sto-team.ts';
import { findingOn } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const TEAM_SIZE = 2;
const LEFT_OVER = 'left';
const PLAN = { kind: 'plan' } as const;

export const rule16: Rule<'plan'> = {
  number: 16,
  severity: 'error',
  isWarningKey: (key) => key.endsWith(`:${LEFT_OVER}`),
  title: 'Enough STOs for the teams, and nobody left over',
  subjectsOf: () => ['plan'],
  check(_, context) {
    const { stos, paired, teams, fullTeams } = peopleOf(context);
    const missing = teams * TEAM_SIZE - stos;
    if (stos === 0 || teams === 0) return [];
    if (missing > 0) {
      return [
        findingOn(PLAN, {
          ...{ rule: 16, severity: 'error', detail: 'missing' },
          why: `${teams} STO teams need ${teams * TEAM_SIZE} observers, but there are ${stos}: ${missing} too few. Take teams away, or ask for more people.`,
        }),
      ];
    }
    const left = stos - paired;
    if (fullTeams < teams || left === 0) return [];
    return [
      findingOn(PLAN, {
        ...{ rule: 16, severity: 'warning', detail: LEFT_OVER },
        why: `Every STO team is full, and ${left === 1 ? '1 STO has' : `${left} STOs have`} no team. Make a team for them, or keep them in reserve with a waiver.`,
      }),
    ];
  },
  touchedBy: (delta) => (delta.stoTeams || delta.observers || delta.members ? 'all' : []),
  progress(context) {
    const { stos, paired } = peopleOf(context);
    return { label: 'STOs in a team', done: paired, total: stos };
  },
};

/** Those who may not read the roster see nobody. */
const peopleOf = onceFor(({ plan, roster }: RuleContext) => {
  const people = { stos: 0, paired: 0, teams: 0, fullTeams: 0 };
  const seats = new Map<StoTeamId, number>();
  for (const [id, { kind }] of roster?.observers ?? []) {
    if (kind !== 'sto') continue;
    people.stos += 1;
    const teamId = roster?.members.get(id) as StoTeamId | undefined;
    if (teamId === undefined || !plan.stoTeams.has(teamId)) continue;
    people.paired += 1;
    seats.set(teamId, (seats.get(teamId) ?? 0) + 1);
  }
  for (const team of plan.stoTeams.values()) {
    if (rangeOfStoTeam(team) !== 'aor') continue;
    people.teams += 1;
    if ((seats.get(team.id) ?? 0) >= TEAM_SIZE) people.fullTeams += 1;
  }
  return people;
});
