// Which observer of a plan signs in with an account, and in which LTO team.
import { asId, type LtoTeamId, type UserId } from '../ids.ts';
import type { LtoTeam } from '../lto-team.ts';
import type { Observer } from '../observer.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';

/** `no-team`: linked, but in no LTO team of the plan. */
export type PlaceOfAccount =
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'no-team' }
  | { readonly kind: 'in-team'; readonly observer: Observer; readonly team: LtoTeam };

/** The place of whoever signs in with `userId`; two observers on one account: the first by id with a team. */
export function placeOfAccount(
  plan: Pick<PlanData, 'ltoTeams'>,
  roster: Pick<RosterData, 'observers' | 'members'>,
  userId: UserId,
): PlaceOfAccount {
  const linked = [...roster.observers.values()]
    .filter((observer) => observer.accountId === userId)
    .sort((a, b) => a.id.localeCompare(b.id));
  for (const observer of linked) {
    const team = plan.ltoTeams.get(asId<LtoTeamId>(roster.members.get(observer.id) ?? ''));
    if (team) return { kind: 'in-team', observer, team };
  }
  return { kind: linked.length === 0 ? 'not-linked' : 'no-team' };
}
