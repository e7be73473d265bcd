// The one door for changes to the list of plans.
// Invariant: a change and its audit entries land in one transaction, or nothing does.
import type { Transaction } from 'kysely';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../src/lib/domain/plan.ts';
import { ok, type Result } from '../../src/lib/domain/result.ts';
import type { ActivityContent, ActivityEntry } from '../../src/lib/protocol/activity.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import type { Database, Schema } from '../storage/schema.ts';
import { findPlanSummary } from './plan-rows.ts';

/** Why a plan was not made or changed; nothing was written. */
export type PlanError = {
  readonly code: 'unknown-plan' | 'unknown-dataset' | 'archived' | 'invalid-name';
  /** The form field to mend, if it is one. */
  readonly field: 'name' | 'datasetId' | null;
  readonly message: string;
};

export type PlanResult = Result<PlanSummary, PlanError>;

/** What a change did, for the audit log; no content means that all was so already. */
export type WrittenChange = {
  readonly planId: PlanId;
  readonly contents: readonly ActivityContent[];
};

/** Checks first, then writes inside `tx`; a refusal must not have written anything. */
export type PlanChangeStep = (
  tx: Transaction<Schema>,
  at: string,
) => Promise<Result<WrittenChange, PlanError>>;

export type PlanWriter = (author: Author, step: PlanChangeStep) => Promise<PlanResult>;

/** A writer that calls `onWritten` after each commit that changed something. */
export function createPlanWriter(
  db: Database,
  now: () => Date,
  onWritten: (plan: PlanSummary, entries: readonly ActivityEntry[]) => void,
): PlanWriter {
  return async (author, step) => {
    const at = now().toISOString();
    const outcome = await db.transaction().execute(async (tx) => {
      const written = await step(tx, at);
      if (!written.ok) return written;
      const { planId, contents } = written.value;
      const plan = await findPlanSummary(tx, planId);
      if (!plan) throw new Error('a plan that was just written is missing');
      const entries = contents.map((content) => ({ at, planId, actor: author, content }));
      return ok({ plan, entries: await insertAuditEntries(tx, entries) });
    });
    if (!outcome.ok) return outcome;
    const { plan, entries } = outcome.value;
    if (entries.length > 0) onWritten(plan, entries);
    return ok(plan);
  };
}
