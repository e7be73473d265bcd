// The line between the page and the worker that reads a file of stations: what both say, and how it is opened.
import type { Dataset } from '../domain/dataset.ts';
import type { ColumnMapping } from '../domain/import/column-mapping.ts';
import type { StationsPreview } from '../domain/import/stations/preview-stations.ts';
import type { StationImportField } from '../domain/import/stations/station-fields.ts';
import type { StationFrame } from '../domain/station.ts';

export type StationMapping = ColumnMapping<StationImportField>;

/** `open` first; then `preview` as often as wanted. */
export type StationImportRequest =
  | { readonly kind: 'open'; readonly file: File }
  | {
      readonly kind: 'preview';
      readonly mapping: StationMapping;
      readonly dataset: Pick<Dataset, 'id' | 'tecs' | 'regions'>;
      /** The list in use. */
      readonly former: StationFrame | null;
    };

export type OpenedFile = {
  readonly headers: readonly string[];
  /** What stands in the first rows of each column. */
  readonly samples: readonly string[];
  readonly rows: number;
  readonly mapping: StationMapping;
};

export type StationImportAnswer =
  | ({ readonly kind: 'opened' } & OpenedFile)
  | { readonly kind: 'refused'; readonly message: string }
  /** 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | {
      readonly kind: 'previewed';
      readonly preview: StationsPreview;
      readonly headers: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string };

export type StationImportLine = {
  send(request: StationImportRequest): void;
  /** Ends the work at once; nothing comes of it. */
  close(): void;
};

/** Starts the worker; `onAnswer` also hears when it could not be started. */
export function openStationImport(
  onAnswer: (answer: StationImportAnswer) => void,
): StationImportLine {
  const worker = new Worker(new URL('./station-import.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<StationImportAnswer>) =>
    onAnswer(data),
  );
  worker.addEventListener('error', ({ message }) =>
    onAnswer({ kind: 'failed', message: message || 'the file reader could not be started' }),
  );
  return {
    send: (request) => worker.postMessage(request),
    close: () => worker.terminate(),
  };
}
