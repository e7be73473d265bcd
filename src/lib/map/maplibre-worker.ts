// Points MapLibre at its worker as a file of this host; the security policy allows no blob worker.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let isSet = false;

/** Tells MapLibre once where its worker is; only the browser may call it. */
export function useBundledWorker(): void {
  if (isSet) return;
  setWorkerUrl(workerUrl);
  isSet = true;
}
