// Takes an import into the roster: people added, changed and removed, all in one undo step.
// Invariant: whoever stays keeps the team; only the fields that the file brought are written.
import type * as Y from 'yjs';
import type { ObserverField } from '../../domain/check-observer.ts';
import { randomId, type ObserverId } from '../../domain/ids.ts';
import type { ImportPlan } from '../../domain/import/import-plan.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readRoster } from '../read-roster.ts';
import { fieldsOfObserver, newObserverRecord } from '../records/observer-record.ts';
import { writeFields } from '../records/record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import { checkObserversToWrite, type ObserverToWrite } from './check-roster-edit.ts';
import type { CommandError, CommandResult } from './command.ts';
import { countOfObservers } from './join-team.ts';
import { deleteObservers } from './remove-observers.ts';

/** All of it or nothing; whoever was removed by others meanwhile is passed over. */
export function takeImport(doc: Y.Doc, plan: ImportPlan): CommandResult {
  const roots = rosterRoots(doc);
  const removed = new Set(plan.removed.filter((id) => roots.observers.has(id)));
  const changed = plan.changed.filter(({ observerId }) => roots.observers.has(observerId));
  const checked = checkImport(doc, { ...plan, changed }, removed);
  if (!checked.ok) return err(checked.error);
  const people = plan.added.length + changed.length + removed.size;
  if (people === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`import ${countOfObservers(people)}`), () => {
    deleteObservers(doc, removed);
    for (const fields of plan.added) roots.observers.set(randomId(), newObserverRecord(fields));
    for (const { observerId, fields } of changed) {
      const record = roots.observers.get(observerId);
      if (record) writeFields(record, fieldsOfObserver(fields));
    }
  });
  return ok({ changed: people });
}

function checkImport(
  doc: Y.Doc,
  { added, changed }: ImportPlan,
  removed: ReadonlySet<ObserverId>,
): Result<null, CommandError> {
  const staying = new Map(readRoster(doc).roster.observers);
  for (const id of removed) staying.delete(id);
  const toWrite: ObserverToWrite[] = [
    ...added.map((fields) => ({
      observer: { id: randomId<ObserverId>(), ...fields },
      written: Object.keys(fields) as ObserverField[],
    })),
    ...changed.flatMap(({ observerId, fields }) => {
      const before = staying.get(observerId);
      if (!before) return [];
      return {
        observer: { ...before, ...fields },
        written: Object.keys(fields) as ObserverField[],
      };
    }),
  ];
  const checked = checkObserversToWrite(staying, toWrite);
  return checked.ok ? ok(null) : checked;
}
