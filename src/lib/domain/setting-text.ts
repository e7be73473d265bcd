// Limits of the mission as people read and write them: numbers, and times of day for the polling hours.
import { SETTING_FACTS, type SettingKey } from './mission-settings.ts';
import { err, ok, type Result } from './result.ts';
import { clockOfMinutes, minutesOfClock } from './time/clock-of-minutes.ts';

/** "25", or "07:00" for a time of day; without the unit. */
export function textOfSetting(key: SettingKey, value: number): string {
  return isTimeOfDay(key) ? clockOfMinutes(value) : String(value);
}

/** "25 %", "07:00 local time". */
export function settingWithUnit(key: SettingKey, value: number): string {
  return `${textOfSetting(key, value)} ${SETTING_FACTS[key].unit}`;
}

/** The value that was written, or what to write instead; a comma is as good as a point. */
export function parseSetting(key: SettingKey, written: string): Result<number, string> {
  const { min, max, step, unit } = SETTING_FACTS[key];
  const value = isTimeOfDay(key) ? minutesOfClock(written) : numberOf(written);
  const isInRange = value !== null && value >= min && value <= max;
  if (isInRange && Number.isInteger((value - min) / step)) return ok(value);
  const range = `from ${textOfSetting(key, min)} to ${textOfSetting(key, max)}`;
  return err(
    isTimeOfDay(key)
      ? `Write a time ${range}, in steps of ${step} minutes, such as 07:00.`
      : `Write a number ${range} ${unit}, in steps of ${step}.`,
  );
}

function isTimeOfDay(key: SettingKey): boolean {
  return SETTING_FACTS[key].unit === 'local time';
}

function numberOf(written: string): number | null {
  const text = written.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
