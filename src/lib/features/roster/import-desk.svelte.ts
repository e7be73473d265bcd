// One import under way: file, columns, preview. Nothing leaves the browser and nothing is written until
// the rows are taken.
import {
  guessMapping,
  withColumn,
  type ColumnMapping,
} from '../../domain/import/column-mapping.ts';
import type { ImportPlan } from '../../domain/import/import-plan.ts';
import type { ImportField } from '../../domain/import/import-fields.ts';
import {
  IMPORT_MAX_BYTES,
  IMPORT_MAX_ROWS,
  tableOfLines,
  type ImportTable,
} from '../../domain/import/import-table.ts';
import { linesOfFile, refusalOfSize } from '../../domain/import/lines-of-file.ts';
import {
  importPlanOf,
  previewImport,
  type ImportPreview,
} from '../../domain/import/preview-import.ts';
import type { ObserverId } from '../../domain/ids.ts';
import type { ObserverKind } from '../../domain/observer.ts';
import { err, type Result } from '../../domain/result.ts';
import type { RosterSession } from '../../state/roster-session.svelte.ts';
import { SvelteSet } from 'svelte/reactivity';

export type ImportStep = 'file' | 'columns' | 'preview';

export class ImportDesk {
  readonly #roster: RosterSession;
  step = $state<ImportStep>('file');
  fileName = $state('');
  /** Why the file was refused. */
  refusal = $state<string | null>(null);
  isReading = $state(false);
  table = $state.raw<ImportTable | null>(null);
  mapping = $state.raw<ColumnMapping>([]);
  /** The kind of new people when no column says it. */
  kindOfNew = $state<ObserverKind>('lto');
  /** People not in the file who were chosen to leave. */
  readonly removed = new SvelteSet<ObserverId>();

  constructor(roster: RosterSession, kindOfNew: ObserverKind) {
    this.#roster = roster;
    this.kindOfNew = kindOfNew;
  }

  /** Follows the live roster: what others change meanwhile changes the difference. */
  readonly preview: ImportPreview | null = $derived.by(() => {
    if (this.step !== 'preview' || !this.table) return null;
    const { table, mapping, kindOfNew } = this;
    const observers = this.#roster.view.observers;
    return previewImport({ table, mapping, observers, kindOfNew });
  });

  /** What taking it would do, as it is chosen now. */
  readonly plan: ImportPlan | null = $derived(
    this.preview && importPlanOf(this.preview, this.removed),
  );

  async read(file: File): Promise<void> {
    this.isReading = true;
    this.refusal = null;
    const table = await tableOfFile(file);
    this.isReading = false;
    if (!table.ok) {
      this.refusal = table.error;
      return;
    }
    this.fileName = file.name;
    this.table = table.value;
    this.mapping = guessMapping(table.value.headers);
    this.removed.clear();
    this.step = 'columns';
  }

  mapColumn(column: number, field: ImportField | null): void {
    this.mapping = withColumn(this.mapping, column, field);
  }

  /** Whether all of it was taken. */
  take(): boolean {
    return this.plan !== null && this.#roster.commands.takeImport(this.plan);
  }
}

async function tableOfFile(file: File): Promise<Result<ImportTable, string>> {
  const tooLarge = refusalOfSize(file.size, IMPORT_MAX_BYTES);
  if (tooLarge !== null) return err(tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lines = await linesOfFile({ name: file.name, bytes }, IMPORT_MAX_ROWS);
  const kind = { guess: guessMapping, maxRows: IMPORT_MAX_ROWS };
  return lines.ok ? tableOfLines(lines.value, kind) : lines;
}
