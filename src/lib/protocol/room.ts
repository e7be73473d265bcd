// How a live document is addressed at the socket: /yjs/<kind>/<planId>/<epoch>?schema=N.
import type { PlanId } from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './roles.ts';

export const YJS_PATH = '/yjs';
export const SOCKET_IO_PATH = '/socket.io';

/** Raised with every migration of a kind of live document. */
export const SCHEMA_VERSIONS: Readonly<Record<DocumentKind, number>> = {
  plan: 2,
  roster: 1,
  security: 1,
};

export type RoomAddress = {
  readonly kind: DocumentKind;
  readonly planId: PlanId;
  readonly epoch: number;
};

/** The room's name as y-websocket puts it behind its server URL. */
export function nameOfRoom(room: RoomAddress): string {
  return `${room.kind}/${room.planId}/${room.epoch}`;
}

const ROOM_PATH = /^\/yjs\/([a-z]+)\/([A-Za-z0-9_-]{1,64})\/(\d{1,9})$/;

/** Reads a room's address from a request path, or null when it is not one. */
export function parseRoomPath(path: string): RoomAddress | null {
  const match = ROOM_PATH.exec(path);
  if (!match) return null;
  const [, kind, planId, epoch] = match;
  const known = DOCUMENT_KINDS.find((candidate) => candidate === kind);
  if (!known || !planId || !epoch) return null;
  return { kind: known, planId: asId<PlanId>(planId), epoch: Number(epoch) };
}
