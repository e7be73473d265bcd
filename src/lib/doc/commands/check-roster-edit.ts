// What every command that writes observers asks first: the fields are sound, and what must be one
// person's alone is not somebody else's already.
import type { ObserverId } from '../../domain/ids.ts';
import { checkObserver, type ObserverField } from '../../domain/check-observer.ts';
import type { Observer } from '../../domain/observer.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { CommandError } from './command.ts';

/** A roster holds at most so many people: a first import of all of them must fit into one frame. */
export const ROSTER_MAX_OBSERVERS = 2_000;

/** A person as an edit would leave them, and the fields it writes. */
export type ObserverToWrite = {
  readonly observer: Observer;
  readonly written: readonly ObserverField[];
};

/**
 * Checks what would be written over everybody who stays. Faults in fields that the edit leaves alone do
 * not stand in its way.
 */
export function checkObserversToWrite(
  everybody: ReadonlyMap<ObserverId, Observer>,
  toWrite: readonly ObserverToWrite[],
): Result<null, CommandError> {
  const after = new Map(everybody);
  for (const { observer } of toWrite) after.set(observer.id, observer);
  if (after.size > ROSTER_MAX_OBSERVERS) {
    const message = `A roster holds at most ${ROSTER_MAX_OBSERVERS} people. Remove some first.`;
    return err({ code: 'invalid', message });
  }
  const references = ownersOf(after.values(), 'reference');
  const accounts = ownersOf(after.values(), 'accountId');
  for (const { observer, written } of toWrite) {
    const fault =
      checkObserver(observer).find(({ field }) => isTouched(field, written)) ??
      (written.includes('reference') ? faultOfReference(observer, references) : null) ??
      (written.includes('accountId') ? faultOfAccount(observer, accounts) : null);
    if (fault) return err({ code: 'invalid', ...fault });
  }
  return ok(null);
}

/** Arrival and departure are checked together: either may be what made them contradict. */
function isTouched(field: ObserverField, written: readonly ObserverField[]): boolean {
  return written.includes(field) || (field === 'leavesOn' && written.includes('arrivesOn'));
}

type Owners = ReadonlyMap<string, readonly Observer[]>;

function ownersOf(observers: Iterable<Observer>, field: 'reference' | 'accountId'): Owners {
  const owners = new Map<string, Observer[]>();
  for (const observer of observers) {
    const value = observer[field];
    if (value === null || value === '') continue;
    const sharing = owners.get(value) ?? [];
    sharing.push(observer);
    owners.set(value, sharing);
  }
  return owners;
}

function faultOfReference(observer: Observer, references: Owners) {
  const other = otherOwner(observer, references.get(observer.reference));
  if (!other) return null;
  const message = `${other.name} has the reference ${observer.reference}. Give this person another.`;
  return { field: 'reference', message };
}

function faultOfAccount(observer: Observer, accounts: Owners) {
  const other = otherOwner(observer, accounts.get(observer.accountId ?? ''));
  if (!other) return null;
  return { field: 'accountId', message: `${other.name} signs in with this account already.` };
}

function otherOwner(
  observer: Observer,
  owners: readonly Observer[] | undefined,
): Observer | undefined {
  return owners?.find(({ id }) => id !== observer.id);
}
