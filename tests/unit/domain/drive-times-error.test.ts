// The graph of seats against road distances that were compiled apart from it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createDriveTimes } from '../../../src/lib/domain/geo/drive-times.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import type { Tec } from '../../../src/lib/domain/tec.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const REFERENCE = fileURLToPath(
  new URL('../../../../shared/data/reference/road_km.csv', import.meta.url),
);

/** A town of the list: `Aktogay@PAV` names its region, `Tobyl (Zatobolsk)` an older name. */
function tecOfTown(town: string): Tec {
  const [name = '', region] = town.replace(/ \(.*\)/, '').split('@');
  const found = [...kz2019.tecs.values()].find(
    ({ seat, regionId }) =>
      seat.names.en.replace(/ \(.*\)/, '') === name &&
      (region === undefined || regionId === `KZ-${region}`),
  );
  if (!found) throw new Error(`no seat is called ${town}`);
  return found;
}

test('the way over the seats misses the road by less than 6 % in the median', () => {
  if (!existsSync(REFERENCE)) {
    process.stdout.write(`Not compared: ${REFERENCE} is not here.\n`);
    return;
  }
  const drives = createDriveTimes({
    ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
  });
  const errors = readFileSync(REFERENCE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [from = '', to = '', km = ''] = line.split(',');
      const drive = drives.between(tecOfTown(from).id, tecOfTown(to).id);
      return Math.abs((drive?.metres ?? 0) / 1000 / Number(km) - 1);
    })
    .sort((a, b) => a - b);
  const quantile = (share: number): number => errors[Math.floor(errors.length * share)] ?? NaN;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(
    `Road km over the graph of seats, ${errors.length} distances: ` +
      `median error ${percent(quantile(0.5))}, p90 ${percent(quantile(0.9))}\n`,
  );
  expect(quantile(0.5)).toBeLessThan(0.06);
});
