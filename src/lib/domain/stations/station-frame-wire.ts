// A station frame as text: how the server keeps it and sends it. Invariant: the frame's id is the fingerprint
// of its stations, so that the same list is the same frame whoever makes it, and text that is none is refused.
import { z } from 'zod';
import { hashOfText } from '../hash-of-text.ts';
import { asId, type StationFrameId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Station, StationFrame } from '../station.ts';
import { columnsOfStations, stationColumnsSchema, stationsOfColumns } from './station-columns.ts';

const FORMAT = 1;
export const FRAME_SOURCE_MAX_LENGTH = 200;

const frameWireSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string().min(1).max(64),
  source: z.string().max(FRAME_SOURCE_MAX_LENGTH),
  stations: stationColumnsSchema,
});

/** The frame of these stations; it is illustrative as soon as one of them is. */
export function frameOfStations(stations: readonly Station[], source: string): StationFrame {
  const byNumber = [...stations].sort((a, b) => a.number - b.number);
  return {
    id: asId<StationFrameId>(hashOfText(JSON.stringify(columnsOfStations(byNumber)))),
    source,
    isIllustrative: byNumber.some(({ isIllustrative }) => isIllustrative),
    stations: new Map(byNumber.map((station) => [station.id, station])),
  };
}

/** The text of a frame. */
export function encodeStationFrame({ id, source, stations }: StationFrame): string {
  return JSON.stringify({
    ...{ format: FORMAT, id, source },
    stations: columnsOfStations(stations.values()),
  });
}

/** The frame of a parsed text, or why it is none. */
export function decodeStationFrame(parsed: unknown): Result<StationFrame, string> {
  const read = frameWireSchema.safeParse(parsed);
  if (!read.success) return err(`This is no list of stations. ${read.error.issues[0]?.message}`);
  const stations = stationsOfColumns(read.data.stations);
  return ok({
    id: asId<StationFrameId>(read.data.id),
    source: read.data.source,
    isIllustrative: stations.some(({ isIllustrative }) => isIllustrative),
    stations: new Map(stations.map((station) => [station.id, station])),
  });
}
