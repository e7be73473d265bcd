// The list of findings: most serious first, under their rule, by name; filtered and folded.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import {
  keyOfFinding,
  type Finding,
  type Severity,
} from '../../../src/lib/domain/rules/finding.ts';
import type { Waiver } from '../../../src/lib/domain/waiver.ts';
import {
  rowsOfFindings,
  type CheckFilter,
  type CheckRowsOptions,
} from '../../../src/lib/features/checks/check-rows.ts';

function finding(rule: number, severity: Severity, id: string): Finding {
  const object = { kind: 'tec', id: asId<TecId>(id) } as const;
  return { key: keyOfFinding(rule, object), rule, severity, object, why: '', tecIds: [object.id] };
}

const FINDINGS = [
  finding(14, 'warning', 'b10'),
  finding(14, 'warning', 'b9'),
  finding(9, 'error', 'a'),
  finding(8, 'info', 'c'),
  finding(10, 'warning', 'd'),
];
const ALL: CheckFilter = { state: 'all', rule: 'all', scope: null };

function keysOf(options: Partial<CheckRowsOptions>): readonly string[] {
  return rowsOfFindings({
    ...{ findings: FINDINGS, waivers: new Map(), filter: ALL, folded: new Set() },
    nameOf: ({ object }) => (object.kind === 'tec' ? object.id : ''),
    ...options,
  }).map(({ key }) => key);
}

const waived = (key: string) => new Map([[key, {} as Waiver]]);

test('errors come first, then warnings by rule, then notes; within a rule by name and number', () => {
  expect(keysOf({})).toEqual([
    ...['error-9', '9:a', 'warning-10', '10:d', 'warning-14', '14:b9', '14:b10'],
    ...['info-8', '8:c'],
  ]);
});

test('a waived warning stands last, under a heading of its own; an error is never waived', () => {
  expect(keysOf({ waivers: waived('14:b9') }).slice(-2)).toEqual(['waived-14', '14:b9']);
  expect(keysOf({ waivers: waived('9:a') }).slice(0, 2)).toEqual(['error-9', '9:a']);
});

test('filters by how serious, by rule and by what is looked at leave the rest out', () => {
  expect(keysOf({ filter: { ...ALL, state: 'error' } })).toEqual(['error-9', '9:a']);
  expect(keysOf({ filter: { ...ALL, rule: 10 } })).toEqual(['warning-10', '10:d']);
  const scope = { tecIds: new Set([asId<TecId>('c')]), ltoTeamIds: new Set<LtoTeamId>() };
  expect(keysOf({ filter: { ...ALL, scope } })).toEqual(['info-8', '8:c']);
  const nothing = { tecIds: new Set<TecId>(), ltoTeamIds: new Set<LtoTeamId>() };
  expect(keysOf({ filter: { ...ALL, scope: nothing } })).toEqual([]);
});

test('a folded group keeps its heading and its count', () => {
  const options = { folded: new Set(['warning-14']), filter: { ...ALL, rule: 14 } };
  expect(keysOf(options)).toEqual(['warning-14']);
});
