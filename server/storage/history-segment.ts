// How compacted updates are kept: complete and in order, each with its time and author, gzipped.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { asId, type UserId } from '../../src/lib/domain/ids.ts';
import type { HistoricUpdate } from './document-store.ts';

const FORMAT_VERSION = 1;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The bytes that hold these updates. */
export async function encodeHistorySegment(
  updates: readonly HistoricUpdate[],
): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FORMAT_VERSION);
  encoding.writeVarUint(encoder, updates.length);
  for (const { at, authorId, update } of updates) {
    encoding.writeVarString(encoder, at);
    encoding.writeVarString(encoder, authorId ?? '');
    encoding.writeVarUint8Array(encoder, update);
  }
  return compress(encoding.toUint8Array(encoder));
}

/** The updates that a segment holds, oldest first. Throws when the bytes are not a segment. */
export async function decodeHistorySegment(bytes: Uint8Array): Promise<readonly HistoricUpdate[]> {
  const decoder = decoding.createDecoder(await decompress(bytes));
  const version = decoding.readVarUint(decoder);
  if (version !== FORMAT_VERSION) throw new Error(`unknown history segment format ${version}`);
  const count = decoding.readVarUint(decoder);
  return Array.from({ length: count }, () => {
    const at = decoding.readVarString(decoder);
    const author = decoding.readVarString(decoder);
    // Copied, because a view would keep the whole decompressed segment alive.
    const update = decoding.readVarUint8Array(decoder).slice();
    return { at, authorId: author === '' ? null : asId<UserId>(author), update };
  });
}
