// Every edit a person can make to the live roster, with the words said about it afterwards.
// Invariant: nothing is written while the plan may only be read; a refusal is said, never swallowed.
import type * as Y from 'yjs';
import { acceptPairing } from '../doc/commands/accept-pairing.ts';
import { addObservers } from '../doc/commands/add-observers.ts';
import { changeObserver } from '../doc/commands/change-observer.ts';
import { countOfObservers, leaveTeam, joinTeam } from '../doc/commands/join-team.ts';
import { lockPairs } from '../doc/commands/lock-pairs.ts';
import { placeObserver, type Placing } from '../doc/commands/place-observer.ts';
import { removeObservers } from '../doc/commands/remove-observers.ts';
import { takeImport } from '../doc/commands/take-import.ts';
import type { ObserverFields } from '../domain/check-observer.ts';
import type { ObserverId, TeamId } from '../domain/ids.ts';
import type { ImportPlan } from '../domain/import/import-plan.ts';
import type { ProposedPair } from '../domain/optimise/pairing-proposal.ts';
import { createAbsenceCommands } from './absence-commands.ts';
import type { CommandRunner } from './command-runner.ts';

export type RosterCommands = ReturnType<typeof createRosterCommands>;

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createRosterCommands(doc: Y.Doc, runner: CommandRunner) {
  const { run, runAtField, runUndoable } = runner;
  return {
    ...createAbsenceCommands(doc, runner),
    /** `teamCode` is only for the words. */
    joinTeam(observerIds: readonly ObserverId[], teamId: TeamId, teamCode: string): void {
      runUndoable(
        () => joinTeam(doc, { observerIds, teamId, teamCode }),
        ({ changed }) => `${changed} put into ${teamCode}`,
      );
    },
    leaveTeam(observerIds: readonly ObserverId[]): void {
      runUndoable(
        () => leaveTeam(doc, { observerIds }),
        ({ changed }) => `${changed} taken out of the team`,
      );
    },
    /** Whether the person is in the place now. */
    placeObserver(placing: Placing): boolean {
      const placed = runUndoable(
        () => placeObserver(doc, placing),
        ({ changed }) => (changed === 1 ? `Put into ${placing.teamCode}` : 'Swapped'),
      );
      return placed !== null;
    },
    /** `what` names the pairs: "the pair of LTO04". */
    lockPairs(teamIds: readonly TeamId[], isLocked: boolean, what: string): void {
      runUndoable(
        () => lockPairs(doc, { teamIds, isLocked, what }),
        () => `${isLocked ? 'Locked' : 'Unlocked'} ${what}`,
      );
    },
    /** How many pairs were taken, or null when refused; `teamIds` are the teams that the plan has now. */
    acceptPairing(pairs: readonly ProposedPair[], teamIds: ReadonlySet<TeamId>) {
      return runUndoable(
        () => acceptPairing(doc, { pairs, teamIds }),
        ({ taken, passedOver }) =>
          passedOver === 0
            ? `${taken} teams paired`
            : `${taken} teams paired, ${passedOver} passed over: others changed them meanwhile`,
      );
    },
    /** The id of the new person, or null when refused. */
    addObserver(fields: ObserverFields): ObserverId | null {
      return run(() => addObservers(doc, { observers: [fields] }))?.observerIds[0] ?? null;
    },
    changeObserver: (observerId: ObserverId, fields: Partial<ObserverFields>) =>
      runAtField(() => changeObserver(doc, { observerId, fields })),
    removeObservers(observerIds: readonly ObserverId[]): void {
      runUndoable(
        () => removeObservers(doc, { observerIds }),
        ({ changed }) => `${countOfObservers(changed)} removed`,
      );
    },
    /** Whether all of it was taken. */
    takeImport(plan: ImportPlan): boolean {
      const taken = runUndoable(
        () => takeImport(doc, plan),
        ({ changed }) => `Import taken: ${countOfObservers(changed)}`,
      );
      return taken !== null;
    },
  };
}
