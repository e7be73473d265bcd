// What a transaction did to a plan, in the words of the field, whoever made it and however: one key or
// many, a command, an undo or a merged offline copy.
// Invariant: reading never throws; a record that cannot be read is named `LTO??`.
import * as Y from 'yjs';
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import { RECORDS_TOLD_ALIKE, type PlanChange } from '../protocol/plan-change.ts';
import { describeElectionDay, describeRoutes } from './describe-election-day.ts';
import { describeRecords, keysChanged, plainValue } from './describe-records.ts';
import { planRoots, type PlanRoots } from './plan-doc.ts';
import { valueBefore } from './value-before.ts';

const TEAM_FIELDS = ['number', 'name', 'colour', 'baseTecId', 'isLocked'] as const;

/**
 * The changes of one transaction, empty when nothing a reader would see changed. Call it from
 * `doc.on('afterTransaction', ...)` or an observer: later the values before are gone.
 */
export function describePlanChanges(transaction: Y.Transaction): PlanChange[] {
  const roots = rootsAsWritten(transaction.doc);
  const teams = createTeamsOfTransaction(transaction, roots.ltoTeams);
  return [
    ...describeTeams(transaction, teams),
    ...describeAssignments(transaction, roots.tecAssignments, teams),
    ...describePins(transaction, roots.pinnedTecs),
    ...describeWatchContacts(transaction, roots.watchContacts),
    ...RECORDS_TOLD_ALIKE.flatMap((root) =>
      describeRecords(transaction, roots[root]).map((change) => ({
        ...{ kind: 'records-changed' as const, root, ...change },
      })),
    ),
    ...describeRoutes(transaction, roots.routes).map((change) => ({
      ...{ kind: 'records-changed' as const, root: 'routes' as const, ...change },
    })),
    ...describeElectionDay(transaction, roots),
    ...describeSettings(transaction, roots.settings),
  ];
}

/** The roots typed as what they are until checked: anything a client wrote. */
function rootsAsWritten(doc: Y.Doc): Record<keyof PlanRoots, Y.Map<unknown>> {
  return planRoots(doc) as unknown as ReturnType<typeof rootsAsWritten>;
}

type TeamState = { readonly id: string; readonly code: string };

type TeamsOfTransaction = {
  readonly root: Y.Map<unknown>;
  /** The team as it was when the transaction began, or null. */
  before(id: unknown): TeamState | null;
  /** The team as it is now, or null. */
  after(id: unknown): TeamState | null;
};

function createTeamsOfTransaction(
  transaction: Y.Transaction,
  root: Y.Map<unknown>,
): TeamsOfTransaction {
  return {
    root,
    before(id) {
      const fields = typeof id === 'string' ? valueBefore(transaction, root, id) : undefined;
      if (typeof id !== 'string' || fields === undefined) return null;
      const isMap = fields instanceof Y.Map;
      return { id, code: codeOf(isMap ? valueBefore(transaction, fields, 'number') : null) };
    },
    after(id) {
      const fields = typeof id === 'string' ? root.get(id) : undefined;
      if (typeof id !== 'string' || fields === undefined) return null;
      return { id, code: codeOf(fields instanceof Y.Map ? fields.get('number') : null) };
    },
  };
}

function codeOf(number: unknown): string {
  return typeof number === 'number' ? codeOfLtoTeam({ number }) : 'LTO??';
}

function describeTeams(transaction: Y.Transaction, teams: TeamsOfTransaction): PlanChange[] {
  const changes: PlanChange[] = [];
  for (const id of keysChanged(transaction, teams.root)) {
    const before = teams.before(id);
    const after = teams.after(id);
    if (!before && after) changes.push({ kind: 'team-created', ...after });
    if (before && !after) changes.push({ kind: 'team-deleted', ...before });
    if (before && after) changes.push(...describeReplacedTeam(transaction, teams.root, before));
  }
  for (const [type, keys] of transaction.changed) {
    if (!(type instanceof Y.Map) || type.parent !== teams.root) continue;
    const id = type._item?.parentSub;
    const before = id ? teams.before(id) : null;
    if (!before) continue;
    for (const field of TEAM_FIELDS) {
      if (!keys.has(field)) continue;
      const from = valueBefore(transaction, type, field);
      changes.push(...describeField(before, field, from, type.get(field)));
    }
  }
  return changes;
}

function describeReplacedTeam(
  transaction: Y.Transaction,
  root: Y.Map<unknown>,
  before: TeamState,
): PlanChange[] {
  const old = valueBefore(transaction, root, before.id);
  const now = root.get(before.id);
  return TEAM_FIELDS.flatMap((field) => {
    const from = old instanceof Y.Map ? valueBefore(transaction, old, field) : undefined;
    return describeField(before, field, from, now instanceof Y.Map ? now.get(field) : undefined);
  });
}

function describeField(
  team: TeamState,
  field: (typeof TEAM_FIELDS)[number],
  from: unknown,
  to: unknown,
): PlanChange[] {
  if (from === to) return [];
  return [{ kind: 'team-changed', ...team, field, from: plainValue(from), to: plainValue(to) }];
}

function describeAssignments(
  transaction: Y.Transaction,
  tecAssignments: Y.Map<unknown>,
  teams: TeamsOfTransaction,
): PlanChange[] {
  type Move = { to: TeamState | null; tecs: { tecId: string; fromCode: string | null }[] };
  const moves = new Map<string | null, Move>();
  for (const tecId of keysChanged(transaction, tecAssignments)) {
    // A team that does not exist reads as unassigned, before and after.
    const from = teams.before(valueBefore(transaction, tecAssignments, tecId));
    const to = teams.after(tecAssignments.get(tecId));
    if (from?.id === to?.id) continue;
    const move = moves.get(to?.id ?? null) ?? { to, tecs: [] };
    move.tecs.push({ tecId, fromCode: from?.code ?? null });
    moves.set(to?.id ?? null, move);
  }
  return [...moves.values()].map((move) => ({ kind: 'tecs-assigned', ...move }));
}

function describePins(transaction: Y.Transaction, pinnedTecs: Y.Map<unknown>): PlanChange[] {
  const changed = keysChanged(transaction, pinnedTecs).filter(
    (tecId) =>
      pinnedTecs.has(tecId) !== (valueBefore(transaction, pinnedTecs, tecId) !== undefined),
  );
  return [true, false]
    .map((isPinned) => ({
      ...{ kind: 'tecs-pinned' as const, isPinned },
      tecIds: changed.filter((tecId) => pinnedTecs.has(tecId) === isPinned),
    }))
    .filter(({ tecIds }) => tecIds.length > 0);
}

function describeSettings(transaction: Y.Transaction, settings: Y.Map<unknown>): PlanChange[] {
  return keysChanged(transaction, settings).flatMap((key) => {
    const from = plainValue(valueBefore(transaction, settings, key));
    const to = plainValue(settings.get(key));
    return from === to ? [] : [{ kind: 'setting-changed' as const, key, from, to }];
  });
}

function describeWatchContacts(
  transaction: Y.Transaction,
  watchContacts: Y.Map<unknown>,
): PlanChange[] {
  return keysChanged(transaction, watchContacts).flatMap((pecAbroadId) => {
    const from = textOrNull(valueBefore(transaction, watchContacts, pecAbroadId));
    const to = textOrNull(watchContacts.get(pecAbroadId));
    return from === to ? [] : [{ kind: 'watch-contact-changed' as const, pecAbroadId, from, to }];
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
