// Servers in processes of their own: started, watched and ended by their parent.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type ChildServer = {
  readonly process: ChildProcess;
  /** The first line it printed. */
  readonly firstLine: string;
  /** Sends the signal and resolves when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Runs a Node script and resolves when it prints its first line; rejects when it ends before. */
export function startChildServer(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (firstLine) => {
      resolve({
        process: child,
        firstLine,
        async end(signal) {
          child.kill(signal);
          await gone;
        },
      });
    });
  });
}
