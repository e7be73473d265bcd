// Who shows what in a room right now. Invariant: a state is spread only under the client id of the
// connection that sent it, and always carries that session's own user id and name.
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { encode, writeVarString, writeVarUint } from 'lib0/encoding';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import { presenceSchema } from '../../src/lib/protocol/presence.ts';
import type { Author } from '../storage/document-store.ts';
import type { ClientIds } from './client-ids.ts';

/** Four hundred selected and four hundred dragged TECs with long ids fit. */
const STATE_MAX_LENGTH = 32 * 1024;
const GONE = 'null';

/** A connection, as the table sees it. */
export type PresenceOwner = { readonly author: Author };

type Entry = {
  readonly clientId: number;
  clock: number;
  state: string;
  owner: PresenceOwner | null;
};
type Incoming = { readonly clientId: number; readonly clock: number; readonly state: string };

/** The states of everybody in one room. */
export class PresenceTable {
  readonly #clientIds: ClientIds;
  // Those who left stay, as `null`: echoes of their states must not bring them back.
  readonly #entries = new Map<number, Entry>();
  readonly #owned = new Map<PresenceOwner, Entry>();
  readonly #changed = new Set<Entry>();

  constructor(clientIds: ClientIds) {
    this.#clientIds = clientIds;
  }

  /** Takes an awareness message; says whether anything is new, or why its sender must go. */
  receive(owner: PresenceOwner, awareness: Uint8Array): Result<boolean, CloseName> {
    const incoming = readAwareness(awareness);
    if (!incoming) return err('MALFORMED');
    let isNew = false;
    for (const one of incoming) {
      const result = this.#receiveOne(owner, one);
      if (!result.ok) return result;
      isNew ||= result.value;
    }
    return ok(isNew);
  }

  /** Forgets what a connection showed; says whether it showed anything. */
  leave(owner: PresenceOwner): boolean {
    const entry = this.#owned.get(owner);
    this.#owned.delete(owner);
    if (!entry) return false;
    Object.assign(entry, { owner: null, state: GONE });
    this.#changed.add(entry);
    return true;
  }

  /** What changed since the last call, as an awareness message; null when nothing did. */
  takeChanges(): Uint8Array | null {
    const message = writeAwarenessOf([...this.#changed]);
    this.#changed.clear();
    return message;
  }

  /** Everybody now, as an awareness message; null when nobody shows anything. */
  everybody(): Uint8Array | null {
    return writeAwarenessOf([...this.#entries.values()].filter(({ state }) => state !== GONE));
  }

  /** Whether one state is new; y-websocket also echoes states of others, which count for nothing. */
  #receiveOne(owner: PresenceOwner, incoming: Incoming): Result<boolean, CloseName> {
    const { clientId, clock, state } = incoming;
    const known = this.#entries.get(clientId);
    if (state === GONE) {
      if (known?.owner === owner && clock >= known.clock) this.leave(owner);
      return ok(known?.owner === null);
    }
    if (known && clock <= known.clock) return ok(false);
    if (!this.#clientIds.claim(clientId, owner.author.id)) return err('FORBIDDEN');
    const own = this.#owned.get(owner);
    if (own && own.clientId !== clientId) return err('FORBIDDEN');
    const checked = checkState(owner.author, state);
    if (!checked.ok) return checked;
    this.#put(owner, clientId, clock, checked.value);
    return ok(true);
  }

  /** A tab that reconnects takes its entry over from the connection that it lost. */
  #put(owner: PresenceOwner, clientId: number, clock: number, state: string): void {
    const entry = this.#entries.get(clientId) ?? { clientId, clock, state, owner };
    if (entry.owner !== null) this.#owned.delete(entry.owner);
    Object.assign(entry, { clock, state, owner });
    this.#entries.set(clientId, entry);
    this.#owned.set(owner, entry);
    this.#changed.add(entry);
  }
}

function checkState(author: Author, state: string): Result<string, CloseName> {
  if (state.length > STATE_MAX_LENGTH) return err('TOO_LARGE');
  const presence = presenceSchema.safeParse(parseJson(state));
  if (!presence.success) return err('MALFORMED');
  const { user } = presence.data;
  if (user.id !== author.id || user.name !== author.name) return err('FORBIDDEN');
  return ok(JSON.stringify(presence.data));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readAwareness(bytes: Uint8Array): readonly Incoming[] | null {
  try {
    const decoder = createDecoder(bytes);
    const incoming: Incoming[] = [];
    for (let left = readVarUint(decoder); left > 0; left--) {
      const clientId = readVarUint(decoder);
      const clock = readVarUint(decoder);
      incoming.push({ clientId, clock, state: readVarString(decoder) });
    }
    return incoming;
  } catch {
    return null;
  }
}

function writeAwarenessOf(entries: readonly Entry[]): Uint8Array | null {
  if (entries.length === 0) return null;
  return encode((encoder) => {
    writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      writeVarUint(encoder, clientId);
      writeVarUint(encoder, clock);
      writeVarString(encoder, state);
    }
  });
}
