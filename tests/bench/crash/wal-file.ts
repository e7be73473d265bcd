// Reads how far a SQLite write-ahead log is committed (https://sqlite.org/fileformat2.html#walformat).
// Invariant: only frames of the log's present generation count; what an earlier one left behind does not.
import { readFileSync } from 'node:fs';

export type WalEnd = {
  /** Changes whenever the log starts again from its beginning. */
  readonly generation: string;
  /** First byte behind the last commit. */
  readonly committedBytes: number;
  readonly frames: number;
};

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const PAGE_SIZE_AT = 8;
const SALTS_AT = 16;
const SALTS_BYTES = 8;
/** Of a frame's header: the database's size in pages, zero unless the frame ends a commit. */
const COMMIT_SIZE_AT = 4;
const FRAME_SALTS_AT = 8;

/** The end of the log as it is in the file now; null when there is none. */
export function readWalEnd(path: string): WalEnd | null {
  const wal = readIfThere(path);
  if (!wal || wal.length < HEADER_BYTES) return null;
  const salts = wal.subarray(SALTS_AT, SALTS_AT + SALTS_BYTES);
  const frameBytes = FRAME_HEADER_BYTES + wal.readUInt32BE(PAGE_SIZE_AT);
  let committedBytes = HEADER_BYTES;
  let frames = 0;
  for (let at = HEADER_BYTES; at + frameBytes <= wal.length; at += frameBytes) {
    const saltsAt = at + FRAME_SALTS_AT;
    if (!wal.subarray(saltsAt, saltsAt + SALTS_BYTES).equals(salts)) break;
    frames += 1;
    if (wal.readUInt32BE(at + COMMIT_SIZE_AT) > 0) committedBytes = at + frameBytes;
  }
  return { generation: salts.toString('hex'), committedBytes, frames };
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
