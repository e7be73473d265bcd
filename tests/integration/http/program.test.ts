// The program as its operator meets it: what it prints, how it ends, with which exit code.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
let dataDir: string;
let started: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'muster-program-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

type Program = { readonly child: ChildProcess; printed(): string };

function start(settings: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MUSTER_DATA_DIR: dataDir, ...settings },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  }
  return { child, printed: () => output };
}

/** Resolves with the first match in what the program prints. */
function waitFor({ child, printed }: Program, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(printed());
      if (match) resolve(match);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error(`ended without ${pattern}: ${printed()}`)));
    look();
  });
}

async function exitCode({ child }: Program): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = await once(child, 'exit');
  return code;
}

describe('starting', () => {
  it('prints where it is and a set-up link that works, a new one at each start', async () => {
    const first = start();
    const [url = ''] = await waitFor(first, /http:\/\/localhost:\d+\/setup\/[\w-]{43}/);
    expect((await fetch(url)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await exitCode(first)).toBe(0);
    const second = start();
    const [other] = await waitFor(second, /http:\/\/localhost:\d+\/setup\/[\w-]{43}/);
    expect(new URL(other).pathname).not.toBe(new URL(url).pathname);
  });

  it('ends with one line and code 1 when a setting is wrong', async () => {
    const program = start({ PORT: 'web' });
    expect(await exitCode(program)).toBe(1);
    expect(program.printed()).toBe(
      'Muster cannot start: PORT must be a whole number from 0 to 65535, not "web"\n',
    );
  });

  it('ends with one line and code 1 when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = start({ PORT: String(port) });
    expect(await exitCode(program)).toBe(1);
    expect(program.printed()).toBe(
      `Muster cannot start: 127.0.0.1:${port} is in use. Set another PORT, or stop what uses it.\n`,
    );
    other.close();
  });

  it('ends with one line and code 1 when another Muster has the data folder', async () => {
    await waitFor(start(), /Muster is at/);
    const second = start();
    expect(await exitCode(second)).toBe(1);
    expect(second.printed()).toMatch(/^Muster cannot start: Another Muster is running on .*\n$/);
  });
});

describe('ending', () => {
  it('ends in order, with code 0, when its operator presses Ctrl+C', async () => {
    const program = start();
    await waitFor(program, /Muster is at/);
    program.child.kill('SIGINT');
    expect(await exitCode(program)).toBe(0);
    expect(program.printed()).toContain('Muster is saving and closing.');
  });
});
