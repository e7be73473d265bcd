// Knocks at a live document by hand, as no page of ours would.
import { WebSocket } from 'ws';

/** The code with which the server closes the socket. */
export function closeCodeOf(url: string, cookie: string): Promise<number> {
  const origin = new URL(url).origin;
  const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers: { cookie, origin } });
  return new Promise((resolve, reject) => {
    socket.once('close', resolve);
    socket.once('error', reject);
  });
}
