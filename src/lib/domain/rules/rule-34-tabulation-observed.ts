// Rule 34 (W): the results of every closing are followed to its TEC, and TECs that nobody covers at night say why.
// An AoR whose night nobody has thought of yet has only its closings to follow.
import { isTecUncovered, nightOfTecs, type NightOfTec } from '../derive/night-of-tecs.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import { isRegionalTec } from '../tec.ts';
import { aorOf, teamsOfTecs } from './aors.ts';
import { aorsTouchedBy } from './aors-on-election-day.ts';
import { findingOn, listOf } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 34, severity: 'warning' } as const;

export const rule34: Rule<LtoTeamId> = {
  number: 34,
  severity: 'warning',
  title: 'The tabulation is observed, or there is a reason why not',
  subjectsOf: ({ plan }) => plan.ltoTeams.keys(),
  check(ltoTeamId, context) {
    if (!context.stations || !context.plan.ltoTeams.has(ltoTeamId)) return [];
    const nights = aorOf(context, ltoTeamId).flatMap((tecId) => nightsOf(context).get(tecId) ?? []);
    const open = nights.filter(isTecUncovered);
    const isStarted = nights.some((night) => !isTecUncovered(night));
    const object = { kind: 'lto-team', id: ltoTeamId } as const;
    const closing = open.filter(({ closings }) => closings.length > 0).map(({ tecId }) => tecId);
    const alone = isStarted
      ? open.filter((night) => isLeftAlone(night, context)).map(({ tecId }) => tecId)
      : [];
    return [
      ...(closing.length === 0
        ? []
        : [
            findingOn(object, {
              ...{ ...FACTS, detail: 'closing', tecIds: closing },
              why: `Teams close in ${townsOf(closing, context)}, but nobody follows the results to the TEC. Add a tabulation stop, or give a reason.`,
            }),
          ]),
      ...(alone.length === 0
        ? []
        : [
            findingOn(object, {
              ...{ ...FACTS, detail: 'none', tecIds: alone },
              why: `Nobody is at the TEC in ${townsOf(alone, context)} at night. Send a team, or give a reason.`,
            }),
          ]),
    ];
  },
  touchedBy(delta, before, after) {
    const aors = aorsTouchedBy(delta, before, after);
    if (aors === 'all') return 'all';
    const ofReasons = teamsOfTecs(
      (delta.tabulationReasons ?? new Set()) as Set<TecId>,
      before,
      after,
    );
    return new Set([...aors, ...ofReasons]);
  },
  progress(context) {
    const nights = [...nightsOf(context).values()];
    const done = nights.filter((night) => !isTecUncovered(night)).length;
    return { label: 'TECs with somebody at night or a reason', done, total: nights.length };
  },
};

/** Without a closing; regional TECs only add up what the others send. */
function isLeftAlone({ closings, tecId }: NightOfTec, { dataset }: RuleContext): boolean {
  const tec = dataset.tecs.get(tecId);
  return closings.length === 0 && tec !== undefined && !isRegionalTec(tec);
}

const nightsOf = onceFor(({ plan, dataset, stations }: RuleContext) => {
  const stops = [...plan.stops.values()].filter(({ stoTeamId }) => plan.stoTeams.has(stoTeamId));
  const nights = nightOfTecs({
    ...{ tecIds: [...dataset.tecs.keys()], stops },
    tecOfStation: (id) => stations?.stations.get(id)?.tecId ?? null,
    reasonOf: (tecId) => plan.tabulationReasons.get(tecId) ?? null,
  });
  return new Map(nights.map((night) => [night.tecId, night]));
});

function townsOf(tecIds: readonly TecId[], { dataset }: RuleContext): string {
  return listOf(tecIds.map((id) => dataset.tecs.get(id)?.names.en ?? id).sort());
}
