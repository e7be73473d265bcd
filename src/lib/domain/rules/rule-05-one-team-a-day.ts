// Rule 5: nobody is in two teams on the same day. The roster cannot hold that for one entry, so the rule
// looks for one person who was entered twice: the same phone, or the same name and nationalities.
import type { ObserverId } from '../ids.ts';
import { codeOfLtoTeam } from '../lto-team.ts';
import type { Observer } from '../observer.ts';
import type { RosterData } from '../roster.ts';
import { foldText } from '../search/fold-text.ts';
import { codeOfStoTeam } from '../sto-team.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import { observersTouched, teamOfObserver } from './people-of-teams.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 5;

export const rule05: Rule<ObserverId> = {
  number: RULE,
  severity: 'error',
  title: 'Nobody in two teams on the same day',
  subjectsOf: ({ roster }) => roster?.observers.keys() ?? [],
  check(observerId, context) {
    const own = context.roster?.observers.get(observerId);
    const ownTeam = teamOfObserver(context, observerId);
    if (!own || !ownTeam) return [];
    const teams = doublesOf(context, observerId)
      .filter((double) => areDaysShared(own, double))
      .flatMap(({ id }) => teamOfObserver(context, id) ?? [])
      .filter((team) => team.kind !== 'plan' && team.id !== ownTeamId(ownTeam));
    if (teams.length === 0) return [];
    const codes = [...new Set(teams.map((team) => codeOf(team, context)))].sort().join(', ');
    const object = { kind: 'observer', id: observerId } as const;
    const why = `The same person seems to be entered twice, here and in ${codes}: same phone, or same name and nationality. Delete one entry.`;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'error', object, why, tecIds: [] }];
  },
  touchedBy(delta, before, after) {
    const touched = new Set<ObserverId>();
    for (const observerId of observersTouched(delta, before, after)) {
      touched.add(observerId);
      for (const context of [before, after]) {
        for (const { id } of doublesOf(context, observerId)) touched.add(id);
      }
    }
    return touched;
  },
};

const entriesFound = new WeakMap<RosterData, ReadonlyMap<string, readonly Observer[]>>();

/** Other entries that are, as it seems, the same person. */
function doublesOf({ roster }: RuleContext, observerId: ObserverId): readonly Observer[] {
  const own = roster?.observers.get(observerId);
  if (!roster || !own) return [];
  let entries = entriesFound.get(roster);
  if (!entries) entriesFound.set(roster, (entries = entriesByMark(roster)));
  const found = marksOf(own).flatMap((mark) => entries.get(mark) ?? []);
  return [...new Set(found)].filter(({ id }) => id !== observerId);
}

function entriesByMark({ observers }: RosterData): ReadonlyMap<string, readonly Observer[]> {
  const entries = new Map<string, Observer[]>();
  for (const observer of observers.values()) {
    for (const mark of marksOf(observer)) {
      const known = entries.get(mark);
      if (known) known.push(observer);
      else entries.set(mark, [observer]);
    }
  }
  return entries;
}

/** What tells a person; two entries with one mark in common are taken for the same. */
function marksOf({ phone, name, nationalities }: Observer): readonly string[] {
  const states = [...nationalities].sort().join(' ');
  return [
    ...(phone === '' ? [] : [`phone ${phone}`]),
    ...(states === '' ? [] : [`name ${foldText(name)} of ${states}`]),
  ];
}

/** Whether both are in the country on some day; unknown dates may be any. */
function areDaysShared(a: Observer, b: Observer): boolean {
  const isOver = (first: Observer, second: Observer): boolean =>
    first.leavesOn !== null && second.arrivesOn !== null && first.leavesOn < second.arrivesOn;
  return !isOver(a, b) && !isOver(b, a);
}

function ownTeamId(team: FindingObject): string | null {
  return team.kind === 'plan' ? null : team.id;
}

function codeOf(team: FindingObject, { plan }: RuleContext): string {
  const ltoTeam = team.kind === 'lto-team' ? plan.ltoTeams.get(team.id) : undefined;
  const stoTeam = team.kind === 'sto-team' ? plan.stoTeams.get(team.id) : undefined;
  if (ltoTeam) return codeOfLtoTeam(ltoTeam);
  return stoTeam ? codeOfStoTeam(stoTeam) : 'another team';
}
