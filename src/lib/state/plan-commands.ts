// Every edit a person can make to the live plan, with the words said about it afterwards.
// Invariant: nothing is written while the plan may only be read; a refusal is said, never swallowed.
import type * as Y from 'yjs';
import { assignTecs, countOfTecs, unassignTecs } from '../doc/commands/assign-tecs.ts';
import { createLtoTeams } from '../doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../doc/commands/delete-lto-team.ts';
import { recolourLtoTeam } from '../doc/commands/recolour-lto-team.ts';
import { renameLtoTeam } from '../doc/commands/rename-lto-team.ts';
import { renumberLtoTeam } from '../doc/commands/renumber-lto-team.ts';
import { setBase } from '../doc/commands/set-base.ts';
import { setWatchContact } from '../doc/commands/set-watch-contact.ts';
import { writtenTeamOfTec } from '../doc/plan-doc.ts';
import { ltoTeamOfDoc } from '../doc/read-teams.ts';
import type { LtoTeamId, PecAbroadId, TecId, UserId } from '../domain/ids.ts';
import { codeOfLtoTeam, type TeamColour } from '../domain/lto-team.ts';
import { createCheckCommands } from './check-commands.ts';
import { createCalendarCommands } from './calendar-commands.ts';
import type { Dataset } from '../domain/dataset.ts';
import { regionalTecsThatFollow } from '../domain/derive/regional-tecs-that-follow.ts';
import { createAllocationCommands } from './allocation-commands.ts';
import { createAreaCommands } from './area-commands.ts';
import type { CommandRunner } from './command-runner.ts';
import { createRouteCommands } from './route-commands.ts';
import { createStationCommands } from './station-commands.ts';
import { createCoverageCommands } from './coverage-commands.ts';
import { createTravelCommands } from './travel-commands.ts';

export type PlanCommands = ReturnType<typeof createPlanCommands>;

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createPlanCommands(
  doc: Y.Doc,
  runner: CommandRunner,
  dataset: Pick<Dataset, 'tecs'>,
) {
  const { run, runAtField, runUndoable } = runner;
  const codeOf = (ltoTeamId: LtoTeamId): string => {
    const team = ltoTeamOfDoc(doc, ltoTeamId);
    return team ? codeOfLtoTeam(team) : 'a team';
  };

  return {
    /** Regional TECs go along with the seat of their region. */
    assign(tecIds: Iterable<TecId>, ltoTeamId: LtoTeamId): void {
      const chosen = new Set(tecIds);
      const teamOf = (tecId: TecId) => writtenTeamOfTec(doc, tecId);
      const following = regionalTecsThatFollow(teamOf, dataset, chosen, ltoTeamId);
      const along = following.length === 0 ? '' : ', with the regional TEC of its seat';
      runUndoable(
        () => assignTecs(doc, { tecIds: [...chosen, ...following], ltoTeamId }),
        ({ changed }) => `${countOfTecs(changed)} given to ${codeOf(ltoTeamId)}${along}`,
      );
    },
    unassign(tecIds: Iterable<TecId>): void {
      runUndoable(
        () => unassignTecs(doc, { tecIds }),
        ({ changed }) => `${countOfTecs(changed)} unassigned`,
      );
    },
    /** The ids of the new teams, or null when refused. */
    createTeams(count: number): readonly LtoTeamId[] | null {
      return run(() => createLtoTeams(doc, { count }))?.ltoTeamIds ?? null;
    },
    deleteTeam(ltoTeamId: LtoTeamId): void {
      const code = codeOf(ltoTeamId);
      runUndoable(
        () => deleteLtoTeam(doc, { ltoTeamId }),
        ({ freed }) => `${code} deleted${freed === 0 ? '' : `, ${countOfTecs(freed)} unassigned`}`,
      );
    },
    renumberTeam: (ltoTeamId: LtoTeamId, number: number) =>
      runAtField(() => renumberLtoTeam(doc, { ltoTeamId, number })),
    renameTeam: (ltoTeamId: LtoTeamId, name: string) =>
      runAtField(() => renameLtoTeam(doc, { ltoTeamId, name })),
    recolourTeam(ltoTeamId: LtoTeamId, colour: TeamColour): void {
      run(() => recolourLtoTeam(doc, { ltoTeamId, colour }));
    },
    setBase(ltoTeamId: LtoTeamId, baseTecId: TecId | null): void {
      run(() => setBase(doc, { ltoTeamId, baseTecId }));
    },
    ...createAreaCommands(doc, runner),
    ...createTravelCommands(doc, runner),
    ...createCoverageCommands(doc, runner),
    ...createCheckCommands(doc, runner),
    ...createCalendarCommands(doc, runner),
    ...createAllocationCommands(doc, runner),
    ...createRouteCommands(doc, runner),
    ...createStationCommands(doc, runner),
    setWatchContact(pecAbroadId: PecAbroadId, userId: UserId | null): void {
      run(() => setWatchContact(doc, { pecAbroadId, userId }));
    },
  };
}
