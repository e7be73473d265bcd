// Rules 1 to 8: checking after each edit what `touchedBy` names gives what checking everything gives.
import { expect, test } from 'vitest';
import { KNOWN_EVENTS } from '../../../../src/lib/domain/calendar.ts';
import { ACCREDITATIONS, GENDERS, type Observer } from '../../../../src/lib/domain/observer.ts';
import type { Finding } from '../../../../src/lib/domain/rules/finding.ts';
import type { PlanDelta, Rule, RuleContext } from '../../../../src/lib/domain/rules/rule.ts';
import { rule01 } from '../../../../src/lib/domain/rules/rule-01-two-observers.ts';
import { rule02 } from '../../../../src/lib/domain/rules/rule-02-different-nationality.ts';
import { rule03 } from '../../../../src/lib/domain/rules/rule-03-mixed-and-experienced.ts';
import { rule04 } from '../../../../src/lib/domain/rules/rule-04-no-host-national.ts';
import { rule05 } from '../../../../src/lib/domain/rules/rule-05-one-team-a-day.ts';
import { rule06 } from '../../../../src/lib/domain/rules/rule-06-accredited.ts';
import { rule07 } from '../../../../src/lib/domain/rules/rule-07-present.ts';
import { rule08 } from '../../../../src/lib/domain/rules/rule-08-state-share.ts';
import { anLtoTeam, anObserver, anStoTeam, contextWith } from '../../../support/rule-context.ts';
import { createRandom, pick } from '../../../support/seeded-random.ts';

const RULES = [rule01, rule02, rule03, rule04, rule05, rule06, rule07, rule08] as Rule[];
const TEAMS = ['lto-1', 'lto-2', 'lto-3', 'sto-1', 'sto-2', 'sto-3', 'gone'];
const PEOPLE = Array.from({ length: 10 }, (_, at) => `p${at}`);

function someone(id: string, random: () => number): Observer {
  return anObserver(id, {
    kind: pick(random, ['lto', 'sto']),
    name: pick(random, ['Ada One', 'Bo Two', id]),
    nationalities: pick(random, [['DE'], ['FR'], ['DE', 'FR'], ['KZ'], []]),
    gender: pick(random, [...GENDERS, null]),
    missions: pick(random, [0, 0, 2]),
    secondingState: pick(random, ['DE', 'FR', null]),
    accreditation: pick(random, ACCREDITATIONS),
    accreditationOn: pick(random, [null, '2019-05-20', '2019-06-05']),
    arrivesOn: pick(random, [null, '2019-05-01', '2019-06-10']),
    leavesOn: pick(random, [null, '2019-06-08', '2019-06-30']),
    phone: pick(random, ['', '', '+77010000001', '+77010000002']),
  });
}

/** The context after one random edit, and the keys that it changed. */
function editOnce(before: RuleContext, random: () => number): readonly [RuleContext, PlanDelta] {
  const { plan, roster } = before;
  if (!roster) throw new Error('the edits are of a roster');
  const id = pick(random, PEOPLE) as Observer['id'];
  const withRoster = (part: Partial<typeof roster>) => ({
    ...before,
    roster: { ...roster, ...part },
  });
  const changed = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> => {
    const copy = new Map(map);
    if (value === null) copy.delete(key);
    else copy.set(key, value);
    return copy;
  };
  const choice = random();
  if (choice < 0.35) {
    const observer = random() < 0.2 ? null : someone(id, random);
    const observers = changed(roster.observers, id, observer);
    return [withRoster({ observers }), { observers: new Set([id]) }];
  }
  if (choice < 0.75) {
    const teamId = random() < 0.2 ? null : (pick(random, TEAMS) as never);
    const members = changed(roster.members, id, teamId);
    return [withRoster({ members }), { members: new Set([id]) }];
  }
  if (choice < 0.85) {
    const number = pick(random, [1, 2, 3]);
    const team = random() < 0.4 ? null : { ...anLtoTeam(number), number: pick(random, [7, 8]) };
    const ltoTeams = changed(plan.ltoTeams, anLtoTeam(number).id, team);
    return [{ ...before, plan: { ...plan, ltoTeams } }, { ltoTeams: new Set([`lto-${number}`]) }];
  }
  if (choice < 0.95) {
    const team = anStoTeam(pick(random, [1, 2, 3]));
    const stoTeams = changed(plan.stoTeams, team.id, random() < 0.4 ? null : team);
    return [{ ...before, plan: { ...plan, stoTeams } }, { stoTeams: new Set([team.id]) }];
  }
  const event = pick(random, Object.values(KNOWN_EVENTS)) as never;
  const known = plan.calendarEvents.get(event);
  if (!known) throw new Error('the calendar knows the event');
  const moved = { ...known, fromOffsetDays: -20, toOffsetDays: pick(random, [-20, 3]) };
  const calendarEvents = changed(plan.calendarEvents, event, moved);
  return [{ ...before, plan: { ...plan, calendarEvents } }, { calendarEvents: new Set([event]) }];
}

type Found = Map<string, readonly Finding[]>;

function checkAll(rule: Rule, context: RuleContext): Found {
  return new Map([...rule.subjectsOf(context)].map((id) => [id, rule.check(id, context)]));
}

function sorted(found: Found): readonly Finding[] {
  return [...found.values()].flat().sort((a, b) => a.key.localeCompare(b.key));
}

test('rules 1 to 8: incremental equals from scratch', () => {
  const firstSeed = Number(process.env['RULES_SEED'] ?? 1);
  for (let seed = firstSeed; seed < firstSeed + 40; seed++) {
    const random = createRandom(seed);
    let context = contextWith({ '': PEOPLE.map((id) => someone(id, random)) });
    const found = RULES.map((rule) => checkAll(rule, context));
    for (let edit = 0; edit < 40; edit++) {
      const [after, delta] = editOnce(context, random);
      for (const [at, rule] of RULES.entries()) {
        const touched = rule.touchedBy(delta, context, after);
        if (touched === 'all') found[at] = checkAll(rule, after);
        else for (const id of touched) found[at]?.set(id, rule.check(id, after));
        const known = found[at] ?? new Map();
        expect(sorted(known), `RULES_SEED=${seed}, rule ${rule.number}`).toEqual(
          sorted(checkAll(rule, after)),
        );
      }
      context = after;
    }
  }
});
