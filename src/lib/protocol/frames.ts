// The frames of a live document's socket: y-websocket's own types plus the save acknowledgement.
// Invariant: an acknowledgement of n means the first n document frames of this connection are on disk.

export const FRAME = {
  SYNC: 0,
  AWARENESS: 1,
  QUERY_AWARENESS: 3,
  /** Server to client: a varUint, how many of this connection's document frames are durable. */
  SAVED: 100,
} as const;

/** Second byte of a SYNC frame. A `document frame` is a SYNC frame of STEP_2 or UPDATE. */
export const SYNC_STEP = { STEP_1: 0, STEP_2: 1, UPDATE: 2 } as const;

/** Largest frame a client may send, in bytes; a whole plan offline for a day stays far below. */
export const FRAME_MAX_BYTES = 2 * 1024 * 1024;
