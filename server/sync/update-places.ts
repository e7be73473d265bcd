// Where in a document each struct of an update belongs, found before the update is applied.
// Invariant: answers as Yjs itself will when it integrates the same structs.
import * as Y from 'yjs';

/** A key of a root map (`recordId` null) or of a record in one; null when its place was deleted. */
export type Place = {
  readonly root: string;
  readonly recordId: string | null;
  readonly key: string | null;
} | null;

export type Struct = Y.Item | Y.GC;

/** A struct that can be referred to, in the document or admitted from the update. */
type Located = { readonly struct: Struct; readonly place: Place };

export type UpdatePlaces = {
  /** First clock of `client` that neither the document nor the admitted structs hold. */
  stateOf(client: number): number;
  has(id: Y.ID): boolean;
  /** The place of a struct that `has`. */
  placeOf(id: Y.ID): Place;
  /** The place of a key in the record that `parentId`, which the document `has`, should hold. */
  placeInRecord(parentId: Y.ID, key: string | null): Place | 'no-record';
  /** Counts a checked struct of the update as present. */
  admit(struct: Struct, place: Place): void;
};

/** Looks into `doc` and into what has been admitted on top of it; never changes the document. */
export function createUpdatePlaces(doc: Y.Doc): UpdatePlaces {
  const admitted = new Map<number, { structs: Struct[]; places: Place[] }>();

  function stateOf(client: number): number {
    const last = admitted.get(client)?.structs.at(-1);
    return last ? last.id.clock + last.length : Y.getState(doc.store, client);
  }
  function locate(id: Y.ID): Located {
    const stored = doc.store.clients.get(id.client);
    if (stored && id.clock < Y.getState(doc.store, id.client)) {
      const struct = stored[Y.findIndexSS(stored, id.clock)] as Struct;
      return { struct, place: placeOfStored(struct) };
    }
    const { structs, places } = admitted.get(id.client) ?? { structs: [], places: [] };
    const index = Y.findIndexSS(structs, id.clock);
    return { struct: structs[index] as Struct, place: places[index] ?? null };
  }
  return {
    stateOf,
    has: (id) => id.clock < stateOf(id.client),
    placeOf: (id) => locate(id).place,
    placeInRecord(parentId, key) {
      const { struct, place } = locate(parentId);
      if (place === null || struct instanceof Y.GC) return null;
      if (struct.content instanceof Y.ContentDeleted) return null;
      if (!(struct.content instanceof Y.ContentType)) return 'no-record';
      return { root: place.root, recordId: nameOfId(parentId), key };
    },
    admit(struct, place) {
      const { client } = struct.id;
      const of = admitted.get(client) ?? { structs: [], places: [] };
      of.structs.push(struct);
      of.places.push(place);
      admitted.set(client, of);
    },
  };
}

/** The place of a struct that a document holds. */
export function placeOfStored(struct: Struct): Place {
  if (struct instanceof Y.GC || !(struct.parent instanceof Y.AbstractType)) return null;
  const owner = struct.parent._item;
  const key = struct.parentSub;
  if (owner === null) return { root: Y.findRootTypeKey(struct.parent), recordId: null, key };
  const outer = placeOfStored(owner);
  return outer && { root: outer.root, recordId: nameOfId(owner.id), key };
}

/** Whether two structs belong under the same key of the same map. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a === null || b === null) return a === b;
  return a.root === b.root && a.recordId === b.recordId && a.key === b.key;
}

function nameOfId(id: Y.ID): string {
  return `${id.client}:${id.clock}`;
}
