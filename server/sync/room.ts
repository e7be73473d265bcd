// One live document and everybody who is connected to it.
// Invariant: nobody is told or shown anything that is not on disk yet, except presence.
import { mergeUpdates } from 'yjs';
import type * as Y from 'yjs';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import type { Author, DocumentKey, NewUpdate } from '../storage/document-store.ts';
import { createClientIds } from './client-ids.ts';
import type { Committer, CommitTarget } from './committer.ts';
import type { LiveDocument } from './live-document.ts';
import { Pace } from './pace.ts';
import { PresenceTable } from './presence-table.ts';
import { writeAwareness, writeStep1, writeStep2, writeUpdate } from './sync-frames.ts';

/** A connection, as its room sees it. */
export type RoomMember = {
  readonly author: Author;
  /** Sends a frame as `sync-frames.ts` writes it. */
  send(frame: Uint8Array): void;
  /** Sends what the next message of its kind will replace anyway; a slow receiver may miss it. */
  sendPresence(frame: Uint8Array): void;
  /** So many more of this member's document frames are on disk. */
  onDurable(frames: number): void;
  close(name: CloseName): void;
};

export type RoomTicket = {
  /** Null when the server made the edit. */
  readonly member: RoomMember | null;
  /** What a document frame added, or null when it added nothing. */
  readonly update?: Uint8Array | null;
  /** An answer to step 1 that may be sent once everything before it is on disk. */
  readonly answer?: Uint8Array;
  /** Called when it is on disk. */
  readonly onSaved?: () => void;
};

export type RoomOptions = {
  readonly key: DocumentKey;
  readonly epoch: number;
  readonly document: LiveDocument;
  readonly looseUpdates: number;
  readonly committer: Committer<RoomTicket>;
  readonly now: () => Date;
  /** Memory and disk differ: the room must be given up; its members come back to a fresh one. */
  readonly onBroken: (error: unknown) => void;
  /** The last member left, or the last update reached the disk. */
  readonly onIdle: () => void;
  /** Updates reached the disk. */
  readonly onSaved: () => void;
};

/** Shows cursors smoothly without sending each of everybody's moves to everybody. */
const PRESENCE_GAP = { minGapMilliseconds: 50, maxGapMilliseconds: 500 };

