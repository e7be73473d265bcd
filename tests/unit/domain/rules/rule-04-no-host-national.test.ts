// Rule 4: no national of the host country.
import { expect, test } from 'vitest';
import { rule04 } from '../../../../src/lib/domain/rules/rule-04-no-host-national.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

test('rule 4: a national of the host country is an error, also with a second nationality', () => {
  const host = anObserver('host', { nationalities: ['DE', 'KZ'] });
  const context = contextWith({ '': [host, anObserver('other')] });
  expect(findingsOfRule(rule04, context)).toMatchObject([
    { key: '4:host', object: { kind: 'observer', id: 'host' } },
  ]);
});

test('rule 4: the host country comes from the dataset', () => {
  const context = contextWith({ '': [anObserver('a', { nationalities: ['KZ'] })] });
  const elsewhere = { ...context, dataset: { ...context.dataset, hostCountry: 'DE' } };
  expect(findingsOfRule(rule04, elsewhere)).toEqual([]);
});
