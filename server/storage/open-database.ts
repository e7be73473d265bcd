// Opens the one database file for this process alone, durable before fast.
// Invariant: a commit that returned survives a power cut (WAL, synchronous=FULL).
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import type { Database, Schema } from './schema.ts';
import { createNodeSqliteDialect } from './sqlite-dialect.ts';

const FILE_NAME = 'muster.sqlite';
const SQLITE_BUSY = 5;
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** The data folder cannot be used; the message is for the person who starts the program. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** Opens (or makes) `<dataDir>/muster.sqlite` and migrates it. Throws DataFolderError when it cannot. */
export async function openDatabase(dataDir: string): Promise<Database> {
  const path = join(dataDir, FILE_NAME);
  prepareFolder(dataDir);
  const file = openExclusively(path);
  const db: Database = new Kysely<Schema>({ dialect: createNodeSqliteDialect(file) });
  try {
    await migrateToLatest(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY_FOLDER });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const file = join(dataDir, FILE_NAME);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new DataFolderError(
      `The data folder ${dataDir} cannot be written. Give this user write access to it, ` +
        'or set MUSTER_DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** The kernel drops SQLite's lock when the process dies, however it dies; no stale lock file is left. */
function openExclusively(path: string): DatabaseSync {
  const file = new DatabaseSync(path);
  try {
    chmodSync(path, OWNER_ONLY_FILE);
    file.exec('PRAGMA locking_mode = EXCLUSIVE');
    file.exec('PRAGMA journal_mode = WAL');
    file.exec('PRAGMA synchronous = FULL');
    file.exec('PRAGMA foreign_keys = ON');
    file.exec('BEGIN EXCLUSIVE; COMMIT');
    return file;
  } catch (cause) {
    file.close();
    if (isBusy(cause)) {
      throw new DataFolderError(
        `Another Muster is running on ${path}. Stop it first, or set MUSTER_DATA_DIR to another folder.`,
        { cause },
      );
    }
    throw cause;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
