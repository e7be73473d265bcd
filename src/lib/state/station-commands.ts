// Edits about stations, as part of the commands of the plan, with the words said about them.
import type * as Y from 'yjs';
import { chooseSample } from '../doc/commands/choose-sample.ts';
import { chooseStationFrame } from '../doc/commands/choose-station-frame.ts';
import type { CommandError } from '../doc/commands/command.ts';
import { placeStation } from '../doc/commands/place-station.ts';
import { verifyStations } from '../doc/commands/verify-stations.ts';
import type { SampleId, StationFrameId, StationId } from '../domain/ids.ts';
import type { StationPlace } from '../domain/station.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createStationCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    /** `label` names the list: "CEC list of 24 May". Whether it is in use now. */
    chooseStationFrame(frameId: StationFrameId, label: string): boolean {
      const done = runUndoable(
        () => chooseStationFrame(doc, { frameId, label }),
        () => `Stations of “${label}” in use`,
      );
      return done !== null;
    },
    /** Null is no sample. Whether it is in use now. */
    chooseSample(sampleId: SampleId | null): boolean {
      const done = runUndoable(
        () => chooseSample(doc, { sampleId }),
        () => (sampleId === null ? 'No sample in use' : 'Sample in use'),
      );
      return done !== null;
    },
    placeStation: (place: StationPlace): CommandError | null =>
      runAtField(() => placeStation(doc, place)),
    verifyStations(stationIds: Iterable<StationId>, isVerified: boolean): void {
      runUndoable(
        () => verifyStations(doc, { stationIds, isVerified }),
        ({ changed }) =>
          `${isVerified ? 'Confirmed' : 'Doubted'}: ${changed === 1 ? '1 station' : `${changed} stations`}`,
      );
    },
  };
}
