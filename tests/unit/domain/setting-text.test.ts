// Limits as people write them: every stored value is read back from its own text.
import { expect, test } from 'vitest';
import { SETTING_FACTS, SETTING_KEYS } from '../../../src/lib/domain/mission-settings.ts';
import {
  parseSetting,
  settingWithUnit,
  textOfSetting,
} from '../../../src/lib/domain/setting-text.ts';

test.each(SETTING_KEYS)(
  '%s: the least, the greatest and the default are read as written',
  (key) => {
    const { min, max, default: normal } = SETTING_FACTS[key];
    for (const value of [min, max, normal]) {
      expect(parseSetting(key, textOfSetting(key, value))).toEqual({ ok: true, value });
    }
    expect(parseSetting(key, textOfSetting(key, max + SETTING_FACTS[key].step)).ok).toBe(false);
  },
);

test.each([
  ['overnightDriveHours', '5,5', 5.5],
  ['overnightDriveHours', ' 6 ', 6],
  ['pollsOpenMinutes', '7:05', 425],
  ['pollsOpenMinutes', '07.00', 420],
] as const)('%s reads %j', (key, text, value) => {
  expect(parseSetting(key, text)).toEqual({ ok: true, value });
});

test.each([
  ['uncoveredDaysMax', '2.5'],
  ['uncoveredDaysMax', ''],
  ['uncoveredDaysMax', '-1'],
  ['uncoveredDaysMax', '1e1'],
  ['pollsOpenMinutes', '7'],
  ['pollsOpenMinutes', '07:61'],
  ['pollsOpenMinutes', '07:03'],
] as const)('%s refuses %j and says what to write', (key, text) => {
  expect(parseSetting(key, text)).toMatchObject({ error: expect.stringMatching(/^Write a /) });
});

test('a value is shown with its unit', () => {
  expect(settingWithUnit('overnightDriveHours', 5)).toBe('5 h');
  expect(settingWithUnit('pollsCloseMinutes', 1200)).toBe('20:00 local time');
});
