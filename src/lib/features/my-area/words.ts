// Figures, drives, days and visits in the words of the pages of an own area.
import type { MyTec } from '../../domain/derive/my-area.ts';
import type { Figure } from '../../domain/tec.ts';
import type { NoVisitReason } from '../../domain/tec-visit.ts';

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
});
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
});

/** "≈ 11,814" for an estimate, "11,814" for what is published. */
export function textOfFigure({ value, quality }: Figure): string {
  return quality === 'estimate' ? `≈ ${COUNT.format(value)}` : COUNT.format(value);
}

/** "9 Jun 2019" of `YYYY-MM-DD`. */
export function textOfDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** "9 Jun 2019, 07:00 UTC" of ISO 8601. */
export function textOfMoment(at: string): string {
  return `${MOMENT.format(new Date(at))} UTC`;
}

/** "3 Jun 2019" or "5 Jun 2019 – 6 Jun 2019". */
export function textOfDays({ fromDate, toDate }: { fromDate: string; toDate: string }): string {
  return fromDate === toDate
    ? textOfDay(fromDate)
    : `${textOfDay(fromDate)} – ${textOfDay(toDate)}`;
}

/** How to get from the base to a seat, as far as it is known: "2 h 10 min by car" or a straight line. */
export function textOfWay({ isBase, drive, straightKm }: MyTec): string | null {
  if (isBase) return 'Your base';
  if (drive) return `≈ ${textOfDuration(drive.seconds)} by car from the base`;
  if (straightKm === null) return null;
  return `${COUNT.format(straightKm)} km from the base in a straight line`;
}

function textOfDuration(seconds: number): string {
  const minutes = Math.max(5, Math.round(seconds / 300) * 5);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

const NO_VISIT: Readonly<Record<NoVisitReason, string>> = {
  remote: 'too remote',
  security: 'security',
  'no-staff': 'nobody free',
  'sampled-out': 'not in the sample',
};

/** What is decided about visiting a TEC; null when nothing is. */
export function textOfVisit(visit: MyTec['visit']): string | null {
  if (visit?.visitedOn) return `Visited on ${textOfDay(visit.visitedOn)}`;
  if (visit?.reason) return `No visit: ${NO_VISIT[visit.reason]}`;
  if (visit?.plannedOn) return `Visit planned on ${textOfDay(visit.plannedOn)}`;
  return null;
}
