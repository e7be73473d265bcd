// What one person looks at in the roster: tab, search, order, the row of the keyboard, whose details are
// open. Everything here is this browser's own; people come from the live document.
import { newObserver } from '../../domain/check-observer.ts';
import type { ObserverId, TeamId } from '../../domain/ids.ts';
import { KIND_LABELS } from '../../domain/observer-words.ts';
import type { RosterSession } from '../../state/roster-session.svelte.ts';
import type { RosterColumn } from './roster-columns.ts';
import { rowsToShow, type RosterRow, type RosterSort, type RosterTab } from './roster-rows.ts';

export type RosterDialog = 'import' | 'export';

export class RosterDesk {
  readonly roster: RosterSession;
  readonly #codeOfTeam: (teamId: TeamId) => string | null;
  tab = $state<RosterTab>('all');
  query = $state('');
  sort = $state.raw<RosterSort>({ column: 'name', isDescending: false });
  openId = $state<ObserverId | null>(null);
  dialog = $state<RosterDialog | null>(null);
  /** Where the keyboard goes next, when a key opened or closed the details. */
  focusWanted = $state<'details' | 'list' | null>(null);
  #index = $state(0);

  constructor(roster: RosterSession, codeOfTeam: (teamId: TeamId) => string | null) {
    this.roster = roster;
    this.#codeOfTeam = codeOfTeam;
  }

  readonly all: readonly RosterRow[] = $derived.by(() => {
    const { observers, members } = this.roster.view.roster;
    return [...observers.values()].map((observer) => {
      const teamId = members.get(observer.id);
      return { observer, teamCode: teamId === undefined ? '' : (this.#codeOfTeam(teamId) ?? '') };
    });
  });

  readonly rows: readonly RosterRow[] = $derived(
    rowsToShow(this.all, { tab: this.tab, query: this.query, sort: this.sort }),
  );

  /** The row that the keyboard stands on. */
  get index(): number {
    return Math.min(this.#index, Math.max(this.rows.length - 1, 0));
  }
  set index(index: number) {
    this.#index = Math.min(Math.max(index, 0), Math.max(this.rows.length - 1, 0));
  }

  /** Sorts by a column; a second time the other way round. */
  sortBy(column: RosterColumn): void {
    const isDescending = this.sort.column === column && !this.sort.isDescending;
    this.sort = { column, isDescending };
  }

  /** Adds somebody with a name to overwrite, for a record is whole from the start, and opens them. */
  add(): void {
    const kind = this.tab === 'sto' ? 'sto' : 'lto';
    const fields = newObserver(kind, `New ${KIND_LABELS[kind]}`);
    const id = this.roster.commands.addObserver(fields);
    if (id === null) return;
    this.query = '';
    this.open(id, { byKey: true });
  }

  /** Opens somebody's details and makes sure that the list shows them. */
  open(observerId: ObserverId, options: { readonly byKey?: boolean } = {}): void {
    this.openId = observerId;
    if (options.byKey) this.focusWanted = 'details';
    const kind = this.roster.view.observer(observerId)?.kind;
    if (kind !== undefined && this.tab !== 'all') this.tab = kind;
    const at = this.rows.findIndex(({ observer }) => observer.id === observerId);
    if (at >= 0) this.#index = at;
  }

  close(): void {
    this.openId = null;
    this.focusWanted = 'list';
  }
}
