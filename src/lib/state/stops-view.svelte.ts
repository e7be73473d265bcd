// The stops of a live plan by team, kept up to date stop by stop.
// Invariant: the list of a team whose stops did not change stays the same object, so that its readers rest.
import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { planRoots } from '../doc/plan-doc.ts';
import { readStop } from '../doc/records/stop-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import { asId, type StopId, type StoTeamId } from '../domain/ids.ts';
import { byOrderKey, type Stop } from '../domain/stop.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

export type StopsView = {
  /** Every stop that can be read and whose team exists; readers re-run when any of them changes. */
  all(): ReadonlyMap<StopId, Stop>;
  /** In the order of the route; the same object until a stop of this team changes. */
  ofTeam(stoTeamId: StoTeamId): readonly Stop[];
  destroy(): void;
};

const NONE: readonly Stop[] = [];

type Events = Parameters<Parameters<Y.Map<unknown>['observeDeep']>[0]>[0];

/** Reads the stops in `doc`, from now on only those that change. */
export function createStopsView(doc: Y.Doc): StopsView {
  const { stops: root, stoTeams } = planRoots(doc);
  const changedStops = new Set<string>(root.keys());
  const changedTeams = new Set<string>();
  let stops: ReadonlyMap<StopId, Stop> = new Map();
  let byTeam: ReadonlyMap<StoTeamId, readonly Stop[]> = new Map();
  let notify: (() => void) | null = null;
  const subscribe = createSubscriber((update) => {
    notify = update;
    return () => {
      notify = null;
    };
  });

  const onStops = (events: Events): void => {
    for (const key of keysOfEvents(root, events).keys) changedStops.add(key);
    notify?.();
  };
  const onTeams = (events: Events): void => {
    for (const key of keysOfEvents(stoTeams, events).keys) changedTeams.add(key);
    notify?.();
  };
  root.observeDeep(onStops);
  stoTeams.observeDeep(onTeams);

  function read(stopId: StopId): Stop | null {
    const stop = readStop(stopId, root.get(stopId));
    return stop && readStoTeam(stop.stoTeamId, stoTeams.get(stop.stoTeamId)) ? stop : null;
  }

  function refresh(): void {
    if (changedTeams.size > 0) {
      for (const [id, fields] of root) {
        if (changedTeams.has(String(fields.get('stoTeamId')))) changedStops.add(id);
      }
      changedTeams.clear();
    }
    if (changedStops.size === 0) return;
    const touchedTeams = new Set<StoTeamId>();
    const after = new Map(stops);
    for (const stopId of [...changedStops].map((id) => asId<StopId>(id))) {
      const [before, now] = [stops.get(stopId), read(stopId)];
      if (before) touchedTeams.add(before.stoTeamId);
      if (now) touchedTeams.add(now.stoTeamId);
      if (now) after.set(stopId, now);
      else after.delete(stopId);
    }
    changedStops.clear();
    stops = after;
    const ofTouched = [...stops.values()].filter((stop) => touchedTeams.has(stop.stoTeamId));
    const groups = Map.groupBy(ofTouched.sort(byOrderKey), (stop) => stop.stoTeamId);
    byTeam = new Map([...byTeam].filter(([id]) => !touchedTeams.has(id)).concat([...groups]));
  }

  return {
    all() {
      subscribe();
      refresh();
      return stops;
    },
    ofTeam(stoTeamId) {
      subscribe();
      refresh();
      return byTeam.get(stoTeamId) ?? NONE;
    },
    destroy() {
      root.unobserveDeep(onStops);
      stoTeams.unobserveDeep(onTeams);
    },
  };
}
