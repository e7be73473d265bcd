// Random honest updates: a server's document, edits of one client on it, and edits of another offline.
import * as Y from 'yjs';
import { seedPlanDoc } from '../../src/lib/doc/seed-plan.ts';
import { asId, type DatasetId } from '../../src/lib/domain/ids.ts';
import { emptyPlan } from '../../src/lib/domain/plan.ts';
import { createEditor } from './random-commands.ts';
import { createRandom } from './seeded-random.ts';

export type RandomEdits = {
  /** The server's document before any of the edits. */
  readonly base: Y.Doc;
  /** Edits one by one, as a connected client sends them. */
  readonly updates: readonly Uint8Array[];
  /** Edits of a whole time offline in one, as a client sends them when it is back. */
  readonly offline: Uint8Array;
};

const EDITS = 30;

/** The same seed makes the same edits, but for the random ids of teams. */
export function randomEdits(seed: number): RandomEdits {
  const random = createRandom(seed);
  const base = seedPlanDoc(emptyPlan(asId<DatasetId>('kz-2019')));
  base.clientID = clientIdFrom(random);
  const history = createEditor(base, random);
  for (let i = 0; i < EDITS; i++) history.editOnce();

  const online = copyOf(base, random);
  const updates: Uint8Array[] = [];
  online.on('update', (update: Uint8Array) => updates.push(update));
  const away = copyOf(base, random);
  const editors = [createEditor(online, random), createEditor(away, random)];
  for (let i = 0; i < EDITS; i++) for (const editor of editors) editor.editOnce();
  return { base, updates, offline: Y.encodeStateAsUpdate(away, Y.encodeStateVector(base)) };
}

/** Client ids decide which of two simultaneous edits wins, so they come from the seed too. */
export function clientIdFrom(random: () => number): number {
  return 1 + Math.floor(random() * (2 ** 32 - 1));
}

function copyOf(doc: Y.Doc, random: () => number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientIdFrom(random);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
