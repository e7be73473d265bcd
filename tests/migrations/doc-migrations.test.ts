// Every migration of the plan document runs here, and none can be skipped or renumbered.
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOC_MIGRATIONS, migrateDoc } from '../../src/lib/doc/migrate-doc.ts';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { SCHEMA_VERSIONS } from '../../src/lib/protocol/room.ts';

const ran = new Set<number>();

function migrate(doc: Y.Doc): readonly number[] {
  const ids = migrateDoc(doc, 'plan');
  for (const id of ids) ran.add(id);
  return ids;
}

describe('migrations of the plan document', () => {
  it('are numbered without a gap up to the version that the protocol announces', () => {
    const expected = Array.from({ length: SCHEMA_VERSIONS.plan }, (_, index) => index + 1);
    expect(DOC_MIGRATIONS.plan.map((migration) => migration.id)).toEqual(expected);
  });

  it('0001 stamps a document that has no version yet and keeps its content', () => {
    const doc = new Y.Doc();
    planRoots(doc).meta.set('datasetId', 'kz-2019');
    expect(migrate(doc)).toEqual([1]);
    expect(planRoots(doc).meta.toJSON()).toEqual({ datasetId: 'kz-2019', schemaVersion: 1 });
  });

  it('write nothing to a document that is up to date', () => {
    const doc = new Y.Doc();
    migrate(doc);
    const before = Y.encodeStateVector(doc);
    expect(migrate(doc)).toEqual([]);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('run only the missing ones, in order, as one update', () => {
    const doc = new Y.Doc();
    migrate(doc);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    const order: number[] = [];
    const later = [2, 3].map((id) => ({
      id,
      up: () => {
        order.push(id);
        planRoots(doc).meta.set(`step${id}`, id);
      },
    }));
    expect(migrateDoc(doc, 'plan', [...DOC_MIGRATIONS.plan, ...later])).toEqual([2, 3]);
    expect(order).toEqual([2, 3]);
    expect(updates).toBe(1);
  });

  it('refuse a document that is newer than the program', () => {
    const doc = new Y.Doc();
    planRoots(doc).meta.set('schemaVersion', SCHEMA_VERSIONS.plan + 1);
    expect(() => migrateDoc(doc, 'plan')).toThrow(/schema version/);
  });
});

afterAll(() => {
  expect([...ran], 'every migration must run in a test of this file').toEqual(
    DOC_MIGRATIONS.plan.map((migration) => migration.id),
  );
});
