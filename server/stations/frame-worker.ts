// The thread that makes one list of stations: the server goes on meanwhile.
import { workerData } from 'node:worker_threads';
import { encodeStationFrame } from '../../src/lib/domain/stations/station-frame-wire.ts';
import { ok, type Result } from '../../src/lib/domain/result.ts';
import type { StationsRequest } from '../../src/lib/protocol/stations.ts';
import { createThreadVoice } from '../jobs/thread-progress.ts';
import type { Cancellable } from '../jobs/worker-messages.ts';
import { makeFrame, type FrameGround } from './make-frame.ts';

export type FrameTask = Cancellable & FrameGround & { readonly request: StationsRequest };

export type FrameAnswer = Result<
  {
    readonly id: string;
    readonly source: string;
    readonly stations: number;
    readonly isIllustrative: boolean;
    readonly text: string;
  },
  string
>;

const { request, ...ground } = workerData as FrameTask;
createThreadVoice<never, FrameAnswer>().answer(answerOf());

function answerOf(): FrameAnswer {
  const made = makeFrame(request, ground);
  if (!made.ok) return made;
  const { id, source, isIllustrative, stations } = made.value;
  const text = encodeStationFrame(made.value);
  return ok({ id, source, stations: stations.size, isIllustrative, text });
}
