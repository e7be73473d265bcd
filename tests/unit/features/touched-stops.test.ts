// The stops that a new list touches: every one is named with its team, and none is dropped.
import { expect, test } from 'vitest';
import { asId, type StationId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { textOfMetres, touchedStops } from '../../../src/lib/features/stations/touched-stops.ts';
import { kz2019Stations } from '../../support/kz-2019-stations.ts';

const [closed, moved, renamed, free] = [...kz2019Stations.stations.values()] as [
  ...Parameters<typeof touchedStops>[0]['closed'],
];

test('closed and moved stations are named with the teams that stop there', () => {
  if (!closed || !moved || !renamed || !free) throw new Error('there are stations');
  const teams = new Map<StationId, StoTeamId[]>(
    [closed, moved, renamed].map(({ id }) => [id, [asId<StoTeamId>('sto-1')]]),
  );
  const changed = [
    { line: 2, station: moved, changes: [], movedMetres: 340 },
    { line: 3, station: renamed, changes: [], movedMetres: null },
  ];
  const touched = touchedStops({ closed: [closed, free], changed }, (id) => teams.get(id) ?? []);
  expect(touched.map(({ station, how }) => [station.number, how])).toEqual([
    [closed.number, 'no longer on the list'],
    [moved.number, 'moved 340 m'],
  ]);
});

test('distances are in metres, then in kilometres', () => {
  expect([999, 1_000, 12_345].map(textOfMetres)).toEqual(['999 m', '1.0 km', '12.3 km']);
});
