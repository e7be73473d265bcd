// Somebody in the hands on the pairing board is aimed by the number of a team or by steps.
import { expect, test } from 'vitest';
import { Carry } from '../../../src/lib/features/pairs/carry.svelte.ts';
import { pairRowsOf } from '../../../src/lib/features/pairs/pair-rows.ts';
import { anObserver, anStoTeam, contextWith } from '../../support/rule-context.ts';

const full = [anObserver('x'), anObserver('y')];
const stoTeams = new Map([1, 2, 12, 120].map(anStoTeam).map((team) => [team.id, team]));
const rows = pairRowsOf(
  contextWith({ 'sto-2': full, 'sto-12': [anObserver('z')] }, { stoTeams }),
  'sto',
  [],
);

function setUp(typed = '') {
  const carry = new Carry();
  carry.take({ observerId: anObserver('a').id, name: 'A', by: 'held' });
  for (const digit of typed) carry.type(digit, rows);
  const aim = () => {
    const now = carry.target;
    return now?.kind === 'place' ? `${now.row.code}/${now.place}` : (now?.kind ?? null);
  };
  return { carry, aim };
}

test('typing a number aims at the first free place of that team', () => {
  expect(setUp('1').aim()).toBe('0001/0');
  expect(setUp('12').aim()).toBe('0012/1');
  expect(setUp('0120').aim()).toBe('0120/0');
  expect(setUp('2').aim()).toBe('0002/0');
});

test('a number that no team has aims nowhere, and the next digit begins anew', () => {
  const { carry, aim } = setUp('9');
  expect(aim()).toBeNull();
  carry.type('2', rows);
  expect(aim()).toBe('0002/0');
});

test('arrows go through teams and, in a full team, choose whom to swap with', () => {
  const { carry, aim } = setUp();
  carry.step(1, rows);
  carry.step(1, rows);
  expect(aim()).toBe('0002/0');
  carry.stepPlace(1);
  expect(aim()).toBe('0002/1');
  carry.stepPlace(1);
  expect(aim()).toBe('0002/0');
  for (let step = 0; step < 9; step++) carry.step(1, rows);
  expect(aim()).toBe('0120/0');
});

test('giving up leaves nothing in the hands', () => {
  const { carry } = setUp('12');
  carry.end();
  expect([carry.carried, carry.target, carry.typed]).toEqual([null, null, '']);
});
