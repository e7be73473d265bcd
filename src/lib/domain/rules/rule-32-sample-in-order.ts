// Rule 32 (W): the sample in use was drawn from the list in use and from the AoRs as they are, and whatever was
// drawn and is on no route says why. The draw itself keeps its seed, strata and chances: it cannot lack them.
import { missReasonOf } from '../derive/missed-stations.ts';
import type { LtoTeamId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { SampledStation } from '../sample.ts';
import { fingerprintOfDivision } from '../sampling/strata.ts';
import { aorsTouchedBy, isAorPlanned } from './aors-on-election-day.ts';
import type { Finding } from './finding.ts';
import { findingOn, tecsOfStations, wordsOfStations } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 32, severity: 'warning' } as const;

export const rule32: Rule<LtoTeamId | 'plan'> = {
  number: 32,
  severity: 'warning',
  title: 'The sample is in order, and changes to it are written down',
  subjectsOf: ({ plan }) => [...plan.ltoTeams.keys(), 'plan'],
  check(subject, context) {
    if (!context.sample || !context.stations) return [];
    return subject === 'plan' ? outOfDate(context) : missing(subject, context);
  },
  touchedBy(delta, before, after) {
    if (delta.sample ?? delta.swaps) return 'all';
    const aors = aorsTouchedBy(delta, before, after);
    if (aors === 'all') return 'all';
    if (aors.size === 0) return [];
    const ofSwaps = [before, after].flatMap(ownersOfSwapped);
    const touched = new Set<LtoTeamId | 'plan'>([...aors, ...ofSwaps]);
    return delta.tecAssignments || delta.ltoTeams ? touched.add('plan') : touched;
  },
  progress(context) {
    const drawn = drawnOf(context);
    const done = drawn.filter(({ reason }) => reason === 'covered' || reason === 'replaced').length;
    return { label: 'Drawn stations on a route', done, total: drawn.length };
  },
};

function outOfDate({ plan, sample, stations }: RuleContext): readonly Finding[] {
  if (!sample || !stations) return [];
  const object = { kind: 'plan' } as const;
  if (sample.frameId !== stations.id) {
    const why =
      'The sample was drawn from another list of stations than the one in use. Draw it anew, or go back to that list.';
    return [findingOn(object, { ...FACTS, detail: 'frame', why })];
  }
  if (sample.divisionFingerprint === fingerprintOfDivision(plan, stations)) return [];
  const why =
    'The AoRs have changed since the sample was drawn: its strata and chances are those of the old ones. Draw it anew.';
  return [findingOn(object, { ...FACTS, detail: 'division', why })];
}

function missing(ltoTeamId: LtoTeamId, context: RuleContext): readonly Finding[] {
  if (!context.plan.ltoTeams.has(ltoTeamId) || !isAorPlanned(context, ltoTeamId)) return [];
  const ids = drawnOf(context)
    .filter(({ owner, reason }) => owner === ltoTeamId && reason === 'unknown')
    .map(({ sampled }) => sampled.stationId);
  if (ids.length === 0) return [];
  return [
    findingOn(
      { kind: 'lto-team', id: ltoTeamId },
      {
        ...{ ...FACTS, detail: 'missing', tecIds: tecsOfStations(context, ids) },
        why:
          `${ids.length === 1 ? '1 drawn station is' : `${ids.length} drawn stations are`} on no route: ` +
          `${wordsOfStations(context, ids)}. Take them into a route, or swap them with a reason.`,
      },
    ),
  ];
}

/** A swapped station may be replaced by one of another AoR. */
function ownersOfSwapped({ plan, stations }: RuleContext): readonly LtoTeamId[] {
  return [...plan.swaps.keys()].flatMap((id) => {
    const tecId = stations?.stations.get(id)?.tecId;
    return (tecId && plan.tecAssignments.get(tecId)) ?? [];
  });
}

type Drawn = {
  readonly sampled: SampledStation;
  /** The AoR in which the station lies now. */
  readonly owner: LtoTeamId | null;
  readonly reason: string;
};

const drawnOf = onceFor(({ plan, sample, stations: frame }: RuleContext): readonly Drawn[] => {
  if (!sample || !frame) return [];
  const reasonOf = missReasonOf({ plan, frame });
  return sample.stations
    .filter(({ reserveFor }) => reserveFor === null)
    .map((sampled) => {
      const tecId = frame.stations.get(sampled.stationId)?.tecId;
      const owner = (tecId && plan.tecAssignments.get(tecId)) ?? null;
      const reason = reasonOf(sampled);
      return { sampled, owner, reason: typeof reason === 'string' ? reason : reason.kind };
    });
});
