// The command: replaces the schematic areas by the boundaries of a file, or goes back to them.
// Exit codes: 0 every TEC has its boundary, 1 some keep their schematic area, 2 nothing was changed.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asId, type DatasetId } from '../../src/lib/domain/ids.ts';
import { loadDatasets } from '../datasets.ts';
import { importBoundaries, removeBoundaries, type ImportReport } from './import-boundaries.ts';

const USAGE = `Usage: npm run boundaries -- <file.geojson|file.topojson> [options]
  --dataset kz-2019     the dataset whose areas to replace
  --source "text"       whose boundaries they are, with the licence; shown on the map
  --data-dir ./data     Muster's data folder (or MUSTER_DATA_DIR)
  --remove              go back to the schematic areas
  --json                report as JSON`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const asked = readArguments(args);
  if (!asked) return refuse(USAGE, false);
  const { values, file } = asked;
  const isJson = values.json === true;
  const dataset = loadDatasets().get(asId<DatasetId>(values.dataset));
  if (!dataset) return refuse(`There is no dataset "${values.dataset}".`, isJson);
  const dataDir = resolve(values['data-dir'] ?? process.env['MUSTER_DATA_DIR'] ?? 'data');
  if (values.remove) {
    const isRemoved = removeBoundaries(dataDir, dataset.id);
    const text = isRemoved ? 'Back to the schematic areas.' : 'The areas were schematic already.';
    console.log(isJson ? JSON.stringify({ isRemoved }) : text);
    return 0;
  }
  if (file === null) return refuse(USAGE, isJson);
  const source = values.source ?? `${file}, source not stated`;
  const imported = importBoundaries({ file, dataset, dataDir, source });
  if (!imported.ok) return refuse(imported.error, isJson);
  console.log(isJson ? JSON.stringify(imported.value) : textOf(imported.value));
  return imported.value.tecsWithout.length === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dataset: { type: 'string', default: 'kz-2019' },
        source: { type: 'string' },
        'data-dir': { type: 'string' },
        remove: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [file = null, ...rest] = positionals;
    return rest.length === 0 ? { values, file } : null;
  } catch {
    // An option that is none: the usage says which there are.
    return null;
  }
}

function refuse(message: string, isJson: boolean): number {
  console.error(isJson ? JSON.stringify({ error: message }) : message);
  return 2;
}

function textOf({ matched, tecsWithout, shapesWithout, path, bytes }: ImportReport): string {
  const lines = [`${matched} TECs have their boundary now.`];
  if (tecsWithout.length > 0) {
    lines.push(`${tecsWithout.length} TECs have none in the file and keep their schematic area:`);
    lines.push(...tecsWithout.map(({ id, name }) => `  ${id} ${name}`));
  }
  if (shapesWithout.length > 0) {
    const what = shapesWithout.length === 1 ? 'polygon is' : 'polygons are';
    lines.push(`${shapesWithout.length} ${what} no TEC's: ${shapesWithout.join(', ')}`);
  }
  lines.push(`Written: ${path} (${Math.ceil(bytes / 1024)} kB). Reload open pages to see it.`);
  return lines.join('\n');
}
