// The demonstration mission as it will be when everybody has a team: 162 pairs, STO teams spread over the AoRs.
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { asId, type ObserverId, type StoTeamId, type TeamId } from '../../../src/lib/domain/ids.ts';
import type { PlanData } from '../../../src/lib/domain/plan.ts';
import type { RosterData } from '../../../src/lib/domain/roster.ts';
import type { StoTeam } from '../../../src/lib/domain/sto-team.ts';
import { kz2019 } from '../../support/kz-2019.ts';

/** Pairs people in the order of the roster: defects of all kinds are left in. */
export function pairedPlan(): { readonly plan: PlanData; readonly roster: RosterData } {
  const plan = demonstrationPlan(kz2019);
  const roster = demonstrationRoster(kz2019.electionDay);
  const ltoTeams = [...plan.ltoTeams.values()];
  const members = new Map<ObserverId, TeamId>();
  const stoTeams = new Map<StoTeamId, StoTeam>();
  const seats = { lto: 0, sto: 0 };
  for (const { id, kind } of roster.observers.values()) {
    const pair = Math.floor(seats[kind]++ / 2);
    const ltoTeam = ltoTeams[pair % ltoTeams.length];
    if (!ltoTeam) throw new Error('the demonstration has LTO teams');
    if (kind === 'lto') {
      members.set(id, ltoTeam.id);
      continue;
    }
    const teamId = asId<StoTeamId>(`sto-team-${pair}`);
    stoTeams.set(teamId, { id: teamId, number: pair + 1, ltoTeamId: ltoTeam.id });
    members.set(id, teamId);
  }
  return { plan: { ...plan, stoTeams }, roster: { ...roster, members } };
}
