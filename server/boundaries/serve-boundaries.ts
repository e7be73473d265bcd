// Answers for the file of areas with what the mission loaded, at the address of the file that ships.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asId, type DatasetId } from '../../src/lib/domain/ids.ts';
import { boundariesPath } from './areas.ts';

const AREAS_ADDRESS = /^\/datasets\/([a-z0-9-]{1,64})\/tec_areas\.topo\.json$/;

/** Calls `next` for every other address, and where nothing was loaded. */
export async function serveBoundaries(
  dataDir: string,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const [path = ''] = request.url?.split('?') ?? [];
  const datasetId = AREAS_ADDRESS.exec(path)?.[1];
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (datasetId === undefined || !isReading) return next();
  const file = boundariesPath(dataDir, asId<DatasetId>(datasetId));
  const found = await stat(file).catch(() => null);
  if (!found) return next();
  const tag = `"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`;
  response.setHeader('etag', tag);
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
