// Boundaries from a file: matched by code or id whatever the properties are called, refused clearly when
// they cannot be used, and used by everybody afterwards.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { feature } from 'topojson-client';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { TecTopology } from '../../../src/lib/domain/geo/tec-topology.ts';
import { piecesOf } from '../../../src/lib/domain/geo/neighbours.ts';
import { unfoldGeometry } from '../../../src/lib/map/load-geometry.ts';
import { createAreas } from '../../../server/boundaries/areas.ts';
import {
  importBoundaries,
  removeBoundaries,
} from '../../../server/boundaries/import-boundaries.ts';
import { simplifyTo } from '../../../server/boundaries/simplify-topology.ts';
import { keysOfShape } from '../../../server/boundaries/shape-keys.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const REFERENCE = '../shared/data/reference/kaz_codab_adm2_2018_simplified.topo.json';
const shipped = JSON.parse(
  readFileSync('static/datasets/kz-2019/tec_areas.topo.json', 'utf8'),
) as TecTopology;
const shippedFeatures = feature(shipped, shipped.objects.tec).features;
const world = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8'));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'muster-boundaries-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
});

function fileWith(content: unknown): string {
  const file = join(dataDir, 'areas.geojson');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const importFile = (file: string) =>
  importBoundaries({ file, dataset: kz2019, dataDir, source: 'Test survey, CC0' });
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features });
const areasNow = () => createAreas(dataDir, new Map([[kz2019.id, kz2019]])).of(kz2019.id);
/** The shipped areas as somebody else would export them. */
const exported = shippedFeatures.map(({ id, geometry }) => ({
  ...{ type: 'Feature', geometry },
  properties: { Kato_Code: Number(kz2019.tecs.get(id as never)?.kato), NAME_EN: String(id) },
}));

describe('keysOfShape', () => {
  it.each([
    [{ KATO: '111000000' }],
    [{ kato_code: 111000000 }],
    [{ 'Code KATO': ' 111000000 ' }],
    [{ ADM2_PCODE: 'KZ111000000' }],
    [{ kato: '1110' }],
  ])('reads the code of %o', (properties) => {
    expect(keysOfShape(undefined, properties).kato).toBe('111000000');
  });

  it('takes the id of a TEC from a property or from the feature itself', () => {
    expect(keysOfShape(undefined, { TEC_ID: 'KZ-AKM-01' }).tecId).toBe('KZ-AKM-01');
    expect(keysOfShape('KZ-AKM-01', {}).tecId).toBe('KZ-AKM-01');
    expect(keysOfShape(12, {})).toEqual({ kato: null, tecId: null, name: null });
  });
});

