// npm run bench:map [-- --rounds 5 --seconds 5 --only frames|page]
// Frame rates of the map against a bare one, then the plan page: start, size, what one edit repaints.
// Figures depend on the machine (here usually software rendering): read ratios, not absolutes.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { compareFrames } from './compare-frames.ts';
import { measurePlanPage } from './plan-page.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} when the bench began`);
const browser = await launchBrowser();
try {
  if (values.only !== 'page') {
    await compareFrames(browser, {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    });
  }
  if (values.only !== 'frames') await measurePlanPage(browser);
} finally {
  await browser.close();
}
