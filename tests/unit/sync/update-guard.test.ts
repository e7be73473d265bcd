// The guard's promise, on updates that are honest and on millions that are not quite: what passes
// integrates completely and only where clients may write; what is refused was not applied.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_SHAPES } from '../../../src/lib/doc/document-shape.ts';
import { inspectUpdate } from '../../../server/sync/update-guard.ts';
import { randomEdits } from '../../support/random-edits.ts';
import { createRandom } from '../../support/seeded-random.ts';

const SEEDS = 40;
const MUTATIONS_PER_SEED = 200;

const inspect = (doc: Y.Doc, update: Uint8Array) =>
  inspectUpdate(doc, DOCUMENT_SHAPES.plan, update);

function cloneOf(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc();
  for (const root of ['meta', ...Object.keys(DOCUMENT_SHAPES.plan)]) clone.getMap(root);
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
  return clone;
}

function isWhole(doc: Y.Doc): boolean {
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

describe('the update guard', () => {
  it('passes everything that commands, undo and merged offline copies make', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { base, updates, offline } = randomEdits(seed);
      const server = cloneOf(base);
      for (const update of [...updates, offline]) {
        const result = inspect(server, update);
        expect(result.ok, `seed ${seed}: ${JSON.stringify(result)}`).toBe(true);
        Y.applyUpdate(server, update);
        expect(isWhole(server), `seed ${seed}`).toBe(true);
        expect(inspect(server, update), `seed ${seed}, again`).toMatchObject({
          value: { changes: false },
        });
      }
    }
  });

  it('lets nothing through that Yjs cannot take whole, whatever bytes are changed', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = createRandom(seed);
      const { base, offline } = randomEdits(seed);
      for (let i = 0; i < MUTATIONS_PER_SEED; i++) {
        const mutant = mutate(offline, random);
        if (!inspect(base, mutant).ok) continue;
        const server = cloneOf(base);
        const meta = JSON.stringify(server.getMap('meta').toJSON());
        expect(() => Y.applyUpdate(server, mutant), `seed ${seed}, mutant ${i}`).not.toThrow();
        expect(isWhole(server), `seed ${seed}, mutant ${i}`).toBe(true);
        expect(JSON.stringify(server.getMap('meta').toJSON())).toBe(meta);
        expect([...server.share.keys()].sort()).toEqual([...cloneOf(base).share.keys()].sort());
      }
    }
  });

  it('changes nothing while it looks', () => {
    const { base, offline } = randomEdits(7);
    const before = Y.encodeStateAsUpdate(base);
    inspect(base, offline);
    expect(Y.encodeStateAsUpdate(base)).toEqual(before);
  });
});

function mutate(update: Uint8Array, random: () => number): Uint8Array {
  const mutant = Uint8Array.from(update);
  const changes = 1 + Math.floor(random() * 3);
  for (let i = 0; i < changes; i++) {
    mutant[Math.floor(random() * mutant.length)] = Math.floor(random() * 256);
  }
  return mutant;
}
