// Changes fields of one observer. Only those that differ are written, so that two people who edit
// different fields of one person never undo each other.
import type * as Y from 'yjs';
import type { ObserverField, ObserverFields } from '../../domain/check-observer.ts';
import type { ObserverId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readRoster } from '../read-roster.ts';
import { fieldsOfObserver } from '../records/observer-record.ts';
import { writeFields } from '../records/record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import { checkObserversToWrite } from './check-roster-edit.ts';
import type { CommandResult } from './command.ts';

/** Spaces around a name or reference are dropped. */
export function changeObserver(
  doc: Y.Doc,
  args: { readonly observerId: ObserverId; readonly fields: Partial<ObserverFields> },
): CommandResult {
  const { observers } = readRoster(doc).roster;
  const observer = observers.get(args.observerId);
  const record = rosterRoots(doc).observers.get(args.observerId);
  if (!observer || !record) {
    return err({ code: 'invalid', message: 'This observer is no longer in the roster.' });
  }
  const fields = withoutOuterSpaces(args.fields);
  const written = (Object.keys(fields) as ObserverField[]).filter(
    (field) => String(fields[field]) !== String(observer[field]),
  );
  if (written.length === 0) return ok({ changed: 0 });
  const after = { ...observer, ...fields };
  const checked = checkObserversToWrite(observers, [{ observer: after, written }]);
  if (!checked.ok) return err(checked.error);
  const changed = transact(doc, new LocalEdit(`change ${observer.name}`), () =>
    writeFields(record, fieldsOfObserver(fields)),
  );
  return ok({ changed });
}

function withoutOuterSpaces(fields: Partial<ObserverFields>): Partial<ObserverFields> {
  const { name, reference } = fields;
  return {
    ...fields,
    ...(name !== undefined && { name: name.trim() }),
    ...(reference !== undefined && { reference: reference.trim() }),
  };
}
