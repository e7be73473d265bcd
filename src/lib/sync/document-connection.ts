// The browser's line to a live document: y-websocket's provider, told apart what is saved from what is not.
// Invariant: `saved` is shown only when the server has acknowledged every edit made here, ever.
import { readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { UserId } from '../domain/ids.ts';
import { isFinalClose, nameOfClose, type CloseName } from '../protocol/close-codes.ts';
import { FRAME } from '../protocol/frames.ts';
import { nameOfRoom, SCHEMA_VERSIONS, YJS_PATH, type RoomAddress } from '../protocol/room.ts';
import { openOfflineCopy, type OfflineCopy } from './offline-copy.ts';
import { saveStateOf, type SaveState } from './save-state.ts';
import { SaveTracker } from './save-tracker.ts';
import { watchedSocketClass, type WebSocketClass } from './watched-socket.ts';

export type DocumentConnectionOptions = {
  readonly doc: Y.Doc;
  readonly room: RoomAddress;
  readonly userId: UserId;
  /** Server to talk to, `ws://host:port`; the page's own when left out. */
  readonly serverUrl?: string;
  /** Only where there is no browser to add cookies. */
  readonly webSocketClass?: WebSocketClass;
};

/** After these the copy in this browser is of no more use, or not this person's to keep. */
const CLEARING_REFUSALS: ReadonlySet<CloseName> = new Set([
  'MALFORMED',
  'FORBIDDEN',
  'NOT_FOUND',
  'EPOCH_CHANGED',
  'TOO_LARGE',
]);
const BACKOFF_MAX_MILLISECONDS = 5000;
/** The page itself holds every edit, so a browser's slow database must not keep the plan from opening. */
const COPY_WAIT_MAX_MILLISECONDS = 3000;

/** Connects at once, comes back after every loss, and stops when the server says so for good. */
export class DocumentConnection {
  readonly awareness: Awareness;
  /** Resolves when the offline copy is in the document, or could not be waited for any longer. */
  readonly opened: Promise<void>;
  readonly #doc: Y.Doc;
  readonly #tracker = new SaveTracker();
  readonly #copy: OfflineCopy | null;
  readonly #provider: WebsocketProvider;
  readonly #listeners = new Set<() => void>();
  #refusal: CloseName | null = null;
  #hasFailed = false;
  /** Connections lost since everything was saved: a server that cannot save is asked ever less often. */
  #lossesSinceSaved = 0;
  #isDestroyed = false;

  constructor(options: DocumentConnectionOptions) {
    const { doc, room, userId } = options;
    this.#doc = doc;
    this.awareness = new Awareness(doc);
    // Nothing is shown of this person until the page says what.
    this.awareness.setLocalState(null);
    this.#copy = openOfflineCopy(doc, room, userId);
    // Before the provider's own listener, so that an edit is counted before its frame is sent.
    doc.on('update', this.#onDocUpdate);
    this.#provider = this.#createProvider(options);
    this.#listenToBrowser();
    this.opened = this.#open();
  }

  /** Where this person's edits are now. */
  saveState(): SaveState {
    return saveStateOf({
      refusal: this.#refusal,
      isConnected: this.#provider.wsconnected,
      hasFailed: this.#hasFailed,
      unsavedEdits: this.#tracker.unsavedEdits,
      hasBeenConfirmed: this.#tracker.hasBeenConfirmed,
    });
  }

  /** Calls back whenever `saveState` may have changed; returns the unsubscribe function. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Leaves the document; edits that are not saved stay in the offline copy. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#listeners.clear();
    this.#doc.off('update', this.#onDocUpdate);
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#onOnline);
      window.removeEventListener('offline', this.#onOffline);
    }
    this.#provider.destroy();
    this.awareness.destroy();
    void this.#copy?.close();
  }

  async #open(): Promise<void> {
    const loading = this.#copy?.load().then((unsaved) => this.#onCopyLoaded(unsaved));
    await Promise.race([loading, elapsed(COPY_WAIT_MAX_MILLISECONDS)]);
    if (this.#isDestroyed) return;
    this.#provider.connect();
    this.#changed();
  }

  #onCopyLoaded(unsavedEdits: number): void {
    if (this.#isDestroyed || unsavedEdits === 0) return;
    this.#tracker.addUnsaved(unsavedEdits);
    // A line that was open before the copy came proves nothing about these edits; the next one does.
    this.#provider.ws?.close();
    this.#changed();
  }

  #createProvider(options: DocumentConnectionOptions): WebsocketProvider {
    const { room, serverUrl = ownServerUrl(), webSocketClass = globalThis.WebSocket } = options;
    const provider = new WebsocketProvider(serverUrl + YJS_PATH, nameOfRoom(room), options.doc, {
      connect: false,
      disableBc: true,
      awareness: this.awareness,
      params: { schema: String(SCHEMA_VERSIONS[room.kind]) },
      WebSocketPolyfill: watchedSocketClass(webSocketClass, this.#tracker),
      maxBackoffTime: BACKOFF_MAX_MILLISECONDS,
      shouldReconnect: ({ code }) => !isFinalClose(code) || nameOfClose(code) === null,
    });
    provider.messageHandlers[FRAME.SAVED] = (_encoder, decoder) => {
      this.#onSaved(readVarUint(decoder));
    };
    provider.on('status', ({ status }) => this.#onStatus(status));
    provider.on('connection-close', () => this.#onLost(provider));
    provider.on('closed', ({ code }) => this.#onRefused(nameOfClose(code) ?? 'FORBIDDEN'));
    muteEchoes(provider);
    return provider;
  }

  readonly #onDocUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.#provider || origin === this.#copy?.origin) return;
    this.#tracker.onEdit();
    this.#copy?.rememberUnsaved(this.#tracker.unsavedEdits);
    this.#changed();
  };

  #onSaved(frames: number): void {
    const before = this.#tracker.unsavedEdits;
    this.#tracker.onSaved(frames);
    const { unsavedEdits } = this.#tracker;
    if (unsavedEdits === 0) this.#lossesSinceSaved = 0;
    if (unsavedEdits !== before) this.#copy?.rememberUnsaved(unsavedEdits);
    this.#changed();
  }

  #onStatus(status: 'connected' | 'disconnected' | 'connecting'): void {
    if (status === 'connected') {
      // Others have seen this state's clock already and took it away when the line broke.
      this.awareness.setLocalState(this.awareness.getLocalState());
    }
    this.#changed();
  }

  #onLost(provider: WebsocketProvider): void {
    this.#hasFailed = true;
    this.#lossesSinceSaved += 1;
    provider.wsUnsuccessfulReconnects = Math.max(
      provider.wsUnsuccessfulReconnects,
      this.#lossesSinceSaved - 1,
    );
    this.#changed();
  }

  #onRefused(reason: CloseName): void {
    this.#refusal = reason;
    if (CLEARING_REFUSALS.has(reason)) void this.#copy?.clear();
    this.#changed();
  }

  #listenToBrowser(): void {
    if (typeof window === 'undefined') return;
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('offline', this.#onOffline);
  }

  readonly #onOnline = () => {
    if (this.#provider.shouldConnect) this.#provider.connect();
  };

  /** A dead line looks alive for half a minute; one to this same computer comes straight back. */
  readonly #onOffline = () => this.#provider.ws?.close();

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function ownServerUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

/** y-websocket sends back what others show, to the server that told it; that is traffic for nothing. */
function muteEchoes(provider: WebsocketProvider): void {
  const send = provider._awarenessUpdateHandler;
  provider.awareness.off('update', send);
  provider._awarenessUpdateHandler = (changes, origin) => {
    if (origin !== provider) send(changes, origin);
  };
  provider.awareness.on('update', provider._awarenessUpdateHandler);
}
