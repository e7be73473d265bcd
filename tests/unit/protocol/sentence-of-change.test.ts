// The feed tells each change in words: names for few TECs, counts for many, and where they came from.
import { expect, test } from 'vitest';
import { namesOfPlaces } from '../../../src/lib/domain/names-of-places.ts';
import type { PlanChange } from '../../../src/lib/protocol/plan-change.ts';
import { sentenceOfChange } from '../../../src/lib/protocol/sentence-of-change.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const people = {
  personName: (id: string) => (id === 'ann' ? 'Ann Lee' : id),
  observerName: (id: string) => id,
  teamCode: (id: string) => id,
};
const english = { ...namesOfPlaces(kz2019, 'en'), ...people };
const russian = { ...namesOfPlaces(kz2019, 'ru'), ...people };

function assigned(to: string | null, ...tecs: [string, string | null][]): PlanChange {
  return {
    kind: 'tecs-assigned',
    to: to === null ? null : { id: to, code: to },
    tecs: tecs.map(([tecId, fromCode]) => ({ tecId, fromCode })),
  };
}
const team = { id: 't', code: 'LTO04' };

test.each<[PlanChange, string]>([
  [
    assigned('LTO04', ['KZ-AKM-01', 'LTO03'], ['KZ-AKM-02', 'LTO03'], ['KZ-AKM-03', null]),
    'assigned 3 TECs to LTO04 (2 from LTO03)',
  ],
  [assigned('LTO04', ['KZ-AKM-03', null]), 'assigned Akkol District to LTO04'],
  [assigned(null, ['KZ-AKM-03', 'LTO01']), 'unassigned Akkol District (from LTO01)'],
  [
    assigned('LTO04', ['KZ-AKM-03', 'LTO02'], ['KZ-AKM-02', 'LTO01']),
    'assigned Akkol District and Stepnogorsk City to LTO04 (1 from LTO01, 1 from LTO02)',
  ],
  [assigned('LTO04', ['XX', null]), 'assigned XX to LTO04'],
  [{ kind: 'team-created', ...team }, 'created LTO04'],
  [{ kind: 'team-deleted', ...team }, 'deleted LTO04'],
  [{ kind: 'team-changed', ...team, field: 'number', from: 4, to: 5 }, 'renumbered LTO04 to LTO05'],
  [{ kind: 'team-changed', ...team, field: 'name', from: '', to: 'East' }, 'named LTO04 “East”'],
  [
    { kind: 'team-changed', ...team, field: 'name', from: 'x', to: '' },
    'cleared the name of LTO04',
  ],
  [
    { kind: 'team-changed', ...team, field: 'colour', from: 'red', to: 'teal' },
    'coloured LTO04 teal',
  ],
  [
    { kind: 'team-changed', ...team, field: 'baseTecId', from: null, to: 'KZ-SEV-01' },
    'based LTO04 in Petropavl',
  ],
  [
    { kind: 'team-changed', ...team, field: 'baseTecId', from: 'KZ-SEV-01', to: null },
    'cleared the base of LTO04',
  ],
  [
    { kind: 'watch-contact-changed', pecAbroadId: 'KZ-OOC-64', from: null, to: 'ann' },
    'made Ann Lee the watch contact of Sofia, Bulgaria',
  ],
  [
    { kind: 'watch-contact-changed', pecAbroadId: 'KZ-OOC-64', from: 'ann', to: null },
    'cleared the watch contact of Sofia, Bulgaria',
  ],
])('%j', (change, sentence) => {
  expect(sentenceOfChange(change, english)).toBe(sentence);
});

test('places are named in the chosen language', () => {
  const change = assigned('LTO04', ['KZ-SEV-01', null]);
  expect(sentenceOfChange(change, russian)).toBe('assigned город Петропавловск to LTO04');
});
