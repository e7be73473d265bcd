// Measures frames in the page itself: while the view pans, while edits arrive, and both at once.
import { asId, type LtoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import type { BenchMap } from './bench-map.ts';

export type Load = {
  readonly pans: boolean;
  readonly editsPerSecond: number;
  readonly zoom: number;
};

export type Frames = {
  readonly framesPerSecond: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly edits: number;
  /** Features written to the renderer per edit. */
  readonly writesPerEdit: number;
};

/** Near the middle of the country, with the capital in view from zoom 8 on. */
const CENTER = { lng: 70, lat: 50.5 };
/** At this zoom the view walks around this ellipse, once in the time given; nearer around a smaller one. */
const PAN_ZOOM = 5;
const PAN_DEGREES = { lng: 6, lat: 3 };
const PAN_LOOP_MS = 4000;

/** Runs one load for `durationMs` and counts the frames the browser could draw. */
export async function measureFrames(
  map: BenchMap,
  tecIds: readonly TecId[],
  load: Load,
  durationMs: number,
): Promise<Frames> {
  const { zoom } = load;
  map.show({ center: CENTER, zoom });
  await map.whenIdle();
  const sentBefore = map.sentFeatureStates();
  const times: number[] = [];
  let edits = 0;
  const start = performance.now();
  for (let now = start; now - start < durationMs;) {
    if (load.pans) map.show({ center: centerAt(now - start, zoom), zoom });
    for (const due = ((now - start) / 1000) * load.editsPerSecond; edits < due; edits += 1) {
      assignNext(map, tecIds);
    }
    now = await nextFrame();
    times.push(now);
  }
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = steps.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    framesPerSecond: (steps.length * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0)),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    edits,
    writesPerEdit: edits === 0 ? 0 : (map.sentFeatureStates() - sentBefore) / edits,
  };
}

function centerAt(elapsedMs: number, zoom: number) {
  const reach = 2 ** (PAN_ZOOM - zoom);
  const angle = (elapsedMs / PAN_LOOP_MS) * 2 * Math.PI;
  return {
    lng: CENTER.lng + Math.cos(angle) * PAN_DEGREES.lng * reach,
    lat: CENTER.lat + Math.sin(angle) * PAN_DEGREES.lat * reach,
  };
}

let assigned = 0;

/** Gives TECs all over the country, one after the other, each time to another team than before. */
function assignNext(map: BenchMap, tecIds: readonly TecId[]): void {
  const tecId = tecIds[(assigned * 37) % tecIds.length];
  const team = asId<LtoTeamId>(`demo-team-${((assigned * 5) % 12) + 1}`);
  assigned += 1;
  if (tecId) map.assign(tecId, team);
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
