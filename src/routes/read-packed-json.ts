// Reads a JSON body that may be gzipped. Invariant: never more than the limit is unpacked, whatever was packed.
import { error } from '@sveltejs/kit';

/** The parsed body; null when it is no JSON. Answers 413 when it is larger than the limit. */
export async function readPackedJson(request: Request, maxBytes: number): Promise<unknown> {
  if (!request.body) return null;
  const isPacked = request.headers.get('content-encoding') === 'gzip';
  const unpacked = isPacked
    ? request.body.pipeThrough(new DecompressionStream('gzip') as BodyUnpacker)
    : request.body;
  const text = await textWithin(unpacked, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: the caller says what is wanted instead.
    return null;
  }
}

/** The stream types of browser and Node differ in what a chunk's buffer may be. */
type BodyUnpacker = ReadableWritablePair<Uint8Array, Uint8Array>;

async function textWithin(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > maxBytes) break;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (fault) {
    // What SvelteKit refuses keeps its status; what cannot be unpacked is no JSON.
    if (fault instanceof Error && 'status' in fault) throw fault;
    return '';
  }
  if (size > maxBytes) error(413, 'What was sent is too large. Send less at once.');
  return text + decoder.decode();
}
