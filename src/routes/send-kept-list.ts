// Sends a list that never changes: gzipped as it is kept, and a browser of the same person keeps it for good.
const FOREVER_SECONDS = 31_536_000;

/** The answer with a gzipped JSON text, unpacked only for those who cannot. */
export function sendKeptList(gzipped: Uint8Array, request: Request): Response {
  const headers = {
    'content-type': 'application/json',
    'cache-control': `private, max-age=${FOREVER_SECONDS}, immutable`,
    vary: 'accept-encoding',
  };
  const bytes = new Blob([new Uint8Array(gzipped)]);
  const isGzipRead = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return isGzipRead
    ? new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } })
    : new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip')), { headers });
}
