// What "pair the rest" is asked: who is free, which teams have room, what counts how much.
import type { Dataset } from '../dataset.ts';
import type { ObserverId, TeamId } from '../ids.ts';
import type { ObserverKind } from '../observer.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';
import { hashOfText } from '../hash-of-text.ts';
import type { PairingPerson, PairingWeights } from './pairing-weights.ts';

/** `unpaired`: complete pairs stay. `unlocked`: only locked ones do, the others may be paired anew. */
export const PAIRING_SCOPES = ['unpaired', 'unlocked'] as const;
export type PairingScope = (typeof PAIRING_SCOPES)[number];

export type PairingTeam = {
  readonly id: TeamId;
  readonly isLocked: boolean;
  /** In the order of their ids. */
  readonly memberIds: readonly ObserverId[];
};

export type PairingProblem = {
  readonly scope: PairingScope;
  /** Of one kind, by number. */
  readonly teams: readonly PairingTeam[];
  /** Everybody of that kind and whoever else is in its teams, in the order of their ids. */
  readonly people: readonly PairingPerson[];
  /** People in teams of the other kind, who are not free. */
  readonly elsewhere: readonly ObserverId[];
  readonly hostCountry: string;
  readonly areaLanguages: readonly string[];
  readonly weights: PairingWeights;
};

export type PairingInputs = {
  readonly plan: PlanData;
  readonly roster: RosterData;
  readonly dataset: Pick<Dataset, 'hostCountry' | 'languages'>;
  readonly kind: ObserverKind;
  readonly scope: PairingScope;
  readonly weights: PairingWeights;
};

/** The problem as it stands; equal inputs give equal problems, whatever order they were written in. */
export function pairingProblemOf(inputs: PairingInputs): PairingProblem {
  const { plan, roster, dataset, kind, scope, weights } = inputs;
  const membersOf = memberIdsByTeam(roster);
  const teams = (kind === 'lto' ? [...plan.ltoTeams.values()] : [...plan.stoTeams.values()])
    .sort((a, b) => a.number - b.number || compare(a.id, b.id))
    .map(({ id }) => ({
      ...{ id, isLocked: roster.lockedTeams.has(id), memberIds: membersOf.get(id) ?? [] },
    }));
  const seated = new Set(teams.flatMap(({ memberIds }) => memberIds));
  const others = kind === 'lto' ? plan.stoTeams : plan.ltoTeams;
  const people = [...roster.observers.values()]
    .filter((observer) => observer.kind === kind || seated.has(observer.id))
    .map(({ id, nationalities, gender, languages, missions, accreditation }) => ({
      ...{ id, nationalities, gender, languages, missions, accreditation },
    }))
    .sort((a, b) => compare(a.id, b.id));
  return {
    ...{ scope, teams, people, weights },
    elsewhere: [...others.keys()].flatMap((id) => membersOf.get(id) ?? []).sort(compare),
    hostCountry: dataset.hostCountry,
    areaLanguages: dataset.languages,
  };
}

/** Tells whether two problems are the same. */
export function hashOfProblem(problem: PairingProblem): string {
  return hashOfText(JSON.stringify(problem));
}

function memberIdsByTeam({ observers, members }: RosterData): Map<TeamId, ObserverId[]> {
  const byTeam = new Map<TeamId, ObserverId[]>();
  for (const [observerId, teamId] of members) {
    if (!observers.has(observerId)) continue;
    const known = byTeam.get(teamId);
    if (known) known.push(observerId);
    else byTeam.set(teamId, [observerId]);
  }
  for (const ids of byTeam.values()) ids.sort(compare);
  return byTeam;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
