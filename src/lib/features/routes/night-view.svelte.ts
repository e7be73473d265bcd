// The night as one person looks at it: every TEC with who observes its tabulation, which rows are ticked.
// Invariant: only TECs that are shown can be ticked.
import { SvelteSet } from 'svelte/reactivity';
import { isTecUncovered, nightOfTecs, type NightOfTec } from '../../domain/derive/night-of-tecs.ts';
import { shiftOfTeam, type Shift } from '../../domain/derive/shift-of-team.ts';
import type { StoTeamId, TecId } from '../../domain/ids.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export const NIGHT_FILTERS = ['all', 'uncovered', 'closings'] as const;
export type NightFilter = (typeof NIGHT_FILTERS)[number];

export type TeamShift = {
  readonly stoTeamId: StoTeamId;
  readonly shift: Shift;
  readonly reliefId: StoTeamId | null;
  /** Longer than the mission lets a team be on duty without relief. */
  readonly isTooLong: boolean;
};

const SECONDS_PER_HOUR = 3600;

export class NightView {
  readonly workspace: Workspace;
  filter = $state<NightFilter>('all');
  readonly #ticked = new SvelteSet<TecId>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  readonly #all: readonly NightOfTec[] = $derived.by(() => {
    const { dataset, day, view } = this.workspace;
    return nightOfTecs({
      tecIds: [...dataset.tecs.keys()],
      stops: day.routes.all,
      tecOfStation: (stationId) => day.frame?.stations.get(stationId)?.tecId ?? null,
      reasonOf: (tecId) => view.tabulationReason(tecId),
    });
  });

  get uncoveredCount(): number {
    return this.#all.filter(isTecUncovered).length;
  }

  readonly rows: readonly NightOfTec[] = $derived.by(() => {
    if (this.filter === 'all') return this.#all;
    if (this.filter === 'uncovered') return this.#all.filter(isTecUncovered);
    return this.#all.filter(({ closings }) => closings.length > 0);
  });

  /** Ticked TECs that are shown. */
  readonly ticked: readonly TecId[] = $derived.by(() =>
    this.rows.filter(({ tecId }) => this.#ticked.has(tecId)).map(({ tecId }) => tecId),
  );

  isTicked(tecId: TecId): boolean {
    return this.#ticked.has(tecId);
  }

  tick(tecIds: Iterable<TecId>, isTicked: boolean): void {
    for (const tecId of tecIds) {
      if (isTicked) this.#ticked.add(tecId);
      else this.#ticked.delete(tecId);
    }
  }

  /** Teams on duty longer than they may, and teams that somebody relieves; the longest first. */
  readonly shifts: readonly TeamShift[] = $derived.by(() => {
    const { view, day } = this.workspace;
    const longest = view.settings.dutyHoursMax * SECONDS_PER_HOUR;
    return view.stoTeams
      .flatMap(({ id }): readonly TeamShift[] => {
        const shift = shiftOfTeam(day.routes.timesOf(id));
        const reliefId = view.route(id).relievedByTeamId;
        const isTooLong = shift !== null && shift.dutySeconds > longest;
        return shift && (isTooLong || reliefId)
          ? [{ stoTeamId: id, shift, reliefId, isTooLong }]
          : [];
      })
      .sort((a, b) => b.shift.dutySeconds - a.shift.dutySeconds);
  });
}

/** The night of the page that asks. */
export function createNightView(workspace: Workspace): NightView {
  return new NightView(workspace);
}
