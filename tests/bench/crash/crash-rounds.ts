// Kills a whole server with SIGKILL in the middle of an edit storm, again and again, and compares what is
// on disk with what was acknowledged. It also cuts the database's log at random bytes, on a copy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import type { PlanId } from '../../../src/lib/domain/ids.ts';
import { nameOfRoom, SCHEMA_VERSIONS, YJS_PATH } from '../../../src/lib/protocol/room.ts';
import { startChildServer, type ChildServer } from '../../support/child-server.ts';
import type { ReadyMuster } from '../../support/run-muster.ts';
import { createRandom } from '../../support/seeded-random.ts';
import { DATABASE_FILE, readStoredEdits, WAL_FILE, type StoredEdits } from './check-database.ts';
import { StormClient } from './storm-client.ts';
import { readWalEnd, type WalEnd } from './wal-file.ts';

export type CrashOptions = {
  readonly rounds: number;
  readonly seed: number;
  readonly port: number;
  readonly onRound?: (round: number, report: CrashReport) => void;
};

export type CrashReport = {
  kills: number;
  edits: number;
  /** Acknowledged before some kill. */
  acknowledged: number;
  cuts: number;
  /** Edits that lay behind a cut and are rightly gone from the copy. */
  cutAway: number;
  /** One line for each broken promise; empty is what we want. */
  readonly broken: string[];
};

/** What was acknowledged when the log had been committed up to a byte. */
type Witness = { readonly wal: WalEnd; readonly acknowledged: readonly number[] };

const CLIENTS = 4;
const EDIT_MILLISECONDS = 4;
const WITNESS_MILLISECONDS = 25;
const KILL_AFTER_MILLISECONDS = { least: 30, most: 600 };
const CUTS_PER_ROUND = 2;
/** From here on SQLite may have begun to move the log into the database, which a cut must not undo. */
const AUTOCHECKPOINT_FRAMES = 1000;

