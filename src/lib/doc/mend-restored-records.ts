// Completes records that an undo brought back. Yjs leaves a field out when somebody else changed it while
// the record was deleted, and a record without all its fields cannot be read.
// Invariant: only missing fields are written, with the last value that this copy still knows.
import * as Y from 'yjs';
import { nextTeamNumber } from '../domain/next-team.ts';
import { TEAM_COLOURS, TEAM_NUMBER_MAX, type LtoTeam } from '../domain/lto-team.ts';
import type { DocumentKind } from '../protocol/roles.ts';
import { DOCUMENT_SHAPES } from './document-shape.ts';
import { Mending } from './origins.ts';
import { planRoots } from './plan-doc.ts';
import { ltoTeamsOfDoc } from './read-teams.ts';
import type { FieldValue, RecordFields } from './records/record.ts';
import { transact } from './transact.ts';

type Gap = {
  readonly fields: RecordFields;
  readonly name: string;
  readonly value: FieldValue;
};

/** Call it after each undo and redo. */
export function mendRestoredRecords(doc: Y.Doc, kind: DocumentKind): void {
  const gaps = Object.entries(DOCUMENT_SHAPES[kind])
    .filter(([, shape]) => shape === 'records')
    .flatMap(([root]) => gapsOfRoot(doc.getMap(root)));
  if (gaps.length > 0) fill(doc, gaps);
  // What is left is a team of which this copy never knew the field.
  const teamGaps = kind === 'plan' ? gapsOfTeams(doc) : [];
  if (teamGaps.length > 0) fill(doc, teamGaps);
}

function fill(doc: Y.Doc, gaps: readonly Gap[]): void {
  transact(doc, new Mending(), () => {
    for (const { fields, name, value } of gaps) fields.set(name, value);
  });
}

/** The fields that a record lacks, or that a record deleted under its key before it had. */
function gapsOfRoot(root: Y.Map<RecordFields>): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [id, fields] of root) {
    if (!(fields instanceof Y.Map)) continue;
    const known = new Map<string, FieldValue>();
    for (let record = root._map.get(id) ?? null; record; record = record.left) {
      if (!(record.content instanceof Y.ContentType)) continue;
      for (const [name, entry] of record.content.type._map) {
        const value = known.has(name) ? undefined : lastKnownValue(entry);
        if (value !== undefined) known.set(name, value);
      }
    }
    for (const [name, value] of known) if (!fields.has(name)) gaps.push({ fields, name, value });
  }
  return gaps;
}

function lastKnownValue(newest: Y.Item): FieldValue | undefined {
  for (let entry: Y.Item | null = newest; entry; entry = entry.left) {
    if (entry.content instanceof Y.ContentAny) return entry.content.arr.at(-1);
  }
  return undefined;
}

function gapsOfTeams(doc: Y.Doc): readonly Gap[] {
  const defaults: Omit<LtoTeam, 'id'> = {
    number: nextTeamNumber(ltoTeamsOfDoc(doc)) ?? TEAM_NUMBER_MAX,
    name: '',
    colour: TEAM_COLOURS[0],
    baseTecId: null,
    isLocked: false,
  };
  return [...planRoots(doc).ltoTeams.values()].flatMap((fields) =>
    Object.entries(defaults)
      .filter(([name]) => fields instanceof Y.Map && !fields.has(name))
      .map(([name, value]) => ({ fields, name, value })),
  );
}
