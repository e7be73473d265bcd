// Rule 23: opening and closing are at different stations.
import { expect, test } from 'vitest';
import { rule23 } from '../../../../src/lib/domain/rules/rule-23-opening-and-closing-differ.ts';
import { dayWith, saidOf } from '../../../support/day-context.ts';

test('one station for both is noted', () => {
  expect(saidOf(rule23)).toEqual([]);
  expect(saidOf(rule23, { stops: dayWith({ 'closing 8': 'closing 1' }) })).toEqual([
    'sto-1: The team opens and closes station 0001. Another station for the closing would show more.',
  ]);
});
