// A plan stores only the settings that differ; what cannot be one stays at its default.
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsWith } from '../../../src/lib/domain/mission-settings.ts';

test('stored settings replace the defaults one by one', () => {
  const settings = settingsWith(new Map([['overnightDriveHours', 4]]));
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, overnightDriveHours: 4 });
});

test.each([
  ['overnightDriveHours', 400],
  ['overnightDriveHours', '4'],
  ['unknown', 1],
])('%s = %j is left at the default', (key, value) => {
  expect(settingsWith(new Map<string, unknown>([[key, value]]))).toEqual(DEFAULT_SETTINGS);
});
