// The lists of stations that plans rest on. Invariant: what is kept was checked here, whoever made it, and
// lands together with its entry in the audit log.
import type { PlanId, StationFrameId } from '../../src/lib/domain/ids.ts';
import type { StationFrame } from '../../src/lib/domain/station.ts';
import { decodeStationFrame } from '../../src/lib/domain/stations/station-frame-wire.ts';
import { findList, readList } from '../storage/kept-lists.ts';
import type { Database } from '../storage/schema.ts';

export type Stations = {
  /** The text of a frame, gzipped; null when the plan has no such frame. */
  findFrame(planId: PlanId, frameId: StationFrameId): Promise<Uint8Array | null>;
  /** The frame itself, for what the server works out from it; null when the plan has no such frame. */
  readFrame(planId: PlanId, frameId: StationFrameId): Promise<StationFrame | null>;
};

export type StationsOptions = { readonly db: Database };

/** The lists of stations in the database. */
export function createStations({ db }: StationsOptions): Stations {
  const keyOf = (planId: PlanId, id: StationFrameId) =>
    ({ planId, id, kind: 'station-frame' }) as const;
  return {
    findFrame: (planId, frameId) => findList(db, keyOf(planId, frameId)),
    async readFrame(planId, frameId) {
      const text = await readList(db, keyOf(planId, frameId));
      if (text === null) return null;
      const frame = decodeStationFrame(JSON.parse(text));
      if (!frame.ok) throw new Error(`a kept list of stations cannot be read: ${frame.error}`);
      return frame.value;
    },
  };
}
