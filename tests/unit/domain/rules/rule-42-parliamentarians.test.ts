// Rule 42: no count and no tabulation rests on parliamentarians alone.
import { expect, test } from 'vitest';
import { asId } from '../../../../src/lib/domain/ids.ts';
import { rule42 } from '../../../../src/lib/domain/rules/rule-42-parliamentarians.ts';
import { dayContext, dayWith, dayWithout, saidOf } from '../../../support/day-context.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { stopsOf, type StopWords } from '../../../support/test-routes.ts';

const stoTeams = [{ id: asId<never>('sto-80'), number: 8001, ltoTeamId: null }];
const said = (words: readonly StopWords[]) =>
  saidOf(rule42, { stoTeams, stops: [...dayWith({}), ...stopsOf(80, words)] });

test('they may open and visit', () => {
  expect(said(['opening 9', 'voting 10'])).toEqual([]);
});

test('a count or a tabulation by them alone is told', () => {
  expect(said(['closing 9', 'tabulation KZ-AKM-03'])).toEqual([
    'sto-80: Nobody but parliamentarians is at station 0009 and the TEC in Akkol for the count or the tabulation. ' +
      'Send another team too.',
  ]);
});

test('where another team is too, nothing rests on them', () => {
  expect(said(['tabulation KZ-AKM-01'])).toEqual([]);
});

test('a team that only visits the station by day does not stay for the count', () => {
  expect(said(['closing 2'])[0]).toContain('station 0002');
});

test('an edit of another team at the same place is looked at again', () => {
  const guests = stopsOf(80, ['tabulation KZ-AKM-01']);
  const before = dayContext({ stoTeams, stops: [...dayWith({}), ...guests] });
  const after = dayContext({ stoTeams, stops: [...dayWithout('tabulation KZ-AKM-01'), ...guests] });
  const touched = rule42.touchedBy({ stops: new Set(['stop-1-9']) }, before, after);
  expect([...touched].sort()).toEqual(['sto-1', 'sto-80']);
  expect(findingsOfRule(rule42, after)).toHaveLength(1);
});

test('other teams may do both', () => {
  expect(saidOf(rule42)).toEqual([]);
});
