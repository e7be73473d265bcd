// Updates that no command of ours can make: what a client could send that means harm or is broken.
import * as Y from 'yjs';
import { FRAME_MAX_BYTES } from '../../src/lib/protocol/frames.ts';
import { TEXT_MAX_LENGTH } from '../../src/lib/doc/document-shape.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';

/** A change of a copy of the document, which starts as the server's. */
type Forgery = {
  readonly what: string;
  readonly closesWith: CloseName;
  readonly forge: (doc: Y.Doc) => Uint8Array;
};

/** What `change` adds to the document. */
export function updateMadeBy(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

function by(change: (doc: Y.Doc) => void): Forgery['forge'] {
  return (doc) => updateMadeBy(doc, change);
}

function withFields(fields: Record<string, unknown>): Forgery['forge'] {
  return by((doc) => doc.getMap('ltoTeams').set('team-x', new Y.Map(Object.entries(fields))));
}

const assigned = (doc: Y.Doc) => doc.getMap('tecAssignments');

export const FORGERIES: readonly Forgery[] = [
  {
    what: 'a write to what belongs to the server',
    closesWith: 'FORBIDDEN',
    forge: by((doc) => doc.getMap('meta').set('schemaVersion', 99)),
  },
  {
    what: 'a deletion of what belongs to the server',
    closesWith: 'FORBIDDEN',
    forge: by((doc) => doc.getMap('meta').delete('datasetId')),
  },
  {
    what: 'a waiver, which the server alone signs',
    closesWith: 'FORBIDDEN',
    forge: by((doc) => {
      const signed = { reason: 'All is well', waivedBy: 'user-1', waivedByName: 'Somebody Else' };
      const waiver = new Y.Map(Object.entries({ ...signed, waivedAt: '2019-05-20T10:00:00Z' }));
      doc.getMap('waivers').set('10:team-1:KZ-AKM-03', waiver);
    }),
  },
  {
    what: 'an unknown root',
    closesWith: 'FORBIDDEN',
    forge: by((doc) => doc.getMap('secrets').set('a', 'b')),
  },
  {
    what: 'a list in the place of a map',
    closesWith: 'MALFORMED',
    forge: by((doc) => doc.getArray('tecAssignments').push(['KZ-AKM-01'])),
  },
  {
    what: 'a text type as a root',
    closesWith: 'MALFORMED',
    forge: by((doc) => doc.getText('ltoTeams').insert(0, 'hello')),
  },
  {
    what: 'a number where a text belongs',
    closesWith: 'MALFORMED',
    forge: by((doc) => assigned(doc).set('KZ-AKM-01', 7)),
  },
  {
    what: 'a record where a text belongs',
    closesWith: 'MALFORMED',
    forge: by((doc) => assigned(doc).set('KZ-AKM-01', new Y.Map())),
  },
  {
    what: 'a plain object where a record belongs',
    closesWith: 'MALFORMED',
    forge: by((doc) => doc.getMap('ltoTeams').set('team-x', { number: 1 })),
  },
  {
    what: 'a list where a record belongs',
    closesWith: 'MALFORMED',
    forge: by((doc) => doc.getMap('ltoTeams').set('team-x', new Y.Array())),
  },
  {
    what: 'a record within a record',
    closesWith: 'MALFORMED',
    forge: withFields({ number: new Y.Map() }),
  },
  { what: 'an object as a field', closesWith: 'MALFORMED', forge: withFields({ name: { a: 1 } }) },
  {
    what: 'bytes as a field',
    closesWith: 'MALFORMED',
    forge: withFields({ name: new Uint8Array(8) }),
  },
  { what: 'a number without value', closesWith: 'MALFORMED', forge: withFields({ number: NaN }) },
  {
    what: 'a document as a field',
    closesWith: 'MALFORMED',
    forge: withFields({ name: new Y.Doc() }),
  },
  {
    what: 'a text longer than any name',
    closesWith: 'TOO_LARGE',
    forge: withFields({ name: 'x'.repeat(TEXT_MAX_LENGTH + 1) }),
  },
  {
    what: 'a key longer than any id',
    closesWith: 'TOO_LARGE',
    forge: by((doc) => assigned(doc).set('K'.repeat(65), 'team-x')),
  },
  {
    what: 'a key that is no key in JavaScript',
    closesWith: 'MALFORMED',
    forge: by((doc) => assigned(doc).set('__proto__', 'team-x')),
  },
  {
    what: 'an update whose beginning was never sent',
    closesWith: 'SYNC_GAP',
    forge(doc) {
      assigned(doc).set('KZ-AKM-01', 'team-x');
      return updateMadeBy(doc, () => assigned(doc).set('KZ-AKM-01', 'team-y'));
    },
  },
  {
    what: 'a deletion of what was never sent',
    closesWith: 'SYNC_GAP',
    forge(doc) {
      assigned(doc).set('KZ-AKM-01', 'team-x');
      return updateMadeBy(doc, () => assigned(doc).delete('KZ-AKM-01'));
    },
  },
  {
    what: 'bytes that are no update',
    closesWith: 'MALFORMED',
    forge: () => Uint8Array.of(9, 9, 9),
  },
  { what: 'no bytes at all', closesWith: 'MALFORMED', forge: () => new Uint8Array() },
  {
    what: 'half an update',
    closesWith: 'MALFORMED',
    forge: (doc) => by((copy) => assigned(copy).set('KZ-AKM-01', 'team-x'))(doc).subarray(0, 12),
  },
  {
    what: 'an update in the other encoding of Yjs',
    closesWith: 'MALFORMED',
    forge(doc) {
      const before = Y.encodeStateVector(doc);
      assigned(doc).set('KZ-AKM-01', 'team-x');
      return Y.encodeStateAsUpdateV2(doc, before);
    },
  },
  {
    what: 'a frame above the limit',
    closesWith: 'TOO_LARGE',
    forge: () => new Uint8Array(FRAME_MAX_BYTES + 1),
  },
];
