// Comments and corrections as rows. Invariant: what was written stays; a decision is added once.
import type { Selectable } from 'kysely';
import type {
  Decision,
  TecComment,
  TecContribution,
  TecCorrection,
} from '../../src/lib/domain/contribution.ts';
import type { ContributionId, PlanId } from '../../src/lib/domain/ids.ts';
import type { Database, Schema } from '../storage/schema.ts';

/** Everything that was said about the TECs of a plan, newest first. */
export async function listContributions(db: Database, planId: PlanId): Promise<TecContribution[]> {
  const comments = await db
    .selectFrom('tec_comments')
    .selectAll()
    .where('plan_id', '=', planId)
    .execute();
  const corrections = await db
    .selectFrom('tec_corrections')
    .selectAll()
    .where('plan_id', '=', planId)
    .execute();
  return [...comments.map(commentOfRow), ...corrections.map(correctionOfRow)].sort(
    (a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id),
  );
}

/** One of them, or null. */
export async function findContribution(
  db: Database,
  planId: PlanId,
  id: ContributionId,
): Promise<TecContribution | null> {
  const comment = await db
    .selectFrom('tec_comments')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (comment) return commentOfRow(comment);
  const correction = await db
    .selectFrom('tec_corrections')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst();
  return correction ? correctionOfRow(correction) : null;
}

/** Adds a contribution on which nothing has been decided yet. */
export async function insertContribution(
  db: Database,
  planId: PlanId,
  said: TecContribution,
): Promise<void> {
  const row = {
    id: said.id,
    plan_id: planId,
    tec_id: said.tecId,
    team_id: said.teamId,
    team_code: said.teamCode,
    author_id: said.author.id,
    author_name: said.author.name,
    at: said.at,
    text: said.text,
    outcome: null,
    reply: null,
    decided_at: null,
    decided_by_id: null,
    decided_by_name: null,
  };
  if (said.kind === 'comment') {
    await db.insertInto('tec_comments').values(row).execute();
    return;
  }
  const { field, currentValue, proposedValue } = said;
  const values = { field, current_value: currentValue, proposed_value: proposedValue };
  await db
    .insertInto('tec_corrections')
    .values({ ...row, ...values })
    .execute();
}

/** Adds the decision; false when there was one already. */
export async function writeDecision(
  db: Database,
  said: TecContribution,
  { outcome, reply, by, at }: Decision,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(said.kind === 'comment' ? 'tec_comments' : 'tec_corrections')
    .set({ outcome, reply, decided_at: at, decided_by_id: by.id, decided_by_name: by.name })
    .where('id', '=', said.id)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type CommentRow = Selectable<Schema['tec_comments']>;

function commentOfRow(row: CommentRow): TecComment {
  return { kind: 'comment', ...contributionOfRow(row) };
}

function correctionOfRow(row: Selectable<Schema['tec_corrections']>): TecCorrection {
  return {
    kind: 'correction',
    ...contributionOfRow(row),
    field: row.field,
    currentValue: row.current_value,
    proposedValue: row.proposed_value,
  };
}

function contributionOfRow(row: CommentRow): Omit<TecComment, 'kind'> {
  const { outcome, decided_at: at, decided_by_id: id, decided_by_name: name } = row;
  const isDecided = outcome !== null && at !== null && id !== null && name !== null;
  return {
    id: row.id,
    tecId: row.tec_id,
    teamId: row.team_id,
    teamCode: row.team_code,
    author: { id: row.author_id, name: row.author_name },
    at: row.at,
    text: row.text,
    decision: isDecided ? { outcome, reply: row.reply ?? '', by: { id, name }, at } : null,
  };
}
