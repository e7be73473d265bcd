// Adds plans: named by a person, or named after something with the first name that is free.
import * as Y from 'yjs';
import { randomId, type DatasetId, type PlanId } from '../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../src/lib/domain/plan.ts';
import { err, ok } from '../../src/lib/domain/result.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import { copyLists } from '../storage/kept-lists.ts';
import { checkPlanName, freePlanName } from './plan-name.ts';
import { insertPlan, takenNames } from './plan-rows.ts';
import type { PlanChangeStep } from './plan-writer.ts';

export type PlanToAdd = {
  readonly datasetId: DatasetId;
  readonly isIllustrative: boolean;
  readonly docs: Readonly<Record<DocumentKind, Y.Doc>>;
  /** The plan this one is a copy of. */
  readonly from: Pick<PlanSummary, 'id' | 'name'> | null;
};

/** Adds a plan under the name a person wrote. */
export function addNamedPlan(written: string, plan: PlanToAdd): PlanChangeStep {
  return async (tx, at) => {
    const name = checkPlanName(written, await takenNames(tx, null));
    if (!name.ok) return err({ code: 'invalid-name', field: 'name', message: name.error });
    return insert(tx, at, name.value, plan);
  };
}

/** Adds a plan under `wanted`, or that name with a number when it is taken. */
export function addPlanNamedAfter(wanted: string, plan: PlanToAdd): PlanChangeStep {
  return async (tx, at) => insert(tx, at, freePlanName(wanted, await takenNames(tx, null)), plan);
}

async function insert(
  tx: Parameters<PlanChangeStep>[0],
  at: string,
  name: string,
  plan: PlanToAdd,
): ReturnType<PlanChangeStep> {
  const { datasetId, isIllustrative, docs, from } = plan;
  const id = randomId<PlanId>();
  const documents = {
    plan: Y.encodeStateAsUpdate(docs.plan),
    roster: Y.encodeStateAsUpdate(docs.roster),
    security: Y.encodeStateAsUpdate(docs.security),
  };
  await insertPlan(tx, { id, name, datasetId, at, isIllustrative, documents });
  if (from) await copyLists(tx, from.id, id);
  const content = { kind: 'plan-created', name, from: from?.name ?? null } as const;
  return ok({ planId: id, contents: [content] });
}