describe('importBoundaries', () => {
  it('makes neighbours share their borders, and merges regions and country', async () => {
    const imported = importFile(fileWith(collection(exported)));
    expect(imported.ok && imported.value).toMatchObject({
      ...{ matched: 215, tecsWithout: [], shapesWithout: [] },
    });
    const { topology, neighbours, note } = await areasNow();
    expect(note).toMatchObject({ source: 'Test survey, CC0', schematicTecIds: [] });
    expect(topology.objects.region.geometries).toHaveLength(17);
    const before = createAreas('/nowhere', new Map([[kz2019.id, kz2019]]));
    expect(neighbours).toEqual((await before.of(kz2019.id)).neighbours);
    const geometry = unfoldGeometry(topology, world);
    expect(geometry.boundaries?.source).toBe('Test survey, CC0');
    expect(geometry.regionalAreas.size).toBe(17);
  });

  it('names TECs without a polygon, which keep their area, and polygons without a TEC', async () => {
    const [first, second, ...rest] = exported;
    const stranger = { ...first, properties: { name: 'Atlantis', kato: '999999999' } };
    const imported = importFile(fileWith(collection([stranger, ...rest])));
    if (!imported.ok) throw new Error(imported.error);
    const missing = [first, second].map((one) => one?.properties.NAME_EN);
    expect(imported.value.tecsWithout.map(({ id }) => id).toSorted()).toEqual(missing.toSorted());
    expect(imported.value.shapesWithout).toEqual(['Atlantis (999999999)']);
    const { topology, note } = await areasNow();
    expect(note?.schematicTecIds.toSorted()).toEqual(missing.toSorted());
    expect(topology.objects.tec.geometries).toHaveLength(215);
  });

  it('takes several polygons of one TEC as one area', async () => {
    const parts = exported.flatMap((one, index) => (index === 0 ? [one, one] : [one]));
    expect(importFile(fileWith(collection(parts)))).toMatchObject({ ok: true });
    expect((await areasNow()).topology.objects.tec.geometries).toHaveLength(215);
  });

  const square = (corners: number[][]) => ({
    ...{ type: 'Feature', properties: { kato: '111000000' } },
    geometry: { type: 'Polygon', coordinates: [corners] },
  });
  it.each([
    ['is not there', null, /There is no file/],
    ['is not JSON', 'PK\u0003\u0004', /not JSON/],
    ['is other JSON', { hello: 'world' }, /neither GeoJSON nor TopoJSON/],
    ['is broken TopoJSON', { type: 'Topology' }, /neither GeoJSON nor TopoJSON/],
    ['has no polygons', collection([{ type: 'Feature', geometry: null }]), /no polygons/],
    [
      'is in metres',
      collection([
        square([
          [7e6, 6e6],
          [7.1e6, 6e6],
          [7.1e6, 6.1e6],
          [7e6, 6e6],
        ]),
      ]),
      /EPSG:4326/,
    ],
    [
      'has latitude and longitude exchanged',
      collection([
        square([
          [10, 60],
          [11, 60],
          [11, 61],
          [10, 60],
        ]),
      ]),
      /exchanged/,
    ],
    [
      'matches nothing',
      collection([
        {
          ...square([
            [70, 50],
            [71, 50],
            [71, 51],
            [70, 50],
          ]),
          properties: {},
        },
      ]),
      /"kato" or "tec_id"/,
    ],
  ])('refuses a file that %s, and changes nothing', (_what, content, message) => {
    const file = content === null ? join(dataDir, 'none.geojson') : fileWith(content);
    const imported = importFile(file);
    expect(imported).toEqual({ ok: false, error: expect.stringMatching(message) });
    expect(existsSync(join(dataDir, 'boundaries'))).toBe(false);
  });

  it('is taken back', async () => {
    importFile(fileWith(collection(exported)));
    expect(removeBoundaries(dataDir, kz2019.id)).toBe(true);
    expect(removeBoundaries(dataDir, kz2019.id)).toBe(false);
    expect((await areasNow()).note).toBeNull();
  });
});

describe('simplifyTo', () => {
  it('takes corners out, and no area with them', () => {
    const simple = simplifyTo(shipped, 2500);
    const corners = (one: { arcs: readonly (readonly unknown[])[] }) => one.arcs.flat().length;
    expect(corners(simple)).toBeLessThan(corners(shipped) / 2);
    for (const { geometry } of feature(simple, simple.objects.tec).features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : [];
      for (const ring of rings) expect(ring.length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the command', () => {
  it('reads the real districts: 215 of 216 match, and Baikonur is named', async () => {
    if (!existsSync(REFERENCE)) {
      console.warn(`Not checked against real boundaries: ${REFERENCE} is not there.`);
      return;
    }
    const args = [REFERENCE, '--source', 'COD-AB, CC BY 4.0', '--data-dir', dataDir, '--json'];
    const run = spawnSync(process.execPath, ['server/boundaries/main.ts', ...args]);
    expect(run.status).toBe(0);
    const report = JSON.parse(String(run.stdout));
    expect(report).toMatchObject({ matched: 215, tecsWithout: [] });
    expect(report.shapesWithout).toEqual([expect.stringMatching(/^Bayk?onyr|^Baikonur/)]);
    const { neighbours, topology } = await areasNow();
    expect(piecesOf(new Set(neighbours.keys()), neighbours)).toHaveLength(1);
    expect(unfoldGeometry(topology, world).areas.size).toBe(215);
  });

  it('says with its exit code what became of it', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['server/boundaries/main.ts', ...args, '--data-dir', dataDir]);
    const some = fileWith(collection(exported.slice(0, 5)));
    expect(run(some).status).toBe(1);
    expect(run(join(dataDir, 'none.json')).status).toBe(2);
    expect(run().status).toBe(2);
    expect(run(some, '--dataset', 'atlantis').status).toBe(2);
    expect(run('--remove').status).toBe(0);
  });
});
