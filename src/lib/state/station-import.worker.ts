// Reads a file of stations and compares it with the list in use, off the page's own thread: ten thousand rows
// take a while. It keeps the file between its columns and its preview; the page ends it to cancel.
import { linesOfFile } from '../domain/import/lines-of-file.ts';
import { tableOfLines, textOfCell, type ImportTable } from '../domain/import/import-table.ts';
import { linesOfGeojson } from '../domain/import/stations/lines-of-geojson.ts';
import { previewStations } from '../domain/import/stations/preview-stations.ts';
import {
  guessStationMapping,
  STATIONS_FILE_MAX_ROWS,
} from '../domain/import/stations/station-fields.ts';
import { loadAreas } from './load-areas.ts';
import type { StationImportAnswer, StationImportRequest } from './station-import-line.ts';

const SAMPLES = 3;

let table: ImportTable | null = null;

const say = (answer: StationImportAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<StationImportRequest>) => {
  answer(data).then(say, (fault: unknown) => {
    say({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) });
  });
});

function answer(request: StationImportRequest): Promise<StationImportAnswer> {
  return request.kind === 'open' ? open(request) : preview(request);
}

type OpenRequest = Extract<StationImportRequest, { kind: 'open' }>;

async function open({ file }: OpenRequest): Promise<StationImportAnswer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lines = /\.(geo)?json$/i.test(file.name)
    ? linesOfGeojson(bytes)
    : await linesOfFile({ name: file.name, bytes }, STATIONS_FILE_MAX_ROWS);
  const kind = { guess: guessStationMapping, maxRows: STATIONS_FILE_MAX_ROWS };
  const read = lines.ok ? tableOfLines(lines.value, kind) : lines;
  if (!read.ok) return { kind: 'refused', message: read.error };
  table = read.value;
  const { headers, rows } = table;
  const samples = headers.map((_, column) =>
    rows
      .map(({ cells }) => textOfCell(cells[column]))
      .filter((text) => text !== '')
      .slice(0, SAMPLES)
      .join(' · '),
  );
  return {
    kind: 'opened',
    headers,
    samples,
    rows: rows.length,
    mapping: guessStationMapping(headers),
  };
}

type PreviewRequest = Extract<StationImportRequest, { kind: 'preview' }>;

async function preview({ mapping, dataset, former }: PreviewRequest): Promise<StationImportAnswer> {
  if (!table) throw new Error('a preview was asked for before a file');
  const areas = await loadAreas(dataset.id);
  const found = previewStations({
    ...{ table, mapping, dataset, areas, former },
    onProgress: (done) => say({ kind: 'progress', done }),
  });
  return { kind: 'previewed', preview: found, headers: table.headers };
}
