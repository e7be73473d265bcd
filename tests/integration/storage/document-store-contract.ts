// What every document store promises; run on each implementation.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { asId, randomId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { DocumentKey, DocumentStore } from '../../../server/storage/document-store.ts';

/** One implementation under test; `reopen` closes it and opens what it left on disk. */
export type StoreHarness = {
  readonly store: () => DocumentStore;
  /** Makes the plan that documents belong to. */
  addPlan(planId: PlanId): Promise<void>;
  countAuditEntries(): Promise<number>;
  reopen(): Promise<void>;
  close(): Promise<void>;
};

const AT = '2019-05-08T06:00:00.000Z';
const AUTHOR = { id: asId<UserId>('user-1'), name: 'Aigerim' };

/** A document whose every change is handed to `onUpdate` as the update a client would send. */
function editedDoc(): { doc: Y.Doc; updateOf(edit: () => void): Uint8Array } {
  const doc = new Y.Doc();
  return {
    doc,
    updateOf(edit) {
      const before = Y.encodeStateVector(doc);
      edit();
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

function docOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

async function loadedState(store: DocumentStore, key: DocumentKey): Promise<unknown> {
  const stored = await store.load(key);
  if (!stored) throw new Error('the document is missing');
  const doc = docOf(stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates);
  return { content: doc.getMap('root').toJSON(), vector: Y.encodeStateVector(doc) };
}

async function historyOf(store: DocumentStore, key: DocumentKey): Promise<readonly Uint8Array[]> {
  const updates: Uint8Array[] = [];
  for await (const { update } of store.history(key)) updates.push(update);
  return updates;
}

function newUpdate(key: DocumentKey, update: Uint8Array, activity = true) {
  const content = { kind: 'plan-edited' as const, changes: [] };
  return { key, update, author: AUTHOR, at: AT, activity: activity ? content : null };
}

/** Runs the contract on stores made by `open`. */
export function testDocumentStoreContract(name: string, open: () => Promise<StoreHarness>): void {
  describe(`document store on ${name}`, () => {
    let harness: StoreHarness;
    let key: DocumentKey;

    beforeEach(async () => {
      harness = await open();
      key = await newKey();
    });
    afterEach(() => harness.close());

    async function newKey(): Promise<DocumentKey> {
      const planId = randomId<PlanId>();
      await harness.addPlan(planId);
      return { planId, kind: 'plan' };
    }

    it('knows no document that was not created', async () => {
      expect(await harness.store().load(key)).toBeNull();
      expect(await historyOf(harness.store(), key)).toEqual([]);
    });

    it('keeps what it was created with as the first entry of the history, written by the server', async () => {
      const { doc, updateOf } = editedDoc();
      const initial = updateOf(() => doc.getMap('root').set('a', 1));
      await harness.store().create(key, initial, AT);
      expect(await harness.store().load(key)).toEqual({
        epoch: 1,
        snapshot: null,
        updates: [initial],
      });
      for await (const entry of harness.store().history(key)) {
        expect(entry).toEqual({ at: AT, authorId: null, update: initial });
      }
    });

    it('refuses to create a document twice, for that would double its content', async () => {
      await harness.store().create(key, Y.encodeStateAsUpdate(new Y.Doc()), AT);
      await expect(harness.store().create(key, new Uint8Array([0, 0]), AT)).rejects.toThrow();
      expect((await harness.store().load(key))?.updates).toHaveLength(1);
    });

    it('gives the audit entries of a batch back in order, and none for an update without activity', async () => {
      const other = await newKey();
      for (const each of [key, other])
        await harness.store().create(each, new Uint8Array([0, 0]), AT);
      const { doc, updateOf } = editedDoc();
      const updates = [1, 2, 3].map((n) => updateOf(() => doc.getMap('root').set('n', n)));
      const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array];
      const entries = await harness
        .store()
        .append([newUpdate(key, first), newUpdate(other, second, false), newUpdate(other, third)]);
      expect(entries.map((entry) => entry.planId)).toEqual([key.planId, other.planId]);
      expect(entries[1]?.id).toBeGreaterThan(entries[0]?.id ?? Infinity);
      expect(entries[0]).toMatchObject({ at: AT, actor: AUTHOR, content: { kind: 'plan-edited' } });
      expect((await harness.store().load(other))?.updates).toHaveLength(3);
    });

    it('keeps nothing of a batch when one of its updates cannot be kept', async () => {
      await harness.store().create(key, new Uint8Array([0, 0]), AT);
      const unknown: DocumentKey = { planId: asId('nowhere'), kind: 'plan' };
      const update = new Uint8Array([0, 0]);
      await expect(
        harness.store().append([newUpdate(key, update), newUpdate(unknown, update)]),
      ).rejects.toThrow();
      expect((await harness.store().load(key))?.updates).toHaveLength(1);
      expect(await harness.countAuditEntries()).toBe(0);
    });

    it('compacts a document to one snapshot and still tells who wrote what, when', async () => {
      await harness.store().create(key, new Uint8Array([0, 0]), AT);
      const { doc, updateOf } = editedDoc();
      await harness.store().append([
        newUpdate(
          key,
          updateOf(() => doc.getMap('root').set('a', 1)),
        ),
      ]);
      expect(await harness.store().compact(key)).toBe(2);
      expect(await harness.store().compact(key)).toBe(0);
      const stored = await harness.store().load(key);
      expect(stored?.updates).toEqual([]);
      expect(stored?.snapshot).not.toBeNull();
      const authors: (string | null)[] = [];
      for await (const entry of harness.store().history(key)) authors.push(entry.authorId);
      expect(authors).toEqual([null, AUTHOR.id]);
    });

    it('loses no update that is appended while a compaction runs', async () => {
      await harness.store().create(key, new Uint8Array([0, 0]), AT);
      const { doc, updateOf } = editedDoc();
      const appendSet = (n: number) =>
        harness.store().append([
          newUpdate(
            key,
            updateOf(() => doc.getMap('root').set(`k${n}`, n)),
          ),
        ]);
      for (let n = 0; n < 20; n++) await appendSet(n);
      const compaction = harness.store().compact(key);
      for (let n = 20; n < 40; n++) await appendSet(n);
      expect(await compaction).toBeGreaterThanOrEqual(21);
      expect(await loadedState(harness.store(), key)).toEqual({
        content: doc.getMap('root').toJSON(),
        vector: Y.encodeStateVector(doc),
      });
      expect(await historyOf(harness.store(), key)).toHaveLength(41);
    });

    it('lets only one of two compactions of a document win, and both leave it whole', async () => {
      await harness.store().create(key, new Uint8Array([0, 0]), AT);
      const results = await Promise.allSettled([
        harness.store().compact(key),
        harness.store().compact(key),
      ]);
      expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThan(0);
      expect(await historyOf(harness.store(), key)).toHaveLength(1);
    });

    it('holds every update in order under any interleaving of append, compact and reopen', async () => {
      const step = fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            kind: fc.constant('append' as const),
            sizes: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
          }),
        },
        { weight: 2, arbitrary: fc.record({ kind: fc.constant('compact' as const) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const own = await newKey();
          const { doc, updateOf } = editedDoc();
          const root = doc.getMap('root');
          const appended = [updateOf(() => root.set('seed', true))];
          await harness.store().create(own, appended[0] as Uint8Array, AT);
          for (const each of steps) {
            if (each.kind === 'compact') await harness.store().compact(own);
            else if (each.kind === 'reopen') await harness.reopen();
            else {
              const batch = each.sizes.map((n) =>
                updateOf(() => root.set(`k${n}`, appended.length + n)),
              );
              await harness.store().append(batch.map((update) => newUpdate(own, update)));
              appended.push(...batch);
            }
          }
          expect(await loadedState(harness.store(), own)).toEqual({
            content: root.toJSON(),
            vector: Y.encodeStateVector(doc),
          });
          expect(await historyOf(harness.store(), own)).toEqual(appended);
        }),
        { numRuns: 40 },
      );
    });
  });
}
