// The allocation as one person looks at it: for how many observers, beside which other numbers.
// Invariant: looking changes nothing in the plan; only the numbers set by hand and the teams made do.
import {
  allocateTeams,
  sizesOfAors,
  stoTeamsOfAors,
  teamsOfObservers,
  type AorAllocation,
} from '../../domain/derive/allocation.ts';
import { asId, type LtoTeamId, type StoTeamId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { rangeOfStoTeam } from '../../domain/sto-team.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What missions compare before they know how many come. */
const USUAL_OBSERVERS = [240, 270, 300];

export type WhatIf = {
  readonly observers: number;
  readonly teams: number;
  readonly outcome: Result<readonly AorAllocation[], string>;
};

export class AllocationDesk {
  readonly workspace: Workspace;
  /** Looked at instead of the mission's own number; null is the mission's. */
  #chosen = $state<number | null>(null);

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get observers(): number {
    return this.#chosen ?? this.workspace.view.settings.stoObservers;
  }

  set observers(observers: number) {
    this.#chosen = observers === this.workspace.view.settings.stoObservers ? null : observers;
  }

  readonly #sizes = $derived.by(() => {
    const { view, dataset, day } = this.workspace;
    return sizesOfAors(view.plan, dataset, day.frame);
  });

  readonly now = $derived.by(() => stoTeamsOfAors(this.workspace.view.plan));

  /** The usual numbers, the mission's and the one looked at, side by side. */
  readonly whatIfs: readonly WhatIf[] = $derived.by(() => {
    const { stoObservers } = this.workspace.view.settings;
    const numbers = new Set([...USUAL_OBSERVERS, stoObservers, this.observers]);
    return [...numbers].sort((a, b) => a - b).map((observers) => this.#whatIf(observers));
  });

  readonly chosen: WhatIf = $derived.by(() => this.#whatIf(this.observers));

  /** Teams to be made and to be deleted for the numbers looked at; null when they do not add up. */
  readonly difference = $derived.by(() => {
    const { outcome } = this.chosen;
    if (!outcome.ok) return null;
    let more = 0;
    let fewer = 0;
    for (const { ltoTeamId, teams } of outcome.value) {
      const change = teams - this.nowOf(ltoTeamId);
      if (change > 0) more += change;
      else fewer -= change;
    }
    return { more, fewer };
  });

  /** Whether the teams there are have the numbers of the AoRs that are looked at. */
  readonly isAllocated = $derived.by(() => {
    const { view } = this.workspace;
    const hasOwnNumbers = view.stoTeams
      .filter((team) => rangeOfStoTeam(team) === 'aor')
      .every(({ ltoTeamId, number }) => {
        const aor = ltoTeamId && view.team(ltoTeamId);
        return aor && Math.floor(number / 100) === aor.number;
      });
    return hasOwnNumbers && this.difference?.more === 0 && this.difference.fewer === 0;
  });

  /** Stations, or their estimate, in TECs that nobody covers. */
  readonly stationsInNoAor = $derived.by(() => {
    const { day, dataset } = this.workspace;
    const all = day.frame?.stations.size ?? dataset.totals.pecs.value;
    return all - this.#sizes.reduce((sum, { stations }) => sum + stations, 0);
  });

  nowOf(ltoTeamId: LtoTeamId): number {
    return this.now.byAor.get(ltoTeamId) ?? 0;
  }

  /** Makes the teams of the numbers looked at, as one step. */
  allocate(): void {
    const { outcome } = this.chosen;
    if (!outcome.ok) return;
    const counts = new Map(outcome.value.map(({ ltoTeamId, teams }) => [ltoTeamId, teams]));
    this.workspace.commands.allocateStoTeams(counts, this.#pairedTeamIds());
  }

  /** Teams with people in them; none that are known to those who may not read the roster. */
  #pairedTeamIds(): ReadonlySet<StoTeamId> {
    const teams = this.workspace.roster?.view.membersOfTeams.keys() ?? [];
    return new Set([...teams].map((id) => asId<StoTeamId>(id)));
  }

  #whatIf(observers: number): WhatIf {
    const { settings, allocations } = this.workspace.view;
    const teams = teamsOfObservers(observers);
    const votersPercent = settings.allocationVotersPercent;
    const wish = { teams, votersPercent, locked: allocations };
    return { observers, teams, outcome: allocateTeams(this.#sizes, wish) };
  }
}
