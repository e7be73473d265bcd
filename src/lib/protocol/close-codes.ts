// Why a live connection was closed. Codes from 4400 on are final for that connection: the client stops
// retrying and says what to do; lower ones are retried.

export const CLOSE = {
  /** The server is going down; come back. */
  SHUTTING_DOWN: { code: 4300, reason: 'server is restarting' },
  /** The client sent more than its share for a while; come back slower. */
  RATE_LIMITED: { code: 4301, reason: 'too many messages' },
  /** What this person may do with the document has changed; come back under the new rule. */
  ACCESS_CHANGED: { code: 4303, reason: 'access has changed' },
  /** An update built on edits the server has never seen; reconnecting re-sends them. */
  SYNC_GAP: { code: 4302, reason: 'update is missing what it builds on' },
  /** The frame could not be read as this protocol. */
  MALFORMED: { code: 4400, reason: 'malformed message' },
  /** No session, or it has ended: sign in again. */
  UNAUTHENTICATED: { code: 4401, reason: 'not signed in' },
  /** The role does not allow this. */
  FORBIDDEN: { code: 4403, reason: 'not allowed' },
  /** No such plan or document. */
  NOT_FOUND: { code: 4404, reason: 'no such document' },
  /** The document was restored: this copy belongs to an older history. */
  EPOCH_CHANGED: { code: 4409, reason: 'document was restored' },
  /** The frame is larger than any honest edit. */
  TOO_LARGE: { code: 4413, reason: 'message too large' },
  /** The page is older than the server: reload it. */
  CLIENT_TOO_OLD: { code: 4426, reason: 'client too old' },
  /** The server is older than the page: wait for its update. */
  SERVER_TOO_OLD: { code: 4427, reason: 'server too old' },
} as const satisfies Record<string, { code: number; reason: string }>;

export type CloseName = keyof typeof CLOSE;
export type CloseInfo = { readonly code: number; readonly reason: string };

const FIRST_FINAL_CODE = 4400;
/** What the WebSocket layer itself says of a frame above the limit, before we see any of it. */
const WEBSOCKET_MESSAGE_TOO_BIG = 1009;

/** Whether a client must stop retrying after this close code. */
export function isFinalClose(code: number): boolean {
  return code === WEBSOCKET_MESSAGE_TOO_BIG || (code >= FIRST_FINAL_CODE && code < 4500);
}

/** The name of a close code, or null for a code that is not ours. */
export function nameOfClose(code: number): CloseName | null {
  if (code === WEBSOCKET_MESSAGE_TOO_BIG) return 'TOO_LARGE';
  for (const [name, info] of Object.entries(CLOSE)) {
    if (info.code === code) return name as CloseName;
  }
  return null;
}
