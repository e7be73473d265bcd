// Rule 13: no AoR is without any of its LTOs for longer than the limit. LTOs are deployed from 14 May to
// 19 June 2019 here.
import { expect, test } from 'vitest';
import { KNOWN_EVENTS } from '../../../../src/lib/domain/calendar.ts';
import { asId } from '../../../../src/lib/domain/ids.ts';
import type { RosterData } from '../../../../src/lib/domain/roster.ts';
import { rule13 } from '../../../../src/lib/domain/rules/rule-13-aor-covered.ts';
import { absencesOf, contextOf, draftPlan, teamId } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, rosterOf } from '../../../support/rule-context.ts';

const PLAN = draftPlan({ areas: { 1: ['KZ-AKM-03'], 2: ['KZ-AKM-04'] } });
const PAIR = [anObserver('ada'), anObserver('bo')];

function rosterWith(absences: Parameters<typeof absencesOf>[0], pair = PAIR): RosterData {
  return { ...rosterOf({ 'team-1': pair }), absences: absencesOf(absences) };
}
const findings = (roster: RosterData | null, plan = PLAN) =>
  findingsOfRule(rule13, contextOf(plan, roster));

test('days on which both are away count together, with their dates', () => {
  const found = findings(
    rosterWith([
      { who: 'ada', from: '2019-05-20', to: '2019-05-25' },
      { who: 'bo', from: '2019-05-23', to: '2019-05-30' },
    ]),
  );
  expect(found.map(({ key }) => key)).toEqual(['13:team-1:2019-05-23']);
  expect(found[0]?.why).toContain('from 2019-05-23 to 2019-05-25: 3 days, the limit is 2');
});

test('one of the two is enough, and so is a gap within the limit', () => {
  expect(findings(rosterWith([{ who: 'ada', from: '2019-05-14', to: '2019-06-19' }]))).toEqual([]);
  const twoDays = { from: '2019-05-20', to: '2019-05-21' };
  const away = rosterWith([
    { who: 'ada', ...twoDays },
    { who: 'bo', ...twoDays },
  ]);
  expect(findings(away)).toEqual([]);
  const stricter = { ...PLAN, settings: { ...PLAN.settings, uncoveredDaysMax: 1 } };
  expect(findings(away, stricter)).toHaveLength(1);
});

test('before arrival and after departure nobody is there', () => {
  const late = { arrivesOn: '2019-05-18', leavesOn: '2019-06-12' };
  const found = findings(rosterWith([], [anObserver('ada', late), anObserver('bo', late)]));
  expect(found.map(({ key }) => key)).toEqual(['13:team-1:2019-05-14', '13:team-1:2019-06-13']);
});

test('a team without people, an AoR without TECs and a calendar without the dates have nothing to find', () => {
  const gone = rosterWith([], [anObserver('ada', { arrivesOn: '2019-06-18' })]);
  expect(findings(gone)).toHaveLength(1);
  expect(findings(rosterOf({}))).toEqual([]);
  expect(findings(gone, draftPlan({ areas: { 1: [] } }))).toEqual([]);
  const calendarEvents = new Map(PLAN.calendarEvents);
  calendarEvents.delete(asId(KNOWN_EVENTS.ltosDeploy));
  expect(findings(gone, { ...PLAN, calendarEvents })).toEqual([]);
});

test('who may not read the roster finds nothing', () => {
  expect(findings(null)).toEqual([]);
});

test('whoever changes team touches both, and an absence touches the team of who was away', () => {
  const before = contextOf(
    PLAN,
    rosterWith([{ who: 'ada', from: '2019-05-20', to: '2019-05-25' }]),
  );
  const after = contextOf(
    PLAN,
    rosterOf({ 'team-1': [anObserver('bo')], 'team-2': [anObserver('ada')] }),
  );
  const moved = rule13.touchedBy({ members: new Set(['ada']) }, before, after);
  expect([...moved].sort()).toEqual([teamId(1), teamId(2)]);
  const back = rule13.touchedBy({ absences: new Set(['absence-0']) }, before, after);
  expect([...back]).toEqual([teamId(1)]);
});
