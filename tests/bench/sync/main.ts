// `npm run bench:sync`: how soon an edit is acknowledged and seen by all, in Muster and, in the same run,
// in the official y-websocket server and in the barest durable one.
// Options: --seconds N (measured time, 10), --rounds N (1), --port N (4500), --only muster,official,bare.
import { createInterface } from 'node:readline';
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ClientJob, ClientReport } from './client-process.ts';
import { SERVER_TITLES, startBenchServer, type BenchServerKind } from './bench-servers.ts';
import { usageOf } from './process-usage.ts';
import { printScenario, type Measured } from './print-scenario.ts';

type Load = { readonly title: string } & Pick<ClientJob, 'clients' | 'editors' | 'editsPerSecond'>;

const LOADS: readonly Load[] = [
  { title: '300 clients, 50 edit twice a second', clients: 300, editors: 50, editsPerSecond: 2 },
  { title: '10 clients, all edit once a second', clients: 10, editors: 10, editsPerSecond: 1 },
  { title: '100 clients, all edit once a second', clients: 100, editors: 100, editsPerSecond: 1 },
  { title: '300 clients, all edit once a second', clients: 300, editors: 300, editsPerSecond: 1 },
];
const WARM_UP_SECONDS = 4;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    port: { type: 'string', default: '4500' },
    only: { type: 'string', default: 'muster,official,bare' },
  },
});

async function measure(kind: BenchServerKind, load: Load): Promise<Measured> {
  const port = Number(values.port);
  const server = await startBenchServer(kind, port);
  const pid = server.process.pid ?? 0;
  const seconds = Number(values.seconds);
  try {
    const { path, cookie } = server;
    const job: ClientJob = { ...load, port, path, cookie, seconds, warmUpSeconds: WARM_UP_SECONDS };
    let before = usageOf(pid);
    const report = await runClients(job, () => (before = usageOf(pid)));
    // The clients' last second only drains, so what the server used in it is next to nothing.
    const after = usageOf(pid);
    const cpuShare = before && after ? (after.cpuSeconds - before.cpuSeconds) / seconds : null;
    return {
      ...report,
      title: SERVER_TITLES[kind],
      cpu: cpuShare,
      rss: after?.rssMegabytes ?? null,
    };
  } finally {
    await server.end('SIGKILL');
  }
}

function runClients(job: ClientJob, onWarm: () => void): Promise<ClientReport> {
  const script = fileURLToPath(new URL('client-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the clients ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'warm') onWarm();
      else resolve(JSON.parse(line) as ClientReport);
    });
  });
}

console.log(`${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
for (const load of LOADS) {
  const measured: Measured[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const kind of values.only.split(',') as BenchServerKind[]) {
      measured.push(await measure(kind, load));
    }
  }
  printScenario(load.title, measured);
}
process.exit(0);