/** Runs the rounds on one database in a folder of its own. */
export async function runCrashRounds(options: CrashOptions): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-crash-'));
  try {
    return await new CrashRun(options, folder).run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class CrashRun {
  readonly #options: CrashOptions;
  readonly #folder: string;
  readonly #random: () => number;
  readonly #clients = Array.from({ length: CLIENTS }, (_, i) => new StormClient(i, new Y.Doc()));
  readonly #report: CrashReport = {
    ...{ kills: 0, edits: 0, acknowledged: 0, cuts: 0, cutAway: 0 },
    broken: [],
  };
  /** The log when the plan had been made; no cut goes behind that. */
  #floor: WalEnd | null = null;

  constructor(options: CrashOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
    this.#random = createRandom(options.seed);
  }

  async run(): Promise<CrashReport> {
    const report = this.#report;
    for (let round = 1; round <= this.#options.rounds; round++) {
      const { server, planId } = await this.#start();
      const witnesses = await this.#stormUntilKilled(server);
      report.kills += 1;
      await Promise.all(this.#clients.map((client) => client.lose()));
      await this.#compare(`round ${round}`, planId);
      await this.#cutLog(`round ${round}`, planId, witnesses);
      report.edits = sum(this.#clients.map(({ keys }) => keys.length));
      report.acknowledged = sum(this.#clients.map((client) => client.acknowledgedKeys.length));
      this.#options.onRound?.(round, report);
    }
    await this.#finish();
    return report;
  }

  /** Starts the server and brings every client back with what it could not save. */
  async #start(): Promise<{ server: ChildServer; planId: PlanId }> {
    const script = fileURLToPath(new URL('../../support/run-muster.ts', import.meta.url));
    const { port } = this.#options;
    const server = await startChildServer(script, [String(port), this.#folder]);
    const { planId, cookie, port: realPort } = JSON.parse(server.firstLine) as ReadyMuster;
    this.#floor ??= readWalEnd(this.#walPath());
    const room = nameOfRoom({ kind: 'plan', planId, epoch: 1 });
    const path = `${YJS_PATH}/${room}?schema=${SCHEMA_VERSIONS.plan}`;
    await Promise.all(
      this.#clients.map((client) => client.connect({ port: realPort, path, cookie })),
    );
    return { server, planId };
  }

  #walPath(): string {
    return join(this.#folder, WAL_FILE);
  }

  /** All clients edit; the server dies at a random moment in the middle of it. */
  async #stormUntilKilled(server: ChildServer): Promise<readonly Witness[]> {
    const witnesses: Witness[] = [];
    const editing = setInterval(() => {
      for (const client of this.#clients) client.edit();
    }, EDIT_MILLISECONDS);
    const watching = setInterval(() => {
      // Acknowledgements first: what they cover is in the log by now.
      const acknowledged = this.#clients.map((client) => client.acknowledgedKeys.length);
      const wal = readWalEnd(this.#walPath());
      if (wal) witnesses.push({ acknowledged, wal });
    }, WITNESS_MILLISECONDS);
    const { least, most } = KILL_AFTER_MILLISECONDS;
    await new Promise((resolve) => setTimeout(resolve, least + this.#random() * (most - least)));
    clearInterval(watching);
    await server.end('SIGKILL');
    clearInterval(editing);
    return witnesses;
  }

  async #compare(when: string, planId: PlanId): Promise<void> {
    const stored = await readStoredEdits(this.#folder, planId);
    for (const client of this.#clients) {
      this.#expectKept(when, stored, client.acknowledgedKeys);
    }
    this.#expectAudited(when, stored);
  }

  #expectKept(when: string, stored: StoredEdits, keys: readonly string[]): void {
    for (const key of keys) {
      if (!stored.inDocument.has(key)) this.#report.broken.push(`${when}: ${key} was lost`);
    }
  }

  /** Each edit on disk has one audit entry, and the other way round. */
  #expectAudited(when: string, { inDocument, auditEntries }: StoredEdits): void {
    for (const key of new Set([...inDocument, ...auditEntries.keys()])) {
      const count = auditEntries.get(key) ?? 0;
      if (count !== 1 || !inDocument.has(key)) {
        this.#report.broken.push(`${when}: ${key} has ${count} audit entries`);
      }
    }
  }

  /** What was acknowledged before the cut must survive it. */
  async #cutLog(when: string, planId: PlanId, witnesses: readonly Witness[]): Promise<void> {
    const end = readWalEnd(this.#walPath());
    if (!end || end.frames >= AUTOCHECKPOINT_FRAMES) return;
    const isFirst = this.#floor?.generation === end.generation;
    const least = isFirst ? (this.#floor?.committedBytes ?? 0) : 0;
    for (let cut = 0; cut < CUTS_PER_ROUND; cut++) {
      const at = Math.floor(least + this.#random() * (end.committedBytes + 1 - least));
      const before = witnesses.findLast(
        ({ wal }) => wal.generation !== end.generation || wal.committedBytes <= at,
      );
      const label = `${when}, ${DATABASE_FILE} log cut at byte ${at}`;
      try {
        const stored = await readStoredEdits(this.#folder, planId, at);
        this.#clients.forEach((client, index) => {
          const keys = client.keys.slice(0, before?.acknowledged[index] ?? 0);
          this.#expectKept(label, stored, keys);
          const gone = client.acknowledgedKeys.filter((key) => !stored.inDocument.has(key));
          this.#report.cutAway += gone.length;
        });
        this.#expectAudited(label, stored);
      } catch (error) {
        this.#report.broken.push(`${label}: ${String(error)}`);
      }
      this.#report.cuts += 1;
    }
  }

  /** Comes back once more, so that every edit ever made must be there in the end, once. */
  async #finish(): Promise<void> {
    const { server, planId } = await this.#start();
    for (const client of this.#clients) client.disconnect();
    await server.end('SIGTERM');
    const stored = await readStoredEdits(this.#folder, planId);
    for (const { keys } of this.#clients) this.#expectKept('in the end', stored, keys);
    this.#expectAudited('in the end', stored);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
