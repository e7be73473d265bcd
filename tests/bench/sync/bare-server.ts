// The least that a durable server can do, as a mark to compare with: it writes what it receives to a file,
// syncs the file, acknowledges, and sends everything on. No rights, no checks, no document.
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { encode, writeVarUint } from 'lib0/encoding';
import { WebSocketServer, type WebSocket } from 'ws';
import { FRAME, SYNC_STEP } from '../../../src/lib/protocol/frames.ts';
import { syncFrame } from '../../support/sync-frame.ts';

const [port, path] = process.argv.slice(2);
if (!port || !path) throw new Error('usage: bare-server.ts <port> <file>');

const file = openSync(path, 'a');
const durable = new Map<WebSocket, number>();
let waiting: { readonly from: WebSocket; readonly frame: Buffer }[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  for (const { frame } of batch) writeSync(file, frame);
  fsyncSync(file);
  for (const { from } of batch) {
    const frames = (durable.get(from) ?? 0) + 1;
    durable.set(from, frames);
    from.send(
      encode((encoder) => {
        writeVarUint(encoder, FRAME.SAVED);
        writeVarUint(encoder, frames);
      }),
    );
  }
  for (const { frame } of batch) for (const socket of durable.keys()) socket.send(frame);
}

function receive(from: WebSocket, frame: Buffer): void {
  const decoder = createDecoder(frame);
  if (readVarUint(decoder) !== FRAME.SYNC) return;
  const step = readVarUint(decoder);
  if (step === SYNC_STEP.STEP_1) {
    readVarUint8Array(decoder);
    return from.send(syncFrame(SYNC_STEP.STEP_2, Uint8Array.of(0, 0)));
  }
  if (waiting.push({ from, frame }) === 1) setImmediate(commit);
}

const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1' });
server.on('connection', (socket) => {
  durable.set(socket, 0);
  socket.on('message', (data) => receive(socket, data as Buffer));
  socket.on('close', () => durable.delete(socket));
  socket.send(syncFrame(SYNC_STEP.STEP_1, Uint8Array.of(0)));
});
server.on('listening', () => console.log('listening'));
