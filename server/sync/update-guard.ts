// Reads an update before it touches the document and refuses what no honest client would send.
// Invariant: an update that passes integrates completely, and only where its author may write.
import { createDecoder, hasContent, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import type { DocumentShape } from '../../src/lib/doc/document-shape.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import { isWritableRoot, refusalOfEntry, type EntryRefusal } from './entry-rules.ts';
import {
  createUpdatePlaces,
  isSamePlace,
  placeOfStored,
  type Place,
  type Struct,
  type UpdatePlaces,
} from './update-places.ts';

export type UpdateRefusal = EntryRefusal | 'SYNC_GAP';

export type Inspection = {
  /** False when the document already holds all of it. */
  readonly changes: boolean;
  /** Yjs client ids under which the update adds something new. */
  readonly writers: ReadonlySet<number>;
};

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;
/** `waiting`: builds on a struct that has not been seen (yet). */
type Verdict = 'admitted' | 'known' | 'waiting' | EntryRefusal;

/** No honest client makes this many edits; beyond it Yjs' clocks lose their precision. */
const CLOCK_MAX = 2 ** 40;

/** What `update` would do to `doc`, or the name of the close code it deserves. Changes nothing. */
export function inspectUpdate(
  doc: Y.Doc,
  shape: DocumentShape,
  update: Uint8Array,
): Result<Inspection, UpdateRefusal> {
  const decoded = decodeSections(update);
  if (!decoded) return err('MALFORMED');
  const places = createUpdatePlaces(doc);
  const writers = new Set<number>();
  const refusal = inspectStructs(decoded.sections, shape, places, writers);
  if (refusal) return err(refusal);
  const deletes = inspectDeletes(doc, shape, places, decoded.deletes);
  if (!deletes.ok) return deletes;
  return ok({ changes: writers.size > 0 || deletes.value, writers });
}

type Sections = ReadonlyMap<number, readonly (Struct | Y.Skip)[]>;

/** The structs of each client; null for bytes that Yjs cannot read, or would read differently. */
function decodeSections(
  update: Uint8Array,
): { sections: Sections; deletes: DecodedUpdate['ds'] } | null {
  const decoder = createDecoder(update);
  // Yjs keeps its decoder to itself, and what it leaves unread may be anything.
  class ObservedDecoder extends Y.UpdateDecoderV1 {
    constructor() {
      super(decoder);
    }
  }
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, ObservedDecoder);
    if (hasContent(decoder)) return null;
    const sections = new Map<number, (Struct | Y.Skip)[]>();
    for (const struct of structs) {
      const section = sections.get(struct.id.client);
      if (section) section.push(struct);
      else sections.set(struct.id.client, [struct]);
    }
    // Of two sections for one client Yjs would read only the last.
    const isOnePerClient = readVarUint(createDecoder(update)) === sections.size;
    return isOnePerClient ? { sections, deletes: ds } : null;
  } catch {
    return null;
  }
}

/** Goes round the clients until every struct found what it builds on, or nothing moves any more. */
function inspectStructs(
  sections: Sections,
  shape: DocumentShape,
  places: UpdatePlaces,
  writers: Set<number>,
): UpdateRefusal | null {
  const queues = [...sections].map(([client, structs]) => ({ client, structs, next: 0 }));
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const queue of queues) {
      for (; queue.next < queue.structs.length; queue.next++) {
        const struct = queue.structs[queue.next];
        const verdict = struct && inspectStruct(struct, shape, places);
        if (!verdict || verdict === 'waiting') break;
        if (verdict === 'admitted') writers.add(queue.client);
        else if (verdict !== 'known') return verdict;
        hasMoved = true;
      }
    }
  }
  const isDone = queues.every((queue) => queue.next === queue.structs.length);
  return isDone ? null : 'SYNC_GAP';
}

function inspectStruct(
  struct: Struct | Y.Skip,
  shape: DocumentShape,
  places: UpdatePlaces,
): Verdict {
  const { client, clock } = struct.id;
  const end = clock + struct.length;
  if (struct.length < 1 || end > CLOCK_MAX) return 'MALFORMED';
  if (struct instanceof Y.Skip) return 'known';
  const known = places.stateOf(client);
  if (clock > known) return 'waiting';
  const place = struct instanceof Y.GC ? null : placeOfNew(struct, places);
  if (place === 'waiting' || place === 'MALFORMED') return place;
  if (end <= known) return 'known';
  if (clock < known && !isSamePlace(place, places.placeOf(Y.createID(client, known - 1)))) {
    // The rest of a struct that is known in part must go on where that part stands.
    return 'MALFORMED';
  }
  const refusal = struct instanceof Y.GC ? null : refusalOfEntry(shape, place, struct.content);
  if (refusal) return refusal;
  places.admit(struct, place);
  return 'admitted';
}

/** Where Yjs will put a decoded item: with its left neighbour, else under its named parent. */
function placeOfNew(item: Y.Item, places: UpdatePlaces): Place | 'waiting' | 'MALFORMED' {
  const { origin, rightOrigin, id } = item;
  const parent = item.parent as string | Y.ID | null;
  // Entries of a map have no right neighbour: only lists do, and no document of ours has one.
  if (rightOrigin !== null) return 'MALFORMED';
  const reference = origin ?? (typeof parent === 'string' ? null : parent);
  if (reference?.client === id.client && reference.clock >= id.clock) return 'MALFORMED';
  if (reference && !places.has(reference)) return 'waiting';
  if (origin) return places.placeOf(origin);
  if (typeof parent === 'string') return { root: parent, recordId: null, key: item.parentSub };
  if (!parent) return 'MALFORMED';
  const place = places.placeInRecord(parent, item.parentSub);
  return place === 'no-record' ? 'MALFORMED' : place;
}

/** Whether anything living is deleted; refuses ranges never seen and what belongs to the server. */
function inspectDeletes(
  doc: Y.Doc,
  shape: DocumentShape,
  places: UpdatePlaces,
  deletes: DecodedUpdate['ds'],
): Result<boolean, UpdateRefusal> {
  let changes = false;
  for (const [client, ranges] of deletes.clients) {
    const stored = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      if (len < 1) return err('MALFORMED');
      if (clock + len > places.stateOf(client)) return err('SYNC_GAP');
      if (clock >= Y.getState(doc.store, client)) continue;
      for (let index = Y.findIndexSS(stored, clock); index < stored.length; index++) {
        const struct = stored[index] as Struct;
        if (struct.id.clock >= clock + len) break;
        if (struct.deleted) continue;
        const place = placeOfStored(struct);
        if (place && !isWritableRoot(shape, place.root)) return err('FORBIDDEN');
        changes = true;
      }
    }
  }
  return ok(changes);
}
