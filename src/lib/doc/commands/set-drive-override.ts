// A person's word on how long a drive between two seats takes, with the reason. It holds both ways.
import type * as Y from 'yjs';
import type { TecId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import {
  DRIVE_MAX_SECONDS,
  DRIVE_REASON_MAX_LENGTH,
  keyOfDrive,
  type DriveOverride,
} from '../../domain/travel.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { newDriveOverrideRecord, readDriveOverride } from '../records/drive-override-record.ts';
import { writeFields } from '../records/record.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

export type DriveOfWords = {
  readonly fromTecId: TecId;
  readonly toTecId: TecId;
  /** "Kokshetau and Akkol", for the undo's words. */
  readonly placeNames: string;
};

const HOURS_MAX = DRIVE_MAX_SECONDS / 3600;

/** Writes only what differs; refuses a time of nothing and a word without a reason. */
export function setDriveOverride(
  doc: Y.Doc,
  args: DriveOfWords & { readonly minutes: number; readonly reason: string },
): CommandResult {
  const { fromTecId, toTecId, placeNames } = args;
  const override = { fromTecId, toTecId, seconds: args.minutes * 60, reason: args.reason.trim() };
  const refusal = refusalOf(override);
  if (refusal) return err(refusal);
  const { driveOverrides } = planRoots(doc);
  const key = keyOfDrive(fromTecId, toTecId);
  const fields = driveOverrides.get(key);
  const before = readDriveOverride(fields);
  if (before?.seconds === override.seconds && before.reason === override.reason) {
    return ok({ changed: 0 });
  }
  transact(doc, new LocalEdit(`set the drive time between ${placeNames}`), () => {
    const { seconds, reason } = override;
    if (before && fields) writeFields(fields, { seconds, reason });
    else driveOverrides.set(key, newDriveOverrideRecord(override));
  });
  return ok({ changed: 1 });
}

/** Goes back to what the routing service or the graph of seats says. */
export function removeDriveOverride(doc: Y.Doc, args: DriveOfWords): CommandResult {
  const { driveOverrides } = planRoots(doc);
  const key = keyOfDrive(args.fromTecId, args.toTecId);
  if (!driveOverrides.has(key)) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`remove the drive time between ${args.placeNames}`), () =>
    driveOverrides.delete(key),
  );
  return ok({ changed: 1 });
}

function refusalOf({ fromTecId, toTecId, seconds, reason }: DriveOverride): CommandError | null {
  const invalid = (field: string, message: string): CommandError => ({
    ...{ code: 'invalid', field, message },
  });
  if (fromTecId === toTecId) return invalid('toTecId', 'Choose two different seats.');
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > DRIVE_MAX_SECONDS) {
    return invalid('minutes', `Write hours and minutes, such as 5:30, up to ${HOURS_MAX} hours.`);
  }
  if (reason === '') {
    return invalid('reason', 'Say why, such as “driver’s word” or “road closed at Shalkar”.');
  }
  if (reason.length > DRIVE_REASON_MAX_LENGTH) {
    return invalid('reason', `Keep the reason to ${DRIVE_REASON_MAX_LENGTH} characters.`);
  }
  return null;
}
