// A copy of a live document in this browser, so that a reload or a crash while offline loses nothing.
// Invariant: one copy for each plan, epoch and person; cleared at sign-out and after a refused write.
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { UserId } from '../domain/ids.ts';
import { nameOfRoom, type RoomAddress } from '../protocol/room.ts';

const NAME_PREFIX = 'muster/';
const UNSAVED_EDITS = 'unsavedEdits';

export type OfflineCopy = {
  /** Origin of the transactions that bring the copy's content into the document. */
  readonly origin: unknown;
  /**
   * Resolves when the content is in the document, to how many edits the server may lack; late or never
   * in a browser whose database hangs.
   */
  load(): Promise<number>;
  rememberUnsaved(edits: number): void;
  /** Deletes it; later edits are not kept. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** Keeps `doc` in this browser from now on; null where there is no browser database. */
export function openOfflineCopy(doc: Y.Doc, room: RoomAddress, userId: UserId): OfflineCopy | null {
  if (typeof indexedDB === 'undefined') return null;
  const persistence = new IndexeddbPersistence(`${NAME_PREFIX}${nameOfRoom(room)}/${userId}`, doc);
  let isOpen = true;
  return {
    origin: persistence,
    async load() {
      await persistence.whenSynced;
      return Number((await persistence.get(UNSAVED_EDITS)) ?? 0);
    },
    rememberUnsaved(edits) {
      if (isOpen) void persistence.set(UNSAVED_EDITS, edits);
    },
    async clear() {
      isOpen = false;
      await persistence.clearData();
    },
    async close() {
      isOpen = false;
      await persistence.destroy();
    },
  };
}

/** Deletes every copy in this browser: call it at sign-out. A copy in use goes when its page does. */
export async function clearOfflineCopies(): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name }) => (name?.startsWith(NAME_PREFIX) ? [name] : []));
  await Promise.all(names.map(deleteDatabase));
}

function deleteDatabase(name: string): Promise<void> {
  const request = indexedDB.deleteDatabase(name);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`${name} could not be deleted`));
  });
}
