// Whoever stays unpaired is counted with the reason, and the States that make it impossible are named.
import { expect, test } from 'vitest';
import { asId, type ObserverId } from '../../../src/lib/domain/ids.ts';
import { sentencesOfLeftOut } from '../../../src/lib/features/pairs/left-out-words.ts';

const left = (id: string, reason: 'same-nationality' | 'odd') => ({
  observerId: asId<ObserverId>(id),
  reason,
});

test('States that are too many for the others are named with the figures', () => {
  const sentences = sentencesOfLeftOut({
    leftOut: [left('a', 'same-nationality'), left('b', 'same-nationality'), left('c', 'odd')],
    blockingStates: [{ state: 'US', nationals: 8, others: 6 }],
  });
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toMatch(/^2 stay unpaired/);
  expect(sentences[1]).toMatch(/^1 stays unpaired/);
  expect(sentences[2]).toContain('United States has 8 people to pair and all others together 6');
});

test('nothing is said when everybody is paired', () => {
  expect(sentencesOfLeftOut({ leftOut: [], blockingStates: [] })).toEqual([]);
});
