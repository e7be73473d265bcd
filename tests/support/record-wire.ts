// Everything that the server sends to a browser, to look for what must not reach it.
import type { BrowserContext } from '@playwright/test';

export type Wire = {
  /** Addresses of the sockets that were opened. */
  readonly sockets: readonly string[];
  /** Answers and frames, as text. */
  readonly received: readonly string[];
};

/** Records from now on; open pages only afterwards. */
export async function recordWire(context: BrowserContext): Promise<Wire> {
  const sockets: string[] = [];
  const received: string[] = [];
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      sockets.push(socket.url());
      socket.on('framereceived', ({ payload }) => received.push(payload.toString('latin1')));
    });
  });
  // A page that comes through this recorder may still open a socket to the server on this computer.
  await context.grantPermissions(['local-network-access']);
  await context.route('**', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    received.push(await response.text());
    await route.fulfill({ response });
  });
  return { sockets, received };
}
