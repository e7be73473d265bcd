// Adds people to the roster, all of them or none. One call is one undo step.
import type * as Y from 'yjs';
import type { ObserverField, ObserverFields } from '../../domain/check-observer.ts';
import { randomId, type ObserverId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readRoster } from '../read-roster.ts';
import { newObserverRecord } from '../records/observer-record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import { checkObserversToWrite } from './check-roster-edit.ts';
import type { CommandResult } from './command.ts';
import { countOfObservers } from './join-team.ts';

/** The first fault found refuses all; `field` of the refusal says where it is. */
export function addObservers(
  doc: Y.Doc,
  args: { readonly observers: readonly ObserverFields[] },
): CommandResult<{ readonly observerIds: readonly ObserverId[] }> {
  const added = args.observers.map((fields) => ({ id: randomId<ObserverId>(), ...fields }));
  const checked = checkObserversToWrite(
    readRoster(doc).roster.observers,
    added.map(({ id, ...fields }) => ({
      observer: { id, ...fields },
      written: Object.keys(fields) as ObserverField[],
    })),
  );
  if (!checked.ok) return err(checked.error);
  const observerIds = added.map(({ id }) => id);
  if (added.length === 0) return ok({ changed: 0, observerIds });
  const [first] = added;
  const label =
    added.length === 1 && first ? `add ${first.name}` : `add ${countOfObservers(added.length)}`;
  transact(doc, new LocalEdit(label), () => {
    const { observers } = rosterRoots(doc);
    for (const { id, ...fields } of added) observers.set(id, newObserverRecord(fields));
  });
  return ok({ changed: added.length, observerIds });
}
