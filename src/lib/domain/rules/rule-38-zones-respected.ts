// Rule 38 (E): no stop and no way in a no-go zone; a permit for each permit zone and for the strip along the
// border. Those who may not read the security document find nothing.
import type { StoTeamId } from '../ids.ts';
import { BORDER_STRIP_ID, keyOfPermit, type Zone } from '../zone.ts';
import type { Finding } from './finding.ts';
import { isStopIn, isWayThrough, legsOfDay, zonesInForce, type Leg } from './legs-and-zones.ts';
import { dayOfTeam } from './route-days.ts';
import { aboutDays, listOf, onTeam, tecsOfStops, wordsOfStop } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 38, severity: 'error' } as const;

const DAYS = aboutDays('borderStripKm');

export const rule38: Rule<StoTeamId> = {
  ...DAYS,
  number: 38,
  severity: 'error',
  title: 'No-go zones are kept clear, permit zones have their permits',
  check(stoTeamId, context) {
    const day = context.security && dayOfTeam(context, stoTeamId);
    if (!day) return [];
    const legs = legsOfDay(day, context);
    const zones = zonesInForce(context, ['no-go', 'permit']);
    return [
      ...zones.flatMap((zone) => inZone(stoTeamId, zone, legs, context)),
      ...inBorderStrip(stoTeamId, legs, context),
    ];
  },
  touchedBy(delta, before, after) {
    const days = delta.zones ? 'all' : DAYS.touchedBy(delta, before, after);
    if (days === 'all' || !delta.permits) return days;
    const teams = [...delta.permits].map((key) => key.split('|')[1] as StoTeamId);
    return new Set([...days, ...teams]);
  },
};

function inZone(
  stoTeamId: StoTeamId,
  zone: Zone,
  legs: readonly Leg[],
  context: RuleContext,
): readonly Finding[] {
  if (zone.kind === 'permit' && hasPermit(zone.id, stoTeamId, context)) return [];
  const inside = legs.filter((leg) => isStopIn(leg, zone));
  const through = legs.filter((leg) => !isStopIn(leg, zone) && isWayThrough(leg, zone));
  const touching = [...inside, ...through];
  if (touching.length === 0) return [];
  const stops = (of: readonly Leg[]) => listOf(of.map(({ stop }) => wordsOfStop(context, stop)));
  const name = `the ${zone.kind} zone “${zone.name}”`;
  const parts = [
    inside.length > 0 ? `In ${name}: ${stops(inside)}.` : '',
    through.length > 0 ? `The straight way through ${name} leads to ${stops(through)}.` : '',
    zone.kind === 'no-go' ? 'Take them out, or go another way.' : 'Get a permit for the team.',
  ];
  return [
    onTeam(stoTeamId, {
      ...{ ...FACTS, detail: zone.id, why: parts.filter((part) => part !== '').join(' ') },
      tecIds: tecsOfStops(
        context,
        touching.map(({ stop }) => stop),
      ),
    }),
  ];
}

function inBorderStrip(
  stoTeamId: StoTeamId,
  legs: readonly Leg[],
  context: RuleContext,
): readonly Finding[] {
  const { borderStripKm } = context.plan.settings;
  if (borderStripKm === 0 || hasPermit(BORDER_STRIP_ID, stoTeamId, context)) return [];
  const stops = legs
    .filter(({ to }) => context.border.distanceKm(to, borderStripKm) !== null)
    .map(({ stop }) => stop);
  if (stops.length === 0) return [];
  const words = listOf(stops.map((stop) => wordsOfStop(context, stop)));
  return [
    onTeam(stoTeamId, {
      ...{ ...FACTS, detail: BORDER_STRIP_ID, tecIds: tecsOfStops(context, stops) },
      why: `Within ${borderStripKm} km of the border: ${words}. Get a permit for the border strip.`,
    }),
  ];
}

function hasPermit(zoneId: Zone['id'], stoTeamId: StoTeamId, { security }: RuleContext): boolean {
  return security?.permits.has(keyOfPermit(zoneId, stoTeamId)) ?? false;
}
