// All clients of one scenario, in a process apart from the server and from who reports.
// Takes a `ClientJob` as JSON in its first argument; prints `Listening` when warm, then a `ClientReport`.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BenchClient } from './bench-client.ts';
import { readMarks } from './edit-marks.ts';
import { percentilesOf, type Percentiles } from './latencies.ts';

export type ClientJob = {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  readonly clients: number;
  readonly editors: number;
  readonly editsPerSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
};

export type ClientReport = {
  readonly edits: number;
  /** Edits that some client had not seen when the scenario ended. */
  readonly unseen: number;
  readonly acknowledged: Percentiles | null;
  readonly seenByAll: Percentiles | null;
  /** Of one core. */
  readonly cpuShare: number;
  readonly loopDelayP99: number;
};

/** Time for the last edits to arrive. */
const DRAIN_SECONDS = 1;
const SCHEDULE_MILLISECONDS = 1;

type Flight = { readonly sentAt: number; readonly isMeasured: boolean; seenBy: number };

class Scenario {
  readonly #job: ClientJob;
  readonly #clients: BenchClient[] = [];
  readonly #flights = new Map<string, Flight>();
  readonly #acknowledged: number[] = [];
  readonly #seenByAll: number[] = [];
  #measureFrom = Number.POSITIVE_INFINITY;

  constructor(job: ClientJob) {
    this.#job = job;
  }

  async run(): Promise<ClientReport> {
    const { warmUpSeconds, seconds } = this.#job;
    await this.#openAll();
    const stop = this.#editForever();
    await pause(warmUpSeconds);
    console.log('warm');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const cpu = process.cpuUsage();
    this.#measureFrom = performance.now();
    await pause(seconds);
    const { user, system } = process.cpuUsage(cpu);
    delay.disable();
    stop();
    await pause(DRAIN_SECONDS);
    for (const client of this.#clients) client.close();
    const measured = [...this.#flights.values()].filter(({ isMeasured }) => isMeasured);
    return {
      edits: this.#seenByAll.length + measured.length,
      unseen: measured.length,
      acknowledged: percentilesOf(this.#acknowledged),
      seenByAll: percentilesOf(this.#seenByAll),
      cpuShare: (user + system) / 1e6 / seconds,
      loopDelayP99: delay.percentile(99) / 1e6,
    };
  }

  async #openAll(): Promise<void> {
    const { clients, port, path, cookie } = this.#job;
    for (let index = 0; index < clients; index++) {
      const client = new BenchClient({
        ...{ port, path, cookie, index },
        onUpdate: (frame) => readMarks(frame, this.#onSeen),
        onAcknowledged: (sentAt) => {
          if (sentAt >= this.#measureFrom) this.#acknowledged.push(performance.now() - sentAt);
        },
      });
      await client.open();
      this.#clients.push(client);
    }
    while (!this.#clients.every((client) => client.isSynced)) await pause(0.02);
  }

  /** Every editor edits at its own moments, spread over the interval. */
  #editForever(): () => void {
    const { editors, editsPerSecond } = this.#job;
    const interval = 1000 / editsPerSecond;
    const start = performance.now();
    const due = Array.from({ length: editors }, (_, i) => start + (i / editors) * interval);
    const timer = setInterval(() => {
      const now = performance.now();
      due.forEach((at, editor) => {
        if (at > now) return;
        due[editor] = at + interval;
        this.#edit(editor);
      });
    }, SCHEDULE_MILLISECONDS);
    return () => clearInterval(timer);
  }

  #edit(editor: number): void {
    const sentAt = performance.now();
    const number = this.#clients[editor]?.edit() ?? 0;
    const isMeasured = sentAt >= this.#measureFrom;
    this.#flights.set(`${editor}/${number}`, { sentAt, isMeasured, seenBy: 0 });
  }

  readonly #onSeen = (editor: number, number: number) => {
    const flight = this.#flights.get(`${editor}/${number}`);
    if (!flight || ++flight.seenBy < this.#job.clients) return;
    this.#flights.delete(`${editor}/${number}`);
    if (flight.isMeasured) this.#seenByAll.push(performance.now() - flight.sentAt);
  };
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const report = await new Scenario(JSON.parse(process.argv[2] ?? '') as ClientJob).run();
console.log(JSON.stringify(report));
process.exit(0);
