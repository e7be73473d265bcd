// A server of live documents for tests: real HTTP, real sockets, a real database in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { asId, type DatasetId, type PlanId } from '../../src/lib/domain/ids.ts';
import { emptyPlan } from '../../src/lib/domain/plan.ts';
import { emptyRoster } from '../../src/lib/domain/roster.ts';
import { seedPlanDoc, seedRosterDoc, seedSecurityDoc } from '../../src/lib/doc/seed-plan.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import { findPlanSummary, insertPlan } from '../../server/plans/plan-rows.ts';
import { Gateway } from '../../server/sync/gateway.ts';
import { Rooms } from '../../server/sync/rooms.ts';
import type { DocumentStore } from '../../server/storage/document-store.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { createSqlDocumentStore } from '../../server/storage/sql-document-store.ts';
import type { Database } from '../../server/storage/schema.ts';
import { createTestSessions, type TestSessions } from './test-sessions.ts';

export const TEST_PLAN = asId<PlanId>('plan-1');

export type SyncServer = {
  readonly port: number;
  readonly sessions: TestSessions;
  readonly activity: readonly ActivityEntry[];
  readonly faults: readonly string[];
  readonly archived: Set<PlanId>;
  readonly rooms: Rooms;
  readonly db: Database;
  /** The document as it is on disk. */
  storedDoc(): Promise<Y.Doc>;
  /** Ends in order; the folder stays for the next start. */
  close(): Promise<void>;
};

export type SyncServerOptions = {
  readonly folder: string;
  readonly port?: number;
  readonly wrapStore?: (store: DocumentStore) => DocumentStore;
  readonly unloadAfterMilliseconds?: number;
  readonly compactFromUpdates?: number;
};

/** A folder for one test's database; `remove` deletes it. */
export function makeDataFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'muster-sync-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts on the folder's database, with TEST_PLAN in it. */
export async function startSyncServer(options: SyncServerOptions): Promise<SyncServer> {
  const db = await openDatabase(options.folder);
  const store = createSqlDocumentStore(db);
  await addPlanOnce(db, store);
  const activity: ActivityEntry[] = [];
  const faults: string[] = [];
  const archived = new Set<PlanId>();
  const sessions = createTestSessions();
  const onFault = (what: string) => faults.push(what);
  const rooms = new Rooms({
    documents: options.wrapStore?.(store) ?? store,
    onActivity: (entries) => activity.push(...entries),
    onFault,
    ...options,
  });
  const gateway = new Gateway({
    rooms,
    sessions,
    plans: {
      get: (planId) => findPlanSummary(db, planId),
      isArchived: (planId) => archived.has(planId),
    },
    trustProxy: false,
    onFault,
  });
  const http = createServer();
  http.on('upgrade', (request, socket, head: Buffer) => {
    if (!gateway.handleUpgrade(request, socket, head)) socket.destroy();
  });
  const port = await listen(http, options.port ?? 0);
  return {
    ...{ port, sessions, activity, faults, archived, rooms, db },
    storedDoc: () => loadDoc(store),
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      await gateway.close();
      await rooms.close();
      await closed;
      await db.destroy();
    },
  };
}

async function addPlanOnce(db: Database, store: DocumentStore): Promise<void> {
  if (await store.load({ planId: TEST_PLAN, kind: 'plan' })) return;
  const datasetId = asId<DatasetId>('kz-2019');
  const documents = {
    plan: Y.encodeStateAsUpdate(seedPlanDoc(emptyPlan(datasetId))),
    roster: Y.encodeStateAsUpdate(seedRosterDoc(emptyRoster())),
    security: Y.encodeStateAsUpdate(seedSecurityDoc()),
  };
  const at = new Date().toISOString();
  const plan = { id: TEST_PLAN, name: 'Plan', datasetId, at, isIllustrative: false, documents };
  await db.transaction().execute((tx) => insertPlan(tx, plan));
}

async function loadDoc(store: DocumentStore): Promise<Y.Doc> {
  const stored = await store.load({ planId: TEST_PLAN, kind: 'plan' });
  if (!stored) throw new Error('the document is missing');
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  return doc;
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    http.listen(port, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  });
}
