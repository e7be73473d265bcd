// Tells whoever holds a socket or a room that a session ended or narrowed.
import type { SessionEvent } from './session-port.ts';

export type SessionEvents = {
  emit(event: SessionEvent): void;
  /** Gives back what stops the listening. */
  onSessionEvent(listener: (event: SessionEvent) => void): () => void;
};

/** A bus of its own for one running program. */
export function createSessionEvents(): SessionEvents {
  const listeners = new Set<(event: SessionEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    onSessionEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
