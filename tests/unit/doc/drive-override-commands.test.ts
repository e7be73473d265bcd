// A person's word on a drive: one key for both directions, one undo step, nothing without time and reason.
import { expect, test } from 'vitest';
import {
  removeDriveOverride,
  setDriveOverride,
} from '../../../src/lib/doc/commands/set-drive-override.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { keyOfDrive } from '../../../src/lib/domain/travel.ts';
import { createPeer } from '../../support/plan-peers.ts';

const KOKSHETAU = asId<TecId>('KZ-AKM-01');
const AKKOL = asId<TecId>('KZ-AKM-03');
const pair = { fromTecId: AKKOL, toTecId: KOKSHETAU, placeNames: 'Akkol and Kokshetau' };

function setUp() {
  const { doc, undo } = createPeer();
  let updates = 0;
  doc.on('update', () => (updates += 1));
  const override = () =>
    readPlan(doc).plan.driveOverrides.get(keyOfDrive(KOKSHETAU, AKKOL)) ?? null;
  return { doc, undo, override, updates: () => updates };
}

test('is kept for the pair, and the same word from the other end writes nothing', () => {
  const { doc, undo, override, updates } = setUp();
  expect(setDriveOverride(doc, { ...pair, minutes: 150, reason: ' ice ' })).toMatchObject({
    ok: true,
  });
  expect(override()).toMatchObject({ seconds: 9000, reason: 'ice' });
  expect(undo.undoLabel()).toBe('set the drive time between Akkol and Kokshetau');
  const turned = { ...pair, fromTecId: KOKSHETAU, toTecId: AKKOL };
  const again = setDriveOverride(doc, { ...turned, minutes: 150, reason: 'ice' });
  expect(again).toMatchObject({ value: { changed: 0 } });
  expect(updates()).toBe(1);
});

test('is changed field by field, and each change can be taken back', () => {
  const { doc, undo, override } = setUp();
  setDriveOverride(doc, { ...pair, minutes: 150, reason: 'ice' });
  setDriveOverride(doc, { ...pair, minutes: 180, reason: 'ice' });
  expect(override()?.seconds).toBe(10_800);
  undo.undo();
  expect(override()?.seconds).toBe(9000);
  undo.undo();
  expect(override()).toBeNull();
});

test('is removed in one step and brought back by undo; removing nothing is no step', () => {
  const { doc, undo, override, updates } = setUp();
  expect(removeDriveOverride(doc, pair)).toMatchObject({ value: { changed: 0 } });
  expect(updates()).toBe(0);
  setDriveOverride(doc, { ...pair, minutes: 150, reason: 'ice' });
  removeDriveOverride(doc, pair);
  expect(override()).toBeNull();
  undo.undo();
  expect(override()).toMatchObject({ seconds: 9000, reason: 'ice' });
});

test.each([
  [{ minutes: 0 }, 'minutes'],
  [{ minutes: -5 }, 'minutes'],
  [{ minutes: Number.NaN }, 'minutes'],
  [{ minutes: 20_000 }, 'minutes'],
  [{ reason: '  ' }, 'reason'],
  [{ reason: 'x'.repeat(201) }, 'reason'],
  [{ toTecId: AKKOL }, 'toTecId'],
])('is refused at its field and writes nothing: %j', (wrong, field) => {
  const { doc, updates } = setUp();
  const result = setDriveOverride(doc, { ...pair, minutes: 150, reason: 'ice', ...wrong });
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  expect(updates()).toBe(0);
});
