// Limits of the mission as people read and write them: numbers, and times of day for the polling hours.
import { SETTING_FACTS, type SettingKey } from './mission-settings.ts';
import { err, ok, type Result } from './result.ts';

const MINUTES_PER_HOUR = 60;

/** "25", or "07:00" for a time of day; without the unit. */
export function textOfSetting(key: SettingKey, value: number): string {
  if (!isTimeOfDay(key)) return String(value);
  const hours = String(Math.floor(value / MINUTES_PER_HOUR)).padStart(2, '0');
  return `${hours}:${String(value % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** "25 %", "07:00 local time". */
export function settingWithUnit(key: SettingKey, value: number): string {
  return `${textOfSetting(key, value)} ${SETTING_FACTS[key].unit}`;
}

/** The value that was written, or what to write instead; a comma is as good as a point. */
export function parseSetting(key: SettingKey, written: string): Result<number, string> {
  const { min, max, step, unit } = SETTING_FACTS[key];
  const value = isTimeOfDay(key) ? minutesOfTime(written) : numberOf(written);
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

function minutesOfTime(written: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) >= MINUTES_PER_HOUR) {
    return null;
  }
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes);
}
