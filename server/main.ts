// The program: reads the settings, starts the server, says where it is, ends in order.
// Invariant: what the operator can mend is one clear line and exit code 1, never a stack trace.
import { existsSync } from 'node:fs';
import { announce } from './announce.ts';
import { readConfig, type MusterConfig } from './config.ts';
import { closeOnSignal } from './shutdown.ts';
import { startServer } from './start-server.ts';
import { DataFolderError } from './storage/open-database.ts';

await main();

async function main(): Promise<void> {
  if (!existsSync(new URL('../build/handler.js', import.meta.url))) {
    return refuse('the pages are not built yet. Run: npm run build');
  }
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.error);
  try {
    const server = await startServer(config.value);
    closeOnSignal(server.close);
    await announce(server.muster, server.port);
  } catch (error) {
    const line = lineForStartError(error, config.value);
    if (line === null) throw error;
    refuse(line);
  }
}

/** What the operator can do about an error at start, or null when it is a fault of the program. */
function lineForStartError(error: unknown, config: MusterConfig): string | null {
  if (error instanceof DataFolderError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = `${config.host}:${config.port}`;
  if (code === 'EADDRINUSE') return `${where} is in use. Set another PORT, or stop what uses it.`;
  if (code === 'EACCES') return `${where} may not be used by this account. Set another PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${config.host} is no address of this computer. Try 127.0.0.1 or 0.0.0.0.`;
  }
  return null;
}

function refuse(line: string): void {
  console.error(`Muster cannot start: ${line}`);
  process.exitCode = 1;
}
