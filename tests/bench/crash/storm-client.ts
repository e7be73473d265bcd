// A client that edits as fast as it is let, and remembers which of its edits were acknowledged.
// Invariant: every edit has a key of its own, so that a lost or doubled one can be named.
import type * as Y from 'yjs';
import { setWatchContact } from '../../../src/lib/doc/commands/set-watch-contact.ts';
import { asId, type PecAbroadId, type UserId } from '../../../src/lib/domain/ids.ts';
import { RawClient } from '../../support/raw-client.ts';

export type StormLine = { readonly port: number; readonly path: string; readonly cookie: string };

/** One person's tab: it keeps its document over all crashes of the server. */
export class StormClient {
  readonly #index: number;
  readonly doc: Y.Doc;
  #client: RawClient | null = null;
  /** Keys in the order they were written. */
  readonly #keys: string[] = [];
  /** How many of the keys an acknowledgement has covered, ever. */
  #acknowledged = 0;
  /** For each document frame of this connection, how many keys are saved when it is. */
  #coverage: number[] = [];

  constructor(index: number, doc: Y.Doc) {
    this.#index = index;
    this.doc = doc;
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  /** Keys whose edits the server has called saved. */
  get acknowledgedKeys(): readonly string[] {
    this.#readAcknowledgement();
    return this.#keys.slice(0, this.#acknowledged);
  }

  /** Connects, and resolves when everything written so far is acknowledged. */
  async connect(line: StormLine): Promise<void> {
    this.#coverage = [];
    this.#client = new RawClient({ ...line, doc: this.doc, name: `Storm ${this.#index}` });
    await this.#client.synced();
    this.#cover(this.#client);
    await this.#client.allSaved();
    this.#readAcknowledgement();
  }

  edit(): void {
    const client = this.#client;
    if (!client || client.socket.readyState !== client.socket.OPEN) return;
    const key = `KZ-OOC-${this.#index}-${this.#keys.length}`;
    this.#keys.push(key);
    const edit = { pecAbroadId: asId<PecAbroadId>(key), userId: asId<UserId>(key) };
    setWatchContact(this.doc, edit);
    this.#cover(client);
  }

  /** Forgets the connection, as a browser does when the line is gone. */
  async lose(): Promise<void> {
    await this.#client?.closed();
    this.#readAcknowledgement();
    this.#client = null;
  }

  disconnect(): void {
    this.#client?.socket.terminate();
  }

  #cover(client: RawClient): void {
    while (this.#coverage.length < client.sent) this.#coverage.push(this.#keys.length);
  }

  #readAcknowledgement(): void {
    const covered = this.#coverage[(this.#client?.saved ?? 0) - 1] ?? 0;
    this.#acknowledged = Math.max(this.#acknowledged, covered);
  }
}
