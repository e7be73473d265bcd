// One import of stations under way: file, columns, preview. Invariant: nothing leaves the browser and nothing is
// written until the list is taken; whoever cancels or closes ends the work at once.
import { withColumn } from '../../domain/import/column-mapping.ts';
import { refusalOfSize } from '../../domain/import/lines-of-file.ts';
import type { StationsPreview } from '../../domain/import/stations/preview-stations.ts';
import {
  STATIONS_FILE_MAX_BYTES,
  type StationImportField,
} from '../../domain/import/stations/station-fields.ts';
import { asId, type StationFrameId } from '../../domain/ids.ts';
import type { StationFrame } from '../../domain/station.ts';
import { FRAME_SOURCE_MAX_LENGTH } from '../../domain/stations/station-frame-wire.ts';
import {
  openStationImport,
  type OpenedFile,
  type StationImportAnswer,
  type StationImportLine,
  type StationMapping,
} from '../../state/station-import-line.ts';
import { sendStations } from '../../state/station-requests.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export type ImportStep = 'file' | 'columns' | 'preview';

export class StationImportDesk {
  readonly #workspace: Workspace;
  #line: StationImportLine | null = null;
  step = $state<ImportStep>('file');
  /** Why the file or the list was refused, and what to do. */
  refusal = $state<string | null>(null);
  isReading = $state(false);
  isSending = $state(false);
  /** How far the comparison is, 0 to 1; null while nothing is compared. */
  done = $state<number | null>(null);
  opened = $state.raw<OpenedFile | null>(null);
  mapping = $state.raw<StationMapping>([]);
  preview = $state.raw<StationsPreview | null>(null);
  /** Where the list comes from, in words. */
  source = $state('');
  /** The list that the preview compares with. */
  #former: StationFrame | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Whether the preview compares with a list that is no longer the one in use. */
  get isOutdated(): boolean {
    return this.preview !== null && this.#workspace.day.frame?.id !== this.#former?.id;
  }

  read(file: File): void {
    this.refusal = refusalOfSize(file.size, STATIONS_FILE_MAX_BYTES);
    if (this.refusal !== null) return;
    this.cancel();
    this.isReading = true;
    this.source = file.name.slice(0, FRAME_SOURCE_MAX_LENGTH);
    this.#line = openStationImport((answer) => this.#hear(answer));
    this.#line.send({ kind: 'open', file });
  }

  mapColumn(column: number, field: StationImportField | null): void {
    this.mapping = withColumn(this.mapping, column, field);
  }

  /** Compares the file with the list in use as it is now. */
  compare(): void {
    const { day, dataset } = this.#workspace;
    this.refusal = null;
    this.preview = null;
    this.step = 'preview';
    this.done = 0;
    this.#former = day.frame;
    const { id, tecs, regions } = dataset;
    this.#line?.send({
      ...{ kind: 'preview', mapping: this.mapping, former: day.frame },
      dataset: { id, tecs, regions },
    });
  }

  /** Hands the list to the server and takes it into use; whether that was done. */
  async take(): Promise<boolean> {
    const { plan, commands } = this.#workspace;
    if (!this.preview) return false;
    this.isSending = true;
    this.refusal = null;
    const kept = await sendStations(plan.id, this.preview.stations, this.source);
    this.isSending = false;
    if (!kept.ok) {
      this.refusal = kept.error;
      return false;
    }
    return commands.chooseStationFrame(asId<StationFrameId>(kept.value.frameId), kept.value.source);
  }

  /** Ends whatever runs and begins again with a file. */
  cancel(): void {
    this.#line?.close();
    this.#line = null;
    this.isReading = false;
    this.done = null;
    this.preview = null;
    this.opened = null;
    this.step = 'file';
  }

  #hear(answer: StationImportAnswer): void {
    if (answer.kind === 'progress') {
      this.done = answer.done;
      return;
    }
    this.isReading = false;
    this.done = null;
    if (answer.kind === 'opened') {
      this.opened = answer;
      this.mapping = answer.mapping;
      this.step = 'columns';
    } else if (answer.kind === 'previewed') {
      this.preview = answer.preview;
    } else {
      this.cancel();
      this.refusal =
        answer.kind === 'refused'
          ? answer.message
          : `The file could not be read (${answer.message}). Choose it again.`;
    }
  }
}