/** The room of one document; `join` before anything else. */
export class Room implements CommitTarget<RoomTicket> {
  readonly #options: RoomOptions;
  readonly #clientIds = createClientIds();
  readonly #presence = new PresenceTable(this.#clientIds);
  readonly #presencePace = new Pace(() => this.#spreadPresence(), PRESENCE_GAP);
  readonly #members = new Set<RoomMember>();
  /** Members who got the document, and so get what is added to it. */
  readonly #followers = new Set<RoomMember>();
  /** How to refuse each edit of the server that is not on disk yet. */
  readonly #ownEdits = new Set<(error: unknown) => void>();
  #unsaved = 0;
  /** Updates in the store that no snapshot holds yet. */
  looseUpdates: number;
  #isGivenUp = false;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.looseUpdates = options.looseUpdates;
  }

  get epoch(): number {
    return this.#options.epoch;
  }

  /** Whether nobody is here and nothing is on its way to disk. */
  get isIdle(): boolean {
    return this.#members.size === 0 && this.#unsaved === 0;
  }

  /** Asks the new member what it has, and shows it who is here. */
  join(member: RoomMember): void {
    this.#members.add(member);
    member.send(writeStep1(this.#options.document.stateVector()));
    this.sendPresenceTo(member);
  }

  leave(member: RoomMember): void {
    this.#members.delete(member);
    this.#followers.delete(member);
    if (this.#presence.leave(member)) this.#presencePace.request();
    if (this.isIdle) this.#options.onIdle();
  }

  /** Takes a document frame; an error is the close code that its sender deserves. */
  receiveUpdate(
    member: RoomMember,
    update: Uint8Array,
    mayWrite: boolean,
  ): Result<null, CloseName> {
    if (this.#isGivenUp) return err('SHUTTING_DOWN');
    const inspection = this.#options.document.inspect(update);
    if (!inspection.ok) return inspection;
    const { changes, writers } = inspection.value;
    if (changes && !mayWrite) return err('FORBIDDEN');
    for (const clientId of writers) {
      if (!this.#clientIds.claim(clientId, member.author.id)) return err('FORBIDDEN');
    }
    return changes ? this.#apply(member, update) : this.#submit({ member, update: null });
  }

  /**
   * Makes an edit for somebody who asked the server for it; resolves when it is on disk. `change` is given
   * the live document and must write to it in one go. Rejects when the room is broken or given up.
   */
  async edit(author: Author, change: (doc: Y.Doc) => void): Promise<void> {
    if (this.#isGivenUp) throw new Error('the room was given up');
    const { document, key, now } = this.#options;
    return new Promise((resolve, reject) => {
      const onSaved = (): void => {
        this.#ownEdits.delete(reject);
        resolve();
      };
      const applied = document.edit(change);
      this.#ownEdits.add(reject);
      if (!applied) return void this.#submit({ member: null, onSaved });
      const { update, activity } = applied;
      const at = now().toISOString();
      this.#submit({ member: null, update, onSaved }, { key, update, author, at, activity });
    });
  }

  /** Answers with what the member lacks, as soon as all of it is on disk. */
  answerStep1(member: RoomMember, stateVector: Uint8Array): Result<null, CloseName> {
    if (this.#isGivenUp) return err('SHUTTING_DOWN');
    let missing: Uint8Array;
    try {
      missing = this.#options.document.diffSince(stateVector);
    } catch {
      return err('MALFORMED');
    }
    return this.#submit({ member, answer: writeStep2(missing) });
  }

  /** Takes an awareness message; says whether it changed what the member shows. */
  receivePresence(member: RoomMember, awareness: Uint8Array): Result<boolean, CloseName> {
    const received = this.#presence.receive(member, awareness);
    if (received.ok && received.value) this.#presencePace.request();
    return received;
  }

  sendPresenceTo(member: RoomMember): void {
    const everybody = this.#presence.everybody();
    if (everybody) member.sendPresence(writeAwareness(everybody));
  }

  /** Closes every connection with the same code. */
  closeAll(name: CloseName): void {
    for (const member of [...this.#members]) member.close(name);
  }

  destroy(): void {
    this.#isGivenUp = true;
    this.#presencePace.cancel();
    this.#options.document.destroy();
  }

  onCommitted(tickets: readonly RoomTicket[]): void {
    this.#unsaved -= tickets.length;
    const durable = new Map<RoomMember, number>();
    const updates: Uint8Array[] = [];
    for (const { member, update, answer, onSaved } of tickets) {
      if (update) updates.push(update);
      onSaved?.();
      if (!member) continue;
      if (!answer) durable.set(member, (durable.get(member) ?? 0) + 1);
      else if (this.#members.has(member)) {
        member.send(answer);
        this.#followers.add(member);
      }
    }
    for (const [member, frames] of durable) member.onDurable(frames);
    if (updates.length > 0) this.#spread(updates);
    if (this.isIdle) this.#options.onIdle();
  }

  onCommitFailed(error: unknown): void {
    this.#break(error);
  }

  #apply(member: RoomMember, update: Uint8Array): Result<null, CloseName> {
    const { document, key, now } = this.#options;
    try {
      const applied = document.apply(update);
      const at = now().toISOString();
      return this.#submit(
        { member, update: applied.update },
        { key, update: applied.update, author: member.author, at, activity: applied.activity },
      );
    } catch (error) {
      // Final for who sent it, or it would come back with the same update; the others come back at once.
      member.close('MALFORMED');
      this.#break(error);
      return err('MALFORMED');
    }
  }

  #submit(ticket: RoomTicket, update: NewUpdate | null = null): Result<null, CloseName> {
    this.#unsaved += 1;
    this.#options.committer.submit(this, ticket, update);
    return ok(null);
  }

  /** One message for all, authors included: what they know already changes nothing for them. */
  #spread(updates: readonly Uint8Array[]): void {
    this.looseUpdates += updates.length;
    const [first] = updates;
    const merged = updates.length === 1 && first ? first : mergeUpdates([...updates]);
    const frame = writeUpdate(merged);
    for (const member of this.#followers) member.send(frame);
    this.#options.onSaved();
  }

  #spreadPresence(): void {
    const changes = this.#presence.takeChanges();
    if (!changes) return;
    const frame = writeAwareness(changes);
    for (const member of this.#members) member.sendPresence(frame);
  }

  #break(error: unknown): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    this.#options.onBroken(error);
    for (const reject of this.#ownEdits) reject(error);
    this.closeAll('SHUTTING_DOWN');
  }
}
