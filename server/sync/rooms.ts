// The rooms that are in memory: loaded when somebody comes, unloaded some time after the last one left.
// Invariant: a room is served only when loaded and migrated, and dropped only when all of it is saved.
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import type { RoomAddress } from '../../src/lib/protocol/room.ts';
import type * as Y from 'yjs';
import type { Author, DocumentKey, DocumentStore } from '../storage/document-store.ts';
import { Committer } from './committer.ts';
import { createLiveDocument } from './live-document.ts';
import { Room, type RoomTicket } from './room.ts';

export type RoomsOptions = {
  readonly documents: DocumentStore;
  /** Audit entries of edits that are on disk. */
  readonly onActivity: (entries: readonly ActivityEntry[]) => void;
  /** A fault that no client caused: the store refused, or a document could not be read. */
  readonly onFault: (what: string, error: unknown) => void;
  readonly now?: () => Date;
  readonly unloadAfterMilliseconds?: number;
  /** A document with at least so many loose updates is compacted when its room is unloaded. */
  readonly compactFromUpdates?: number;
};

const UNLOAD_AFTER_MILLISECONDS = 10_000;
const COMPACT_FROM_UPDATES = 200;
/** A room that is never left is compacted while it is in use, as seldom as loading stays quick. */
const COMPACT_IN_USE_FROM_UPDATES = 5000;

/** The place of one room; a room that was given up has no place any more, and a new one may have. */
type Slot = {
  readonly name: string;
  readonly key: DocumentKey;
  loading: Promise<Room | null>;
  unloadTimer: NodeJS.Timeout | null;
};

/** The live rooms of this server. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #committer: Committer<RoomTicket>;
  readonly #slots = new Map<string, Slot>();
  readonly #compacting = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#committer = new Committer(options.documents, options.onActivity);
  }

  /** The room at an address, loaded; an error is the close code for who asked. */
  async open(address: RoomAddress): Promise<Result<Room, CloseName>> {
    if (this.#isClosed) return err('SHUTTING_DOWN');
    const slot = this.#slotOf({ planId: address.planId, kind: address.kind });
    let room: Room | null;
    try {
      room = await slot.loading;
    } catch {
      return err('SHUTTING_DOWN');
    }
    if (!room) return err('NOT_FOUND');
    // Whoever asked may not come in after all; who does, comes in before the timer ends.
    this.#stay(slot);
    if (room.isIdle) this.#unloadLater(slot, room);
    return room.epoch === address.epoch ? ok(room) : err('EPOCH_CHANGED');
  }

  /**
   * Makes an edit of a document for somebody who asked the server for it; resolves when it is on disk, to
   * false when there is no such document. Rejects when it could not be kept: nothing of it is seen then.
   */
  async edit(key: DocumentKey, author: Author, change: (doc: Y.Doc) => void): Promise<boolean> {
    if (this.#isClosed) throw new Error('the rooms are closed');
    const slot = this.#slotOf(key);
    const room = await slot.loading;
    if (!room) return false;
    this.#stay(slot);
    try {
      await room.edit(author, change);
    } finally {
      if (room.isIdle) this.#unloadLater(slot, room);
    }
    return true;
  }

  /** Resolves when every edit received so far is in the store. */
  async flush(): Promise<void> {
    await this.#committer.flush();
  }

  /** Saves everything and gives up every room; nothing can be opened any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#committer.flush();
    for (const slot of [...this.#slots.values()]) {
      const room = await slot.loading.catch(() => null);
      room?.closeAll('SHUTTING_DOWN');
      this.#drop(slot);
      room?.destroy();
    }
    await Promise.all(this.#compacting);
  }

  #slotOf(key: DocumentKey): Slot {
    const name = `${key.kind}/${key.planId}`;
    const known = this.#slots.get(name);
    if (known) return known;
    const slot: Slot = { name, key, loading: Promise.resolve(null), unloadTimer: null };
    slot.loading = this.#load(slot);
    this.#slots.set(name, slot);
    slot.loading.then(
      (room) => room ?? this.#drop(slot),
      (error: unknown) => {
        this.#drop(slot);
        this.#options.onFault(`load ${name}`, error);
      },
    );
    return slot;
  }

  async #load(slot: Slot): Promise<Room | null> {
    const { key } = slot;
    const { documents, onFault, now = () => new Date() } = this.#options;
    // What a broken room before this one had submitted must be in the store, or given up, by now.
    await this.#committer.flush();
    const stored = await documents.load(key);
    if (!stored) return null;
    const document = createLiveDocument(key.kind, stored);
    const update = document.migrate();
    if (update) {
      const at = now().toISOString();
      await documents.append([{ key, update, author: null, at, activity: null }]);
    }
    const room: Room = new Room({
      key,
      epoch: stored.epoch,
      document,
      looseUpdates: stored.updates.length + (update ? 1 : 0),
      committer: this.#committer,
      now,
      onBroken: (error) => {
        this.#drop(slot);
        onFault(`keep ${slot.name}`, error);
      },
      onIdle: () => this.#unloadLater(slot, room),
      onSaved: () => {
        if (room.looseUpdates >= COMPACT_IN_USE_FROM_UPDATES) this.#compact(slot, room);
      },
    });
    return room;
  }

  #drop(slot: Slot): void {
    this.#stay(slot);
    if (this.#slots.get(slot.name) === slot) this.#slots.delete(slot.name);
  }

  #stay(slot: Slot): void {
    if (slot.unloadTimer) clearTimeout(slot.unloadTimer);
    slot.unloadTimer = null;
  }

  #unloadLater(slot: Slot, room: Room): void {
    if (slot.unloadTimer || this.#slots.get(slot.name) !== slot) return;
    slot.unloadTimer = setTimeout(() => {
      slot.unloadTimer = null;
      if (room.isIdle) this.#unload(slot, room);
    }, this.#options.unloadAfterMilliseconds ?? UNLOAD_AFTER_MILLISECONDS);
    slot.unloadTimer.unref();
  }

  #unload(slot: Slot, room: Room): void {
    this.#drop(slot);
    room.destroy();
    const { compactFromUpdates = COMPACT_FROM_UPDATES } = this.#options;
    if (room.looseUpdates >= compactFromUpdates) this.#compact(slot, room);
  }

  #compact({ key, name }: Slot, room: Room): void {
    room.looseUpdates = 0;
    const compacting = this.#options.documents.compact(key).then(
      () => undefined,
      (error: unknown) => this.#options.onFault(`compact ${name}`, error),
    );
    this.#compacting.add(compacting);
    void compacting.finally(() => this.#compacting.delete(compacting));
  }
}
