// Plans with people for tests of rules: everything is right until a test says otherwise.
import { DEFAULT_CALENDAR } from '../../src/lib/domain/default-calendar.ts';
import { asId, type ObserverId, type StoTeamId, type TeamId } from '../../src/lib/domain/ids.ts';
import type { LtoTeam } from '../../src/lib/domain/lto-team.ts';
import type { Observer } from '../../src/lib/domain/observer.ts';
import { emptyPlan, type PlanData } from '../../src/lib/domain/plan.ts';
import { emptyRoster, type RosterData } from '../../src/lib/domain/roster.ts';
import type { RuleContext } from '../../src/lib/domain/rules/rule.ts';
import { WITHOUT_ROUTES } from '../../src/lib/domain/rules/without-routes.ts';
import type { StoTeam } from '../../src/lib/domain/sto-team.ts';
import { kz2019 } from './kz-2019.ts';
import { testObserver } from './test-observer.ts';

/** An observer with nothing wrong and no phone; the name comes from the id. */
export function anObserver(id: string, facts: Partial<Observer> = {}): Observer {
  return testObserver({ id: asId<ObserverId>(id), name: `Person ${id}`, phone: '', ...facts });
}

export function anLtoTeam(number: number): LtoTeam {
  const facts = { name: '', colour: 'blue', baseTecId: null, isLocked: false } as const;
  return { id: asId(`lto-${number}`), number, ...facts };
}

export function anStoTeam(number: number): StoTeam {
  return { id: asId(`sto-${number}`), number, ltoTeamId: null };
}

/** People by the id of the team they are in; those under the empty id have none. */
export type PeopleOfTeams = Readonly<Record<string, readonly Observer[]>>;

export function rosterOf(people: PeopleOfTeams): RosterData {
  const observers = new Map<ObserverId, Observer>();
  const members = new Map<ObserverId, TeamId>();
  for (const [teamId, group] of Object.entries(people)) {
    for (const observer of group) {
      observers.set(observer.id, observer);
      if (teamId !== '') members.set(observer.id, asId<StoTeamId>(teamId));
    }
  }
  return { ...emptyRoster(), observers, members };
}

/** A plan with three LTO teams and three STO teams, the default calendar and these people. */
export function contextWith(people: PeopleOfTeams, plan: Partial<PlanData> = {}): RuleContext {
  const numbers = [1, 2, 3];
  return {
    plan: {
      ...emptyPlan(kz2019.id),
      ltoTeams: new Map(numbers.map(anLtoTeam).map((team) => [team.id, team])),
      stoTeams: new Map(numbers.map(anStoTeam).map((team) => [team.id, team])),
      calendarEvents: new Map(DEFAULT_CALENDAR.map((event) => [event.id, event])),
      ...plan,
    },
    roster: rosterOf(people),
    ...WITHOUT_ROUTES,
    security: null,
    dataset: kz2019,
    neighbours: new Map(),
    drives: { between: () => null },
  };
}
