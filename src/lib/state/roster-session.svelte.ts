// The roster of an open plan, for those who may read it: what it holds and what can be done to it.
import type * as Y from 'yjs';
import { pairsThatHold } from '../doc/commands/accept-pairing.ts';
import type { TeamId } from '../domain/ids.ts';
import type { ProposedPair } from '../domain/optimise/pairing-proposal.ts';
import type { CommandRunner } from './command-runner.ts';
import { createRosterCommands, type RosterCommands } from './roster-commands.ts';
import { RosterView } from './roster-view.svelte.ts';

export class RosterSession {
  readonly doc: Y.Doc;
  readonly view: RosterView;
  readonly commands: RosterCommands;

  constructor(doc: Y.Doc, runner: CommandRunner) {
    this.doc = doc;
    this.view = new RosterView(doc);
    this.commands = createRosterCommands(doc, runner);
  }

  /** The pairs of a proposal that could be taken now; `teamIds` are the teams that the plan has. */
  pairsThatHold(
    pairs: readonly ProposedPair[],
    teamIds: ReadonlySet<TeamId>,
  ): readonly ProposedPair[] {
    return pairsThatHold(this.doc, pairs, teamIds);
  }

  destroy(): void {
    this.view.destroy();
  }
}
