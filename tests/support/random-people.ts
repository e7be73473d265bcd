// Two to six people who edit one document at random, with lost lines, reconnections, undo and redo, until
// everything sent has arrived.
import type * as Y from 'yjs';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import type { Editor } from './random-commands.ts';
import { clientIdFrom } from './random-edits.ts';
import { createRandom, pick } from './seeded-random.ts';
import { createSimulatedNetwork, type Peer } from './simulated-network.ts';

export const SEEDS = Number(process.env['CONVERGENCE_SEEDS'] ?? 200);
export const FIRST_SEED = Number(process.env['CONVERGENCE_FIRST_SEED'] ?? 1);
const STEPS = 150;

export type RandomPeople = {
  readonly seed: number;
  readonly server: Y.Doc;
  readonly kind: DocumentKind;
  readonly createEditor: (doc: Y.Doc, random: () => number) => Editor;
};

export type Run = {
  readonly server: Y.Doc;
  readonly peers: readonly Peer[];
  /** Updates that the server's guard refused. */
  readonly refusals: readonly string[];
};

type Person = Editor & { readonly peer: Peer };

/** The same seed makes the same run, but for random ids. */
export function runPeople({ seed, server, kind, createEditor }: RandomPeople): Run {
  const random = createRandom(seed);
  server.clientID = clientIdFrom(random);
  const network = createSimulatedNetwork(server, kind);
  const people: Person[] = Array.from({ length: 2 + Math.floor(random() * 5) }, () => {
    const peer = network.addPeer(clientIdFrom(random));
    return { ...createEditor(peer.doc, random), peer };
  });
  for (let step = 0; step < STEPS; step++) takeStep(pick(random, people), random);
  const peers = people.map(({ peer }) => peer);
  for (const peer of peers) if (!peer.isOnline()) peer.reconnect();
  while (peers.some((peer) => peer.deliverToServer() || peer.deliverToClient()));
  return { server, peers, refusals: network.refusals };
}

function takeStep({ peer, editOnce }: Person, random: () => number): void {
  const choice = random();
  if (choice < 0.45) editOnce();
  else if (choice < 0.65) peer.deliverToServer();
  else if (choice < 0.9) peer.deliverToClient();
  else if (peer.isOnline()) peer.disconnect();
  else peer.reconnect();
}
