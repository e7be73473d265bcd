// How much processor time and memory another process uses, where the system tells (Linux).
import { readFileSync } from 'node:fs';

export type ProcessUsage = { readonly cpuSeconds: number; readonly rssMegabytes: number };

const TICKS_PER_SECOND = 100;

/** Null where there is no /proc. */
export function usageOf(pid: number): ProcessUsage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; utime and stime are the 12th and 13th fields behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const rssKilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return { cpuSeconds: ticks / TICKS_PER_SECOND, rssMegabytes: rssKilobytes / 1024 };
  } catch {
    return null;
  }
}
