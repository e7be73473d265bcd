// Sets a limit of the mission, or goes back to its default. One call is one undo step.
import type * as Y from 'yjs';
import {
  isSettingValue,
  SETTING_FACTS,
  settingsWith,
  type SettingKey,
} from '../../domain/mission-settings.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Null is the default, which is not stored: a plan without a word of its own follows it. */
export function setMissionSetting(
  doc: Y.Doc,
  args: { readonly key: SettingKey; readonly value: number | null },
): CommandResult {
  const { key, value } = args;
  const { settings } = planRoots(doc);
  if (value !== null && !isSettingValue(key, value)) {
    const { min, max } = SETTING_FACTS[key];
    return err({ code: 'invalid', field: key, message: `Choose a value from ${min} to ${max}.` });
  }
  const before = settingsWith(new Map(settings));
  const after = { ...before, [key]: value ?? SETTING_FACTS[key].default };
  if (after.pollsOpenMinutes >= after.pollsCloseMinutes) {
    return err({ code: 'invalid', field: key, message: 'Polls open before they close.' });
  }
  const isStored = settings.has(key);
  const isDefault = after[key] === SETTING_FACTS[key].default;
  if (isDefault ? !isStored : settings.get(key) === after[key]) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`set “${SETTING_FACTS[key].label}”`), () => {
    if (isDefault) settings.delete(key);
    else settings.set(key, after[key]);
  });
  return ok({ changed: 1 });
}
