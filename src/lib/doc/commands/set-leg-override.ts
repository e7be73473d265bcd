// A person's word on how long the drive between two places of a route takes, with the reason. It holds both ways.
import type * as Y from 'yjs';
import { err, ok } from '../../domain/result.ts';
import { keyOfLeg, type LegOverride } from '../../domain/route.ts';
import { DRIVE_MAX_SECONDS, DRIVE_REASON_MAX_LENGTH } from '../../domain/travel.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { newLegOverrideRecord, readLegOverride } from '../records/leg-override-record.ts';
import { writeFields } from '../records/record.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

export type LegOfWords = {
  /** Stations or TECs. */
  readonly fromId: string;
  readonly toId: string;
};

const HOURS_MAX = DRIVE_MAX_SECONDS / 3600;

/** Writes only what differs; refuses a time of nothing and a word without a reason. */
export function setLegOverride(
  doc: Y.Doc,
  args: LegOfWords & { readonly minutes: number; readonly reason: string },
): CommandResult {
  const { fromId, toId } = args;
  const override = { fromId, toId, seconds: args.minutes * 60, reason: args.reason.trim() };
  const refusal = refusalOf(override);
  if (refusal) return err(refusal);
  const { legOverrides } = planRoots(doc);
  const key = keyOfLeg(fromId, toId);
  const record = legOverrides.get(key);
  const before = readLegOverride(record);
  const { seconds, reason } = override;
  if (before?.seconds === seconds && before.reason === reason) return ok({ changed: 0 });
  transact(doc, new LocalEdit('set the time of a drive on a route'), () => {
    if (before && record) writeFields(record, { seconds, reason });
    else legOverrides.set(key, newLegOverrideRecord(override));
  });
  return ok({ changed: 1 });
}

/** Goes back to the estimate. */
export function removeLegOverride(doc: Y.Doc, { fromId, toId }: LegOfWords): CommandResult {
  const { legOverrides } = planRoots(doc);
  const key = keyOfLeg(fromId, toId);
  if (!legOverrides.has(key)) return ok({ changed: 0 });
  transact(doc, new LocalEdit('remove the time of a drive on a route'), () =>
    legOverrides.delete(key),
  );
  return ok({ changed: 1 });
}

function refusalOf({ fromId, toId, seconds, reason }: LegOverride): CommandError | null {
  const invalid = (field: string, message: string): CommandError => ({
    ...{ code: 'invalid', field, message },
  });
  if (fromId === toId) return invalid('toId', 'Choose two different places.');
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > DRIVE_MAX_SECONDS) {
    return invalid('minutes', `Write minutes, or hours and minutes, up to ${HOURS_MAX} hours.`);
  }
  if (reason === '') {
    return invalid('reason', 'Say why, such as “driver’s word” or “bridge closed”.');
  }
  if (reason.length > DRIVE_REASON_MAX_LENGTH) {
    return invalid('reason', `Keep the reason to ${DRIVE_REASON_MAX_LENGTH} characters.`);
  }
  return null;
}
