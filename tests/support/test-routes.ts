// Routes for tests, made in a few words: stops in their order, and drives that all take the same time.
import type { PlaceDrives } from '../../src/lib/domain/geo/station-drives.ts';
import { asId, type StopId, type StoTeamId, type TecId } from '../../src/lib/domain/ids.ts';
import { defaultRoute, type Route } from '../../src/lib/domain/route.ts';
import type { Stop, StopKind } from '../../src/lib/domain/stop.ts';
import { seatOf, stationId } from './test-stations.ts';

/** The id of STO team 1, 2, ... as the other test plans name it. */
export function stoTeamId(number: number): StoTeamId {
  return asId<StoTeamId>(`sto-${number}`);
}

/** `opening 1`, `voting 2`, `closing 3`, `tabulation KZ-AKM-03`: what and where. */
export type StopWords = `${Exclude<StopKind, 'tabulation'>} ${number}` | `tabulation ${string}`;

/** The stops of a team in this order; their ids are `stop-<team>-1`, `stop-<team>-2`, ... */
export function stopsOf(team: number, words: readonly StopWords[]): readonly Stop[] {
  return words.map((word, at) => {
    const [kind = '', where = ''] = word.split(' ');
    const facts = {
      id: asId<StopId>(`stop-${team}-${at + 1}`),
      stoTeamId: stoTeamId(team),
      orderKey: `a${String(at).padStart(3, '0')}`,
      ...{ isPinned: false, dwellMinutes: null },
    };
    return kind === 'tabulation'
      ? { ...facts, kind, tecId: asId<TecId>(where) }
      : { ...facts, kind: kind as 'voting', stationId: stationId(Number(where)) };
  });
}

/** What is decided about a team's route beside its stops. */
export function aRoute(team: number, facts: Partial<Route> = {}): Route {
  return { ...defaultRoute(stoTeamId(team)), ...facts };
}

/** Every drive takes so long, between any two places; nothing is known of those in `unknown`. */
export function evenDrives(minutes: number, unknown: readonly string[] = []): PlaceDrives {
  const isKnown = ({ id }: { readonly id: string }) => !unknown.includes(id);
  const drive = { seconds: minutes * 60, metres: minutes * 1000 };
  return {
    positionOf: (place) =>
      isKnown(place) ? seatOf(place.kind === 'tec' ? place.id : asId('KZ-AKM-01')) : null,
    between: (from, to) =>
      isKnown(from) && isKnown(to) ? { ...drive, source: 'estimate', basis: 'test' } : null,
    matrixOfPlaces: () => {
      throw new Error('even drives are told pair by pair');
    },
  };
}
