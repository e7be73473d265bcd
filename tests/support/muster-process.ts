// The real program as a child process with its own port and data folder, for tests that must see it
// start, end in order, be killed and come back.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');
const RUNNING_AT = /Muster is at (http:\/\/\S+)\n/;
const SET_UP_LINK = /(http:\/\/\S+\/setup\/\S+)\n/;
const START_MAX_MILLISECONDS = 20_000;

export type MusterProcess = {
  /** Where it listens; the same after every restart. */
  readonly origin: string;
  /** The one-time set-up link of the first start. */
  readonly setUpUrl: string;
  /** Ends in order (SIGTERM), so that it may flush, and resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends at once (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  /** Ends it whatever its state and removes its data. */
  dispose(): Promise<void>;
};

/** Starts Muster with an empty data folder on a free port. */
export async function startMusterProcess(): Promise<MusterProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-e2e-'));
  const first = await launch(dataDir, 0, SET_UP_LINK);
  const origin = matchOf(RUNNING_AT, first.output);
  let child = first.child;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return {
    origin,
    setUpUrl: matchOf(SET_UP_LINK, first.output),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async start() {
      child = (await launch(dataDir, Number(new URL(origin).port), RUNNING_AT)).child;
    },
    async dispose() {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Launched = { readonly child: ChildProcess; readonly output: string };

/** Starts the program and waits until it has printed `ready`. */
function launch(dataDir: string, port: number, ready: RegExp): Promise<Launched> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', MUSTER_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`Muster ${why}. It printed:\n${output}`));
    };
    const timer = setTimeout(() => fail('was not ready in time'), START_MAX_MILLISECONDS);
    const onEarlyExit = () => fail('ended while starting');
    child.once('exit', onEarlyExit);
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!ready.test(output)) return;
      clearTimeout(timer);
      child.off('exit', onEarlyExit);
      resolve({ child, output });
    });
  });
}

function matchOf(pattern: RegExp, output: string): string {
  const found = pattern.exec(output)?.[1];
  if (!found) throw new Error(`${pattern} is not in what Muster printed:\n${output}`);
  return found;
}
