// Rule 8: one State's share of the STOs is at most the setting.
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/lib/domain/mission-settings.ts';
import type { Observer } from '../../../../src/lib/domain/observer.ts';
import { rule08 } from '../../../../src/lib/domain/rules/rule-08-state-share.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

/** `count` STOs of one State among twenty; the others are alone from theirs. */
function stos(count: number, facts: Partial<Observer> = {}): readonly Observer[] {
  return Array.from({ length: 20 }, (_, at) => {
    const secondingState = at < count ? 'DE' : `A${String.fromCharCode(65 + at)}`;
    return anObserver(`p${at}`, { kind: 'sto', secondingState, ...facts });
  });
}

test('rule 8: 15 % of the STOs is allowed, more is told with the figures', () => {
  expect(findingsOfRule(rule08, contextWith({ '': stos(3) }))).toEqual([]);
  const [found] = findingsOfRule(rule08, contextWith({ '': stos(4) }));
  expect(found).toMatchObject({ key: '8:DE', object: { kind: 'state', id: 'DE' } });
  expect(found?.why).toContain('4 of 20 STOs (20.0 %)');
});

test('rule 8: the limit is a setting of the mission', () => {
  const settings = { ...DEFAULT_SETTINGS, stateShareMaxPercent: 20 };
  expect(findingsOfRule(rule08, contextWith({ '': stos(4) }, { settings }))).toEqual([]);
  const delta = { settings: new Set(['stateShareMaxPercent']) };
  const context = contextWith({ '': stos(4) });
  expect(rule08.touchedBy(delta, context, context)).toBe('all');
});

test('rule 8: LTOs do not count, and one person alone is never too many', () => {
  expect(findingsOfRule(rule08, contextWith({ '': stos(4, { kind: 'lto' }) }))).toEqual([]);
  expect(findingsOfRule(rule08, contextWith({ '': stos(1).slice(0, 2) }))).toEqual([]);
});

test('rule 8: a new phone of somebody touches no State', () => {
  const before = contextWith({ '': stos(4) });
  const after = contextWith({ '': stos(4, { phone: '+77010000001' }) });
  expect(rule08.touchedBy({ observers: new Set(['p1']) }, before, after)).toEqual([]);
});
