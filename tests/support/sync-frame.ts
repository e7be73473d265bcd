// The frame that carries a step of Yjs' sync protocol.
import { encode, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { FRAME } from '../../src/lib/protocol/frames.ts';

/** A SYNC frame. */
export function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, FRAME.SYNC);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, payload);
  });
}
