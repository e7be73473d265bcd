// Completes teams that an undo brought back. Yjs leaves a field out when somebody else changed it while
// the team was deleted, and a team without all its fields reads as invalid.
// Invariant: only missing fields are written, with the last value that this copy still knows.
import * as Y from 'yjs';
import { nextTeamNumber } from '../domain/next-team.ts';
import { TEAM_COLOURS, TEAM_NUMBER_MAX, type LtoTeam } from '../domain/lto-team.ts';
import { Mending } from './origins.ts';
import { planRoots } from './plan-doc.ts';
import { ltoTeamsOfDoc } from './read-teams.ts';
import { transact } from './transact.ts';

const FIELDS = ['number', 'name', 'colour', 'baseTecId'] as const;
type Field = (typeof FIELDS)[number];
type FieldValue = string | number | null;

/** Call it after each undo and redo. */
export function mendRestoredTeams(doc: Y.Doc): void {
  const { ltoTeams } = planRoots(doc);
  const gaps = [...ltoTeams].flatMap(([id, fields]) =>
    FIELDS.filter((field) => fields instanceof Y.Map && !fields.has(field)).map((field) => ({
      ...{ id, fields, field },
    })),
  );
  if (gaps.length === 0) return;
  transact(doc, new Mending(), () => {
    for (const { id, fields, field } of gaps) {
      const last = lastKnownValue(ltoTeams._map.get(id) ?? null, field);
      fields.set(field, last === undefined ? defaultOf(doc, field) : last);
    }
  });
}

/** Looks through the record and those deleted before it; undefined when nothing is left of the field. */
function lastKnownValue(newest: Y.Item | null, field: Field): FieldValue | undefined {
  for (let record = newest; record; record = record.left) {
    if (!(record.content instanceof Y.ContentType)) continue;
    let entry: Y.Item | null = record.content.type._map.get(field) ?? null;
    for (; entry; entry = entry.left) {
      if (entry.content instanceof Y.ContentAny) return entry.content.arr.at(-1);
    }
  }
  return undefined;
}

function defaultOf(doc: Y.Doc, field: Field): FieldValue {
  const defaults: Omit<LtoTeam, 'id'> = {
    number: nextTeamNumber(ltoTeamsOfDoc(doc)) ?? TEAM_NUMBER_MAX,
    name: '',
    colour: TEAM_COLOURS[0],
    baseTecId: null,
  };
  return defaults[field];
}
