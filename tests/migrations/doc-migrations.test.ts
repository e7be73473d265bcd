// Every migration of a live document runs here, and none can be skipped or renumbered.
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOC_MIGRATIONS, migrateDoc } from '../../src/lib/doc/migrate-doc.ts';
import { initial } from '../../src/lib/doc/migrations/0001-initial.ts';
import type { DocMigration } from '../../src/lib/doc/migrations/migration.ts';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { newCalendarEventRecord } from '../../src/lib/doc/records/calendar-event-record.ts';
import type { CalendarEvent } from '../../src/lib/domain/calendar.ts';
import { DEFAULT_CALENDAR } from '../../src/lib/domain/default-calendar.ts';
import { asId, type CalendarEventId } from '../../src/lib/domain/ids.ts';
import { DOCUMENT_KINDS } from '../../src/lib/protocol/roles.ts';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { SCHEMA_VERSIONS } from '../../src/lib/protocol/room.ts';

const NEWEST = SCHEMA_VERSIONS.plan;
const ran = new Set<number>();

function migrate(
  doc: Y.Doc,
  migrations: readonly DocMigration[] = DOC_MIGRATIONS.plan,
): readonly number[] {
  const ids = migrateDoc(doc, 'plan', migrations);
  for (const id of ids) ran.add(id);
  return ids;
}

describe('migrations of live documents', () => {
  it.each(DOCUMENT_KINDS)(
    'of the %s are numbered without a gap up to the version that the protocol announces',
    (kind) => {
      const expected = Array.from({ length: SCHEMA_VERSIONS[kind] }, (_, index) => index + 1);
      expect(DOC_MIGRATIONS[kind].map((migration) => migration.id)).toEqual(expected);
    },
  );

  it('0001 stamps a document that has no version yet and keeps its content', () => {
    const doc = new Y.Doc();
    planRoots(doc).meta.set('datasetId', 'kz-2019');
    expect(migrate(doc, [initial])).toEqual([1]);
    expect(planRoots(doc).meta.toJSON()).toEqual({ datasetId: 'kz-2019', schemaVersion: 1 });
  });

  it('0002 gives a plan the usual calendar and keeps the dates it has', () => {
    const doc = new Y.Doc();
    migrate(doc, [initial]);
    const own = { ...DEFAULT_CALENDAR[0], title: 'Called late', fromOffsetDays: -50 };
    const id = asId<CalendarEventId>('election-called');
    planRoots(doc).calendarEvents.set(id, newCalendarEventRecord(own as CalendarEvent));
    expect(migrate(doc)).toEqual([2]);
    const { calendarEvents } = readPlan(doc).plan;
    expect(calendarEvents.size).toBe(DEFAULT_CALENDAR.length);
    expect(calendarEvents.get(id)).toMatchObject({ title: 'Called late', fromOffsetDays: -50 });
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
    const later = [NEWEST + 1, NEWEST + 2].map((id) => ({
      id,
      up: () => {
        order.push(id);
        planRoots(doc).meta.set(`step${id}`, id);
      },
    }));
    expect(migrateDoc(doc, 'plan', [...DOC_MIGRATIONS.plan, ...later])).toEqual([
      NEWEST + 1,
      NEWEST + 2,
    ]);
    expect(order).toEqual([NEWEST + 1, NEWEST + 2]);
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
