// The people of the demonstration: invented, marked, spread as in a real mission, with defects to find.
import { expect, test } from 'vitest';
import { checkObserver } from '../../../src/lib/domain/check-observer.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import type { LtoTeamId } from '../../../src/lib/domain/ids.ts';
import { membersOfTeams } from '../../../src/lib/domain/roster.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const roster = demonstrationRoster(kz2019.electionDay);
const everybody = [...roster.observers.values()];
const ltos = everybody.filter(({ kind }) => kind === 'lto');
const stos = everybody.filter(({ kind }) => kind === 'sto');

test('24 LTOs and 300 STOs with names of their own, all marked and looking invented', () => {
  expect([ltos.length, stos.length]).toEqual([24, 300]);
  expect(new Set(everybody.map(({ name }) => name)).size).toBe(324);
  expect(new Set(everybody.map(({ reference }) => reference)).size).toBe(324);
  for (const { name, isIllustrative } of everybody) {
    expect(name).toMatch(/^(Sample|Example) [A-Z][a-z]+ \d+$/);
    expect(isIllustrative).toBe(true);
  }
});

test('it is the same every time', () => {
  expect(demonstrationRoster(kz2019.electionDay)).toEqual(roster);
});

test('phones are of the range kept for drama, one a person', () => {
  const phones = everybody.map(({ phone }) => phone).filter((phone) => phone !== '');
  for (const phone of phones) expect(phone).toMatch(/^\+447700900\d{3}$/);
  expect(new Set(phones).size).toBe(phones.length);
});

test('every field is sound, and nobody is a national of the host country', () => {
  for (const observer of everybody) {
    expect(checkObserver(observer), observer.name).toEqual([]);
    expect(observer.nationalities).not.toContain('KZ');
  }
});

test('one State sends more STOs than rule 8 likes, and none a fifth of them', () => {
  const counts = new Map<string, number>();
  for (const { secondingState } of stos) {
    counts.set(secondingState ?? '', (counts.get(secondingState ?? '') ?? 0) + 1);
  }
  const shares = [...counts.values()].map((count) => count / stos.length);
  expect(shares.filter((share) => share > 0.15)).toHaveLength(1);
  expect(Math.max(...shares)).toBeLessThan(0.2);
  expect(counts.size).toBeGreaterThan(30);
});

test('ten LTO teams of the draft have a pair, one of them of one nationality', () => {
  const pairs = membersOfTeams(roster);
  const { ltoTeams } = demonstrationPlan(kz2019);
  expect(pairs.size).toBe(10);
  const sameNationality = [...pairs].filter(([teamId, pair]) => {
    expect(ltoTeams.has(teamId as LtoTeamId)).toBe(true);
    expect(pair).toHaveLength(2);
    return pair[0]?.nationalities[0] === pair[1]?.nationalities[0];
  });
  expect(sameNationality).toHaveLength(1);
});

test('a few people lack what the checker asks for', () => {
  expect(ltos.filter(({ accreditation }) => accreditation !== 'accredited')).toHaveLength(1);
  expect(ltos.filter(({ phone }) => phone === '')).toHaveLength(1);
  expect(stos.filter(({ accreditation }) => accreditation !== 'accredited')).toHaveLength(3);
  expect(stos.filter(({ phone }) => phone === '')).toHaveLength(2);
});
