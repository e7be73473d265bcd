// Wraps a message as one binary WebSocket frame (RFC 6455), so that what goes to hundreds of sockets is
// wrapped once and written to each in one piece.

const FIN_AND_BINARY = 0x82;
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;
const MAX_IN_1_BYTE = 125;
const MAX_IN_2_BYTES = 0xffff;

/** The bytes of an unmasked, unfragmented frame, as a server sends it. */
export function wireFrame(payload: Uint8Array): Uint8Array {
  const { length } = payload;
  const headerBytes = length <= MAX_IN_1_BYTE ? 2 : length <= MAX_IN_2_BYTES ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerBytes + length);
  frame[0] = FIN_AND_BINARY;
  if (headerBytes === 2) {
    frame[1] = length;
  } else if (headerBytes === 4) {
    frame[1] = LENGTH_IN_2_BYTES;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_IN_8_BYTES;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, headerBytes);
  return frame;
}
