// Who may import whom: the direction that keeps the house in order, for types too.
// ARCHITECTURE.md shows the same table; a test holds the two together.
import { dirname, join } from 'node:path/posix';

/** Each layer with the layers it may import besides itself. */
export const IMPORT_TABLE = {
  domain: [],
  protocol: ['domain'],
  doc: ['domain', 'protocol'],
  sync: ['domain', 'doc', 'protocol'],
  map: ['domain'],
  state: ['domain', 'doc', 'sync', 'protocol'],
  ui: [],
  features: ['state', 'map', 'domain', 'protocol', 'ui'],
  routes: ['features', 'state', 'ui', 'domain', 'protocol'],
  server: ['domain', 'doc', 'protocol'],
} as const satisfies Record<string, readonly string[]>;
export type Layer = keyof typeof IMPORT_TABLE;

/** Packages that belong to some layers only. Tests, scripts and settings may use anything. */
const PACKAGE_LAYERS: readonly (readonly [RegExp, readonly Layer[]])[] = [
  [/^yjs$/, ['doc', 'sync', 'state', 'server']],
  [/^y-/, ['sync', 'state', 'server']],
  [/^maplibre-gl/, ['map']],
  [/^svelte(\/|$)/, ['state', 'ui', 'features', 'routes']],
  [/^\$(app|env|service-worker)/, ['state', 'features', 'routes']],
  [/^node:/, ['server']],
];

const LIBRARY_LAYER = /^src\/lib\/([^/]+)\//;

/** The layer of a file by its path from the root of the project, or null for tests, scripts, settings. */
export function layerOfFile(path: string): Layer | null {
  const name = LIBRARY_LAYER.exec(path)?.[1];
  if (name !== undefined) return name in IMPORT_TABLE ? (name as Layer) : null;
  if (path.startsWith('src/')) return 'routes';
  return path.startsWith('server/') ? 'server' : null;
}

/** The path that a specifier names from the root of the project, or null when it is a package. */
export function pathOfImport(fromFile: string, specifier: string): string | null {
  if (specifier.startsWith('$lib/')) return `src/lib/${specifier.slice('$lib/'.length)}`;
  return specifier.startsWith('.') ? join(dirname(fromFile), specifier) : null;
}

export type ImportFact = {
  readonly fromFile: string;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
};

/** Why an import is against the table, or null when it is allowed. */
export function refusalOfImport({ fromFile, specifier, isTypeOnly }: ImportFact): string | null {
  const layer = layerOfFile(fromFile);
  if (layer === null) return null;
  const path = pathOfImport(fromFile, specifier);
  if (path === null) return refusalOfPackage(layer, specifier);
  const target = layerOfFile(path);
  if (target === null) return refusalOfOutside(layer, path);
  if (target === layer) return layer === 'features' ? refusalOfFeature(fromFile, path) : null;
  if (layer === 'routes' && target === 'server' && isTypeOnly) return null;
  const allowed: readonly Layer[] = IMPORT_TABLE[layer];
  return allowed.includes(target) ? null : `${layer} may not import ${target}`;
}

function refusalOfPackage(layer: Layer, specifier: string): string | null {
  for (const [pattern, layers] of PACKAGE_LAYERS) {
    if (pattern.test(specifier) && !layers.includes(layer)) {
      return `${layer} may not import the package ${specifier}`;
    }
  }
  return null;
}

/** What ships never depends on tests, scripts or settings; files beside the code are data. */
function refusalOfOutside(layer: Layer, path: string): string | null {
  return /^(tests|scripts|eslint)\//.test(path) ? `${layer} may not import ${path}` : null;
}

function refusalOfFeature(fromFile: string, path: string): string | null {
  const featureOf = (file: string): string | undefined => file.split('/')[3];
  const own = featureOf(fromFile);
  const other = featureOf(path);
  return own === other ? null : `feature ${own} may not import feature ${other}`;
}
