// How one person reads the findings: filters, the place in the list, reasons typed but not sent. Lives
// longer than the panel, which goes while details are shown.
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import { getWorkspace, type Workspace } from '../../state/workspace.svelte.ts';
import { CheckCursor } from './check-cursor.svelte.ts';
import { rowsOfFindings, type CheckFilter, type CheckRow, type CheckScope } from './check-rows.ts';
import { nameOfObject } from './name-of-object.ts';

export class ChecksView {
  readonly #workspace: Workspace;
  readonly cursor = new CheckCursor(() => this.rows);
  state = $state<CheckFilter['state']>('all');
  rule = $state<CheckFilter['rule']>('all');
  /** Only what concerns the TECs that are selected or the team or route that is open. */
  isScoped = $state(false);
  /** Reasons by the row they are typed for. */
  drafts = $state<Record<string, string>>({});

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  readonly rows: readonly CheckRow[] = $derived.by(() =>
    rowsOfFindings({
      findings: this.#workspace.checker.findings,
      waivers: this.#workspace.view.waivers,
      filter: {
        state: this.state,
        rule: this.rule,
        scope: this.isScoped ? scopeOf(this.#workspace) : null,
      },
      folded: this.cursor.folded,
      nameOf: ({ object }) => nameOfObject(object, this.#workspace),
    }),
  );

  get isFiltered(): boolean {
    return this.state !== 'all' || this.rule !== 'all' || this.isScoped;
  }

  showAll(): void {
    this.state = 'all';
    this.rule = 'all';
    this.isScoped = false;
  }
}

/** The findings' view of the page that asks; call it while a component is made. */
export function createChecksView(): ChecksView {
  return new ChecksView(getWorkspace());
}

function scopeOf({ selection, panels, view, reader, day }: Workspace): CheckScope {
  const tecIds = new Set<TecId>(selection.ids);
  const ltoTeamIds = new Set<LtoTeamId>();
  const { opened } = panels;
  if (opened?.kind === 'tec') tecIds.add(opened.id);
  if (opened?.kind === 'team') {
    ltoTeamIds.add(opened.id);
    for (const [tecId, teamId] of view.plan.tecAssignments) {
      if (teamId === opened.id) tecIds.add(tecId);
    }
  }
  for (const tecId of selection.ids) {
    const teamId = reader.teamOfTec(tecId);
    if (teamId !== null) ltoTeamIds.add(teamId);
  }
  const { stoTeamId, stationId } = day.focus;
  return { tecIds, ltoTeamIds, stoTeamId, stationId };
}
