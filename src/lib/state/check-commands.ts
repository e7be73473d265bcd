// A person's answers to the checker, as part of the commands of the plan: visits of TECs, limits of the mission.
import type * as Y from 'yjs';
import { countOfTecs } from '../doc/commands/assign-tecs.ts';
import type { CommandError } from '../doc/commands/command.ts';
import { setMissionSetting } from '../doc/commands/set-mission-setting.ts';
import { setTecVisits } from '../doc/commands/set-tec-visits.ts';
import type { SettingKey } from '../domain/mission-settings.ts';
import type { CommandRunner } from './command-runner.ts';

type VisitsArgs = Parameters<typeof setTecVisits>[1];

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createCheckCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    /** For a field of one TEC: the refusal, or null. */
    setTecVisit: (args: VisitsArgs): CommandError | null =>
      runAtField(() => setTecVisits(doc, args)),
    /** For many TECs at once. */
    setTecVisits(args: VisitsArgs): void {
      runUndoable(
        () => setTecVisits(doc, args),
        ({ changed }) => `Visits of ${countOfTecs(changed)} set`,
      );
    },
    /** Null is the default. */
    setMissionSetting: (key: SettingKey, value: number | null): CommandError | null =>
      runAtField(() => setMissionSetting(doc, { key, value })),
  };
}
