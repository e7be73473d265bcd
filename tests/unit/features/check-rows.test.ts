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
  type CheckScope,
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
  const nothing: CheckScope = {
    ...{ tecIds: new Set(), ltoTeamIds: new Set(), stoTeamId: null, stationId: null },
  };
  const scope = { ...nothing, tecIds: new Set([asId<TecId>('c')]) };
  expect(keysOf({ filter: { ...ALL, scope } })).toEqual(['info-8', '8:c']);
  expect(keysOf({ filter: { ...ALL, scope: nothing } })).toEqual([]);
});

test('a route in hand shows what is found of its team and stops, an open station what is found of it', () => {
  const of = (key: string, object: Finding['object']): Finding => ({
    ...{ key, rule: 21, severity: 'error', object, why: '', tecIds: [] },
  });
  const findings = [
    of('21:s1', { kind: 'sto-team', id: asId('s1') }),
    of('21:s2', { kind: 'sto-team', id: asId('s2') }),
    of('21:x', { kind: 'stop', id: asId('x'), stoTeamId: asId('s1') }),
    of('21:p', { kind: 'station', id: asId('p') }),
  ];
  const nothing = { tecIds: new Set<TecId>(), ltoTeamIds: new Set<LtoTeamId>() };
  const shownFor = (focus: Pick<CheckScope, 'stoTeamId' | 'stationId'>) =>
    keysOf({ findings, filter: { ...ALL, scope: { ...nothing, ...focus } } }).slice(1);
  expect(shownFor({ stoTeamId: asId('s1'), stationId: null })).toEqual(['21:s1', '21:x']);
  expect(shownFor({ stoTeamId: null, stationId: asId('p') })).toEqual(['21:p']);
});

test('a folded group keeps its heading and its count', () => {
  const options = { folded: new Set(['warning-14']), filter: { ...ALL, rule: 14 } };
  expect(keysOf(options)).toEqual(['warning-14']);
});
