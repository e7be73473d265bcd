// The security document of an open plan, for those who may read it: what it holds and what can be done to it.
// Invariant: whether it may be written is asked of its own rights; a security officer writes it and only
// reads the plan.
import type * as Y from 'yjs';
import type { CommandRunner } from './command-runner.ts';
import { createSecurityCommands, type SecurityCommands } from './security-commands.ts';
import { SecurityView } from './security-view.svelte.ts';
import type { ReadOnlyReason } from './read-only-reason.ts';

export type SecuritySessionOptions = {
  readonly doc: Y.Doc;
  /** Runs commands while `canEdit` of this session holds. */
  readonly runnerFor: (canEdit: () => boolean) => CommandRunner;
  readonly readOnlyReason: () => ReadOnlyReason | null;
};

export class SecuritySession {
  readonly view: SecurityView;
  readonly commands: SecurityCommands;
  readonly #readOnlyReason: SecuritySessionOptions['readOnlyReason'];

  constructor({ doc, runnerFor, readOnlyReason }: SecuritySessionOptions) {
    this.view = new SecurityView(doc);
    this.#readOnlyReason = readOnlyReason;
    this.commands = createSecurityCommands(
      doc,
      runnerFor(() => this.canEdit),
    );
  }

  /** Why zones cannot be changed here and now, or null when they can. */
  get readOnlyReason(): ReadOnlyReason | null {
    return this.#readOnlyReason();
  }

  get canEdit(): boolean {
    return this.readOnlyReason === null;
  }

  destroy(): void {
    this.view.destroy();
  }
}
