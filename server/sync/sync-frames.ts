// Reads the messages of a live document's socket, and writes them as they go over the wire.
// Invariant: reading never throws; what cannot be read is null.
import {
  createDecoder,
  hasContent,
  readVarUint,
  readVarUint8Array,
  type Decoder,
} from 'lib0/decoding';
import { encode, writeVarUint, writeVarUint8Array, type Encoder } from 'lib0/encoding';
import { FRAME, SYNC_STEP } from '../../src/lib/protocol/frames.ts';
import { wireFrame } from './wire-frame.ts';

export type ClientFrame =
  | { readonly kind: 'step-1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step-2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly awareness: Uint8Array }
  | { readonly kind: 'query-awareness' };

/** A frame as a client sent it, or null when it is not one of this protocol. */
export function readClientFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = createDecoder(bytes);
    const frame = readFrame(decoder);
    return frame && !hasContent(decoder) ? frame : null;
  } catch {
    return null;
  }
}

function readFrame(decoder: Decoder): ClientFrame | null {
  const type = readVarUint(decoder);
  if (type === FRAME.QUERY_AWARENESS) return { kind: 'query-awareness' };
  if (type === FRAME.AWARENESS) {
    return { kind: 'awareness', awareness: readVarUint8Array(decoder) };
  }
  if (type !== FRAME.SYNC) return null;
  const step = readVarUint(decoder);
  const payload = readVarUint8Array(decoder);
  if (step === SYNC_STEP.STEP_1) return { kind: 'step-1', stateVector: payload };
  if (step === SYNC_STEP.STEP_2) return { kind: 'step-2', update: payload };
  if (step === SYNC_STEP.UPDATE) return { kind: 'update', update: payload };
  return null;
}

/** Asks a client for everything that `stateVector` lacks. */
export function writeStep1(stateVector: Uint8Array): Uint8Array {
  return writeSync(SYNC_STEP.STEP_1, stateVector);
}

/** Answers a client's step 1. */
export function writeStep2(update: Uint8Array): Uint8Array {
  return writeSync(SYNC_STEP.STEP_2, update);
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(SYNC_STEP.UPDATE, update);
}

/** Tells a client how many of its document frames are on disk. */
export function writeSaved(durableFrames: number): Uint8Array {
  return writeFrame((encoder) => {
    writeVarUint(encoder, FRAME.SAVED);
    writeVarUint(encoder, durableFrames);
  });
}

export function writeAwareness(awareness: Uint8Array): Uint8Array {
  return writeFrame((encoder) => {
    writeVarUint(encoder, FRAME.AWARENESS);
    writeVarUint8Array(encoder, awareness);
  });
}

function writeSync(step: number, payload: Uint8Array): Uint8Array {
  return writeFrame((encoder) => {
    writeVarUint(encoder, FRAME.SYNC);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, payload);
  });
}

function writeFrame(write: (encoder: Encoder) => void): Uint8Array {
  return wireFrame(encode(write));
}
