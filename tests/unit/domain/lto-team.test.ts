// The code of a team, and team numbers that two people chose at the same moment.
import { describe, expect, it } from 'vitest';
import { codeOfLtoTeam, numbersTakenTwice } from '../../../src/lib/domain/lto-team.ts';

describe('codeOfLtoTeam', () => {
  it('fills the number up to two digits', () => {
    expect(codeOfLtoTeam({ number: 3 })).toBe('LTO03');
    expect(codeOfLtoTeam({ number: 12 })).toBe('LTO12');
  });
});

describe('numbersTakenTwice', () => {
  it('is empty while every number is unique', () => {
    expect(numbersTakenTwice([{ number: 1 }, { number: 2 }])).toEqual(new Set());
  });

  it('names each number that two or more teams have, once', () => {
    const teams = [4, 1, 4, 2, 2, 2].map((number) => ({ number }));
    expect(numbersTakenTwice(teams)).toEqual(new Set([4, 2]));
  });
});
