// Says why nobody observes the tabulation at TECs, or takes that back. One call is one undo step.
import type * as Y from 'yjs';
import type { TecId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { NO_VISIT_REASONS, type NoVisitReason } from '../../domain/tec-visit.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import { countOfTecs } from './assign-tecs.ts';
import type { CommandResult } from './command.ts';

/** Null is no reason; writes only the TECs that differ. */
export function setTabulationReasons(
  doc: Y.Doc,
  args: { readonly tecIds: Iterable<TecId>; readonly reason: NoVisitReason | null },
): CommandResult {
  const { reason } = args;
  if (reason !== null && !NO_VISIT_REASONS.includes(reason)) {
    return err({ code: 'invalid', field: 'reason', message: 'Choose one of the reasons.' });
  }
  const { tabulationReasons } = planRoots(doc);
  const changed = [...new Set(args.tecIds)].filter(
    (tecId) => (tabulationReasons.get(tecId) ?? null) !== reason,
  );
  if (changed.length === 0) return ok({ changed: 0 });
  const tecs = countOfTecs(changed.length);
  const verb = reason === null ? 'clear' : 'set';
  transact(doc, new LocalEdit(`${verb} why the tabulation of ${tecs} is not observed`), () => {
    for (const tecId of changed) {
      if (reason === null) tabulationReasons.delete(tecId);
      else tabulationReasons.set(tecId, reason);
    }
  });
  return ok({ changed: changed.length });
}
