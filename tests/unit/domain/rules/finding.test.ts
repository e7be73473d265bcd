// Keys of findings: a name that a waiver can be kept under, on every machine.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId } from '../../../../src/lib/domain/ids.ts';
import {
  FINDING_KEY_MAX_LENGTH,
  isFindingKey,
  keyOfFinding,
  ruleOfFindingKey,
} from '../../../../src/lib/domain/rules/finding.ts';

const teamNamed = (id: string) => ({ kind: 'lto-team', id: asId<LtoTeamId>(id) }) as const;

test('a key tells rule, object and detail', () => {
  expect(keyOfFinding(11, teamNamed('team-1'), 'voters')).toBe('11:team-1:voters');
  expect(keyOfFinding(9, { kind: 'plan' })).toBe('9:plan');
  expect(ruleOfFindingKey('11:team-1:voters')).toBe(11);
});

test.each(['x'.repeat(64), 'команда один', 'a b', '"'])(
  'an id such as %s gives a key of its own all the same',
  (id) => {
    const key = keyOfFinding(10, teamNamed(id), 'KZ-AKM-03');
    expect(isFindingKey(key)).toBe(true);
    expect(key.length).toBeLessThanOrEqual(FINDING_KEY_MAX_LENGTH);
    expect(key).toBe(keyOfFinding(10, teamNamed(id), 'KZ-AKM-03'));
    expect(key).not.toBe(keyOfFinding(10, teamNamed(`${id}y`), 'KZ-AKM-03'));
    expect(key).not.toBe(keyOfFinding(10, teamNamed(id), 'KZ-AKM-04'));
  },
);

test.each(['', '9', 'nine:plan', '9:', '9:a b', `9:${'x'.repeat(63)}`, '__proto__'])(
  '%j is no key of a finding',
  (text) => expect(isFindingKey(text)).toBe(false),
);
