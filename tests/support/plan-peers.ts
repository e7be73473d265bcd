// Plan documents that behave like people at their browsers: each edits its own copy, `exchange` is the
// network between them.
import * as Y from 'yjs';
import { createLtoTeams } from '../../src/lib/doc/commands/create-lto-team.ts';
import { createDocUndo, type DocUndo } from '../../src/lib/doc/undo.ts';
import type { LtoTeamId } from '../../src/lib/domain/ids.ts';

export type Peer = { readonly doc: Y.Doc; readonly undo: DocUndo };

/** A peer with an empty plan. */
export function createPeer(): Peer {
  const doc = new Y.Doc();
  return { doc, undo: createDocUndo(doc, 'plan') };
}

/** Brings both copies to the same state. */
export function exchange(a: Peer, b: Peer): void {
  const fromA = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  const fromB = Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc));
  Y.applyUpdate(b.doc, fromA, 'remote');
  Y.applyUpdate(a.doc, fromB, 'remote');
}

/** Two peers that share a plan with `count` teams made by the first. */
export function createPeersWithTeams(count: number): { a: Peer; b: Peer; teamIds: LtoTeamId[] } {
  const a = createPeer();
  const b = createPeer();
  const created = createLtoTeams(a.doc, { count });
  if (!created.ok) throw new Error(created.error.message);
  exchange(a, b);
  return { a, b, teamIds: [...created.value.ltoTeamIds] };
}
