// `npm run bench:crash -- --rounds N`: kills the server in the middle of edits and counts what was lost.
// Options: --rounds N (10), --seed N (1), --port N (0: any free one). Leaves with 1 when a promise broke.
import { parseArgs } from 'node:util';
import { runCrashRounds } from './crash-rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '0' },
  },
});

const PROGRESS_EVERY = 10;

const report = await runCrashRounds({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  port: Number(values.port),
  onRound(round, { edits, broken }) {
    if (round % PROGRESS_EVERY === 0) {
      console.log(`round ${round}: ${edits} edits, ${broken.length} broken promises`);
    }
  },
});
console.log(`seed ${values.seed}`);
console.log(`kills of the server              ${report.kills}`);
console.log(`edits made                       ${report.edits}`);
console.log(`acknowledged before the kills    ${report.acknowledged}`);
console.log(`cuts of the database's log       ${report.cuts}`);
console.log(`edits behind the cuts            ${report.cutAway}`);
console.log(`broken promises                  ${report.broken.length}`);
for (const line of report.broken) console.log(`  ${line}`);
process.exit(report.broken.length === 0 ? 0 : 1);
