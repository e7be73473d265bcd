// Rule 31 (W): the stations planned are urban, large or in the capital about as often as all stations are, in
// each AoR and in the country. Shares say something only once every team has its route.
import { compareShares, ShareCounter, type ShareComparison } from '../derive/station-shares.ts';
import type { Dataset } from '../dataset.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { SizeLimits } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import { sizeLimitsOf } from '../stations/size-class.ts';
import { aorOf } from './aors.ts';
import { aorsTouchedBy, aorsWithStoTeams, isAorPlanned } from './aors-on-election-day.ts';
import { keyOfFinding, type Finding, type FindingObject } from './finding.ts';
import { isAnyTouched, stationsOnRoutes, stopsAtPlace } from './route-days.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Rural mirrors urban; special stations have a rule of their own; the capital is one AoR's or none's. */
const MEASURES_OF_AOR = ['urban', 'small', 'medium', 'large'] as const;
const LIMITS = [
  'sharePointsMax',
  'stationsMin',
  'smallStationVoters',
  'largeStationVoters',
] as const;
const MEASURES_OF_COUNTRY = [...MEASURES_OF_AOR, 'capital'] as const;

const WORDS: Readonly<Record<(typeof MEASURES_OF_COUNTRY)[number], string>> = {
  urban: 'urban',
  small: 'small',
  medium: 'of medium size',
  large: 'large',
  capital: 'in the capital',
};

export const rule31: Rule<LtoTeamId | 'plan'> = {
  number: 31,
  severity: 'warning',
  title: 'The stations planned are like all stations',
  subjectsOf: ({ plan }) => [...plan.ltoTeams.keys(), 'plan'],
  check(subject, context) {
    const { stations: frame, plan } = context;
    if (!frame) return [];
    if (subject === 'plan') {
      const aors = aorsWithStoTeams(context);
      if (aors.length === 0 || !aors.every((id) => isAorPlanned(context, id))) return [];
      const tecIds = context.dataset.tecs.keys();
      return unlike({ kind: 'plan' }, tecIds, MEASURES_OF_COUNTRY, context, frame);
    }
    if (!plan.ltoTeams.has(subject) || !isAorPlanned(context, subject)) return [];
    const tecIds = aorOf(context, subject);
    return unlike({ kind: 'lto-team', id: subject }, tecIds, MEASURES_OF_AOR, context, frame);
  },
  touchedBy(delta, before, after) {
    if (isAnyTouched(delta.settings, LIMITS)) return 'all';
    const aors = aorsTouchedBy(delta, before, after);
    if (aors === 'all') return 'all';
    return aors.size === 0 ? [] : new Set<LtoTeamId | 'plan'>([...aors, 'plan']);
  },
  progress(context) {
    const aors = aorsWithStoTeams(context);
    const done = aors.filter((id) => isAorPlanned(context, id)).length;
    return { label: 'AoRs whose teams all have a route', done, total: aors.length };
  },
};

function unlike(
  object: FindingObject,
  tecIds: Iterable<TecId>,
  measures: readonly ShareComparison['measure'][],
  context: RuleContext,
  frame: StationFrame,
): readonly Finding[] {
  const { settings } = context.plan;
  const limits = sizeLimitsOf(settings);
  const all = new ShareCounter({ dataset: context.dataset, limits });
  const planned = new ShareCounter({ dataset: context.dataset, limits });
  const ofTecs = sharesByTec(frame, context.dataset, limits);
  const inside = new Set(tecIds);
  for (const tecId of inside) {
    const counter = ofTecs.get(tecId);
    if (counter) all.addAll(counter);
  }
  for (const stationId of stationsOnRoutes(context)) {
    const station = frame.stations.get(stationId);
    if (!station || !inside.has(station.tecId)) continue;
    if (stopsAtPlace(context, stationId).length > 0) planned.add(station);
  }
  // Fewer stations than one route has say nothing about shares.
  if (planned.stations < settings.stationsMin) return [];
  const limit = settings.sharePointsMax;
  return compareShares(all, planned).flatMap((share) => {
    const { measure, framePercent, plannedPercent, points } = share;
    if (!measures.includes(measure) || points === null || Math.abs(points) <= limit) return [];
    const words = WORDS[measure as keyof typeof WORDS];
    return [
      {
        key: keyOfFinding(31, object, measure),
        ...{ rule: 31, severity: 'warning' as const, object, tecIds: [] },
        why:
          `${(plannedPercent ?? 0).toFixed(0)} % of the stations planned are ${words}, of all stations ` +
          `${(framePercent ?? 0).toFixed(0)} %; the limit is ${limit} points. ` +
          `Plan ${points > 0 ? 'fewer' : 'more'} that are.`,
      },
    ];
  });
}

type TecShares = ReadonlyMap<TecId, ShareCounter>;
const sharesOfFrames = new WeakMap<
  StationFrame,
  { readonly of: string; readonly shares: TecShares }
>();

/** Counted once for a list and the limits of sizes: ten thousand stations are too many for each edit. */
function sharesByTec(frame: StationFrame, dataset: Dataset, limits: SizeLimits): TecShares {
  const of = `${limits.smallVoters} ${limits.largeVoters}`;
  const known = sharesOfFrames.get(frame);
  if (known?.of === of) return known.shares;
  const shares = new Map<TecId, ShareCounter>();
  for (const station of frame.stations.values()) {
    let counter = shares.get(station.tecId);
    if (!counter) shares.set(station.tecId, (counter = new ShareCounter({ dataset, limits })));
    counter.add(station);
  }
  sharesOfFrames.set(frame, { of, shares });
  return shares;
}
