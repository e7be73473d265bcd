// Tells in a few words what was done to records of a plan: visits, dates, drive times, STO teams, stations, waivers.
import { COVERAGE_LABELS, SHARE_LABELS } from '../domain/coverage-measures.ts';
import { nameOfStation } from '../domain/stations/station-number.ts';
import type { PlanChange } from './plan-change.ts';
import type { NamesOfPlan } from './names-of-plan.ts';

type RecordsChanged = Extract<PlanChange, { kind: 'records-changed' }>;
type ChangedRecord = RecordsChanged['records'][number];

const NOUNS: Readonly<Record<RecordsChanged['root'], readonly [one: string, many: string]>> = {
  stoTeams: ['STO team', 'STO teams'],
  tecVisits: ['visit', 'visits'],
  calendarEvents: ['date of the calendar', 'dates of the calendar'],
  driveOverrides: ['drive time', 'drive times'],
  benchmarks: ['benchmark', 'benchmarks'],
  waivers: ['waiver', 'waivers'],
  stationPlaces: ['place', 'places of stations'],
  swaps: ['swap', 'swaps of stations'],
  legOverrides: ['drive time', 'drive times of routes'],
  routes: ['route', 'routes'],
};

const VERBS = { created: 'added', deleted: 'removed', changed: 'changed' } as const;

/** "added 150 STO teams", "set the drive time from Kokshetau to Akkol". */
export function sentenceOfRecordChange(change: RecordsChanged, names: NamesOfPlan): string {
  const [one, many] = NOUNS[change.root];
  const [record] = change.records;
  const verb = lockOf(change) ?? VERBS[change.action];
  if (!record || change.records.length > 1) return `${verb} ${change.records.length} ${many}`;
  const name = nameOfRecord(change.root, record, names);
  return `${verb} the ${one}${name === '' ? '' : ` ${name}`}`;
}

function nameOfRecord(
  root: RecordsChanged['root'],
  record: ChangedRecord,
  names: NamesOfPlan,
): string {
  switch (root) {
    case 'stoTeams': {
      const number = valueOf(record, 'number');
      return typeof number === 'number' ? String(number).padStart(4, '0') : '';
    }
    case 'tecVisits':
      return `to ${names.tecName(record.id)}`;
    case 'calendarEvents': {
      const title = valueOf(record, 'title');
      return typeof title === 'string' ? `“${title}”` : '';
    }
    case 'driveOverrides': {
      const [from = '', to = ''] = record.id.split('|');
      return `between ${names.seatName(from)} and ${names.seatName(to)}`;
    }
    case 'benchmarks':
      return `of the coverage: ${nameOfFigure(record.id)}`;
    case 'stationPlaces':
    case 'swaps':
      return `of ${nameOfStation(record.id)}`;
    case 'legOverrides': {
      const [from = '', to = ''] = record.id.split('|').map((id) => nameOfLegEnd(id, names));
      return `between ${from} and ${to}`;
    }
    case 'routes':
      return `of ${names.teamCode(record.id)}`;
    case 'waivers':
      return `of rule ${record.id.split(':')[0] ?? ''}`;
  }
}

/** "locked", when all that was done is that; null when it was anything else. */
function lockOf({ root, records }: RecordsChanged): string | null {
  const [first] = records.flatMap(({ fields }) => fields);
  const isLock = records.every(({ fields }) =>
    fields.every(({ field, to }) => field === 'isLocked' && to === first?.to),
  );
  if (root !== 'routes' || !first || !isLock) return null;
  return first.to === true ? 'locked' : 'unlocked';
}

function nameOfLegEnd(id: string, names: NamesOfPlan): string {
  return id.startsWith('PS-') ? nameOfStation(id) : names.seatName(id);
}

function valueOf(record: ChangedRecord, field: string): string | number | boolean | null {
  const change = record.fields.find((candidate) => candidate.field === field);
  return change?.to ?? change?.from ?? null;
}

/** "count-openings" is "Openings", "share-urban" is "Urban, %". */
function nameOfFigure(key: string): string {
  const [kind = '', measure = ''] = key.split('-');
  const labels: Readonly<Record<string, string>> =
    kind === 'count' ? COVERAGE_LABELS : SHARE_LABELS;
  const label = labels[measure] ?? key;
  return kind === 'share' ? `${label}, %` : label;
}
