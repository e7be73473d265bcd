// A WebSocket client over a bare TCP socket that does only what the bench needs, so that hundreds of them
// in one process cost less than the server they measure. Invariant: it sends small binary frames and
// reads unfragmented ones; anything else ends the bench with an error.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const OPCODE_BINARY = 2;
const OPCODE_CLOSE = 8;
const OPCODE_PING = 9;
const FIN = 0x80;
const MASKED = 0x80;
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;

export type LeanSocket = { send(payload: Uint8Array): void; close(): void };

export type LeanSocketOptions = {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  /** The server has accepted the upgrade; comes before the first frame. */
  readonly onOpen: (socket: LeanSocket) => void;
  readonly onFrame: (payload: Buffer) => void;
};

/** Resolves when the server has accepted the upgrade. */
export function openLeanSocket(options: LeanSocketOptions): Promise<void> {
  const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
  socket.write(upgradeRequest(options));
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    let pending: Buffer = Buffer.alloc(0);
    let isOpen = false;
    socket.on('data', (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      if (!isOpen) {
        const end = pending.indexOf(END_OF_HEAD);
        if (end < 0) return;
        if (!pending.toString('latin1', 0, 12).endsWith('101')) {
          return reject(new Error(pending.toString('latin1', 0, end)));
        }
        isOpen = true;
        pending = pending.subarray(end + END_OF_HEAD.length);
        options.onOpen({
          send: (payload) => send(socket, payload),
          close: () => socket.destroy(),
        });
        resolve();
      }
      pending = readFrames(pending, options.onFrame);
    });
  });
}

function upgradeRequest({ port, path, cookie }: LeanSocketOptions): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n');
}

/** Hands every whole frame on; gives back what belongs to the next. */
function readFrames(bytes: Buffer, onFrame: (payload: Buffer) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const opcode = bytes.readUInt8(at) & 0x0f;
    const short = bytes.readUInt8(at + 1);
    let start = at + 2;
    let length = short;
    if (short === LENGTH_IN_2_BYTES) {
      if (bytes.length < at + 4) break;
      length = bytes.readUInt16BE(at + 2);
      start = at + 4;
    } else if (short === LENGTH_IN_8_BYTES) {
      if (bytes.length < at + 10) break;
      length = Number(bytes.readBigUInt64BE(at + 2));
      start = at + 10;
    }
    if (bytes.length < start + length) break;
    if (opcode === OPCODE_BINARY) onFrame(bytes.subarray(start, start + length));
    else if (opcode === OPCODE_CLOSE) throw new Error(`closed: ${bytes.readUInt16BE(start)}`);
    else if (opcode !== OPCODE_PING) throw new Error(`unexpected opcode ${opcode}`);
    at = start + length;
  }
  return at === 0 ? bytes : bytes.subarray(at);
}

/** A mask of zeros is as good as any here, and leaves the payload as it is. */
function send(socket: Socket, payload: Uint8Array): void {
  const isShort = payload.length < LENGTH_IN_2_BYTES;
  const header = Buffer.alloc(isShort ? 6 : 8);
  header[0] = FIN | OPCODE_BINARY;
  header[1] = MASKED | (isShort ? payload.length : LENGTH_IN_2_BYTES);
  if (!isShort) header.writeUInt16BE(payload.length, 2);
  socket.write(Buffer.concat([header, payload]));
}
