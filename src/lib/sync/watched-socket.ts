// A WebSocket that tells about each connection and each frame that leaves, for counting what is saved.

export type WebSocketClass = typeof WebSocket;

export type SocketWatcher = {
  onConnectionOpened(): void;
  onFrameSent(frame: Uint8Array): void;
};

/** The given class, watched. */
export function watchedSocketClass(base: WebSocketClass, watcher: SocketWatcher): WebSocketClass {
  return class WatchedSocket extends base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watcher.onConnectionOpened();
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array) watcher.onFrameSent(data);
      super.send(data);
    }
  };
}
