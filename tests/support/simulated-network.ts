// A server and its clients without sockets or clocks: messages wait until the test lets them travel.
// Rules as on the real line: each direction keeps its order, a lost line loses what was under way,
// and a client that comes back exchanges state vectors before anything else.
import * as Y from 'yjs';
import { DOCUMENT_SHAPES } from '../../src/lib/doc/document-shape.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import { inspectUpdate } from '../../server/sync/update-guard.ts';

/** One client's end of the line. */
export type Peer = {
  readonly doc: Y.Doc;
  isOnline(): boolean;
  /** Loses everything under way, in both directions. */
  disconnect(): void;
  reconnect(): void;
  /** Lets the oldest message of one direction travel; false when there is none. */
  deliverToServer(): boolean;
  deliverToClient(): boolean;
};

export type SimulatedNetwork = {
  readonly server: Y.Doc;
  /** Updates that the server's guard refused; honest clients cause none. */
  readonly refusals: readonly string[];
  addPeer(clientId: number): Peer;
};

/** A network around the server's document of a kind. */
export function createSimulatedNetwork(server: Y.Doc, kind: DocumentKind): SimulatedNetwork {
  const refusals: string[] = [];
  const toClients = new Set<Uint8Array[]>();
  server.on('update', (update: Uint8Array) => {
    for (const queue of toClients) queue.push(update);
  });
  const receive = (update: Uint8Array) => {
    const inspected = inspectUpdate(server, DOCUMENT_SHAPES[kind], update);
    if (!inspected.ok) refusals.push(inspected.error);
    else if (inspected.value.changes) Y.applyUpdate(server, update);
  };
  return { server, refusals, addPeer: (clientId) => addPeer(server, toClients, receive, clientId) };
}

function addPeer(
  server: Y.Doc,
  toClients: Set<Uint8Array[]>,
  receive: (update: Uint8Array) => void,
  clientId: number,
): Peer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const line = Symbol('from the server');
  const up: Uint8Array[] = [];
  const down: Uint8Array[] = [];
  let isOnline = false;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (isOnline && origin !== line) up.push(update);
  });
  const peer: Peer = {
    doc,
    isOnline: () => isOnline,
    disconnect() {
      isOnline = false;
      toClients.delete(down);
      up.length = 0;
      down.length = 0;
    },
    reconnect() {
      isOnline = true;
      up.push(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
      down.push(Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)));
      toClients.add(down);
    },
    deliverToServer: () => deliver(up, receive),
    deliverToClient: () => deliver(down, (update) => Y.applyUpdate(doc, update, line)),
  };
  peer.reconnect();
  return peer;
}

function deliver(queue: Uint8Array[], take: (update: Uint8Array) => void): boolean {
  const update = queue.shift();
  if (update) take(update);
  return update !== undefined;
}
