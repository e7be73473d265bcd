// A running Muster with the demonstration plan and two LTOs of different areas linked to observers.
import {
  asId,
  type LtoTeamId,
  type ObserverId,
  type PlanId,
  type UserId,
} from '../../src/lib/domain/ids.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import { membersOfTeams } from '../../src/lib/domain/roster.ts';
import { rosterRoots } from '../../src/lib/doc/roster-doc.ts';
import type { Muster } from '../../server/muster.ts';
import type { Author } from '../../server/storage/document-store.ts';
import { startMusterServer, type MusterServer } from './muster-server.ts';

export const TEAMS = {
  mine: asId<LtoTeamId>('demo-team-1'),
  theirs: asId<LtoTeamId>('demo-team-2'),
} as const;

type SignedInPerson = { readonly id: UserId; readonly cookie: string };

export type OwnAreaServer = MusterServer & {
  readonly planId: PlanId;
  readonly author: Author;
  readonly administrator: string;
  /** Linked to an observer of `TEAMS.mine`. */
  readonly mine: SignedInPerson;
  /** Linked to an observer of `TEAMS.theirs`. */
  readonly theirs: SignedInPerson;
  /** An LTO without an observer. */
  readonly unlinked: SignedInPerson;
  readonly plan: PlanData;
};

/** Starts it; `close` ends it and removes its data. */
export async function startOwnAreaServer(): Promise<OwnAreaServer> {
  const server = await startMusterServer();
  const administrator = await server.setUp('Ann');
  const [ann] = await server.muster.people.list();
  if (!ann) throw new Error('nobody has an account');
  const author = { id: ann.id, name: ann.name };
  const created = await server.muster.plans.createDemonstration(author);
  if (!created.ok) throw new Error(created.error.message);
  const planId = created.value.id;
  const mine = await server.join('Mia', 'lto');
  const theirs = await server.join('Theo', 'lto');
  const unlinked = await server.join('Uma', 'lto');
  await linkAccount(server.muster, planId, { teamId: TEAMS.mine }, mine.id, author);
  await linkAccount(server.muster, planId, { teamId: TEAMS.theirs }, theirs.id, author);
  const plan = await server.muster.plans.read(planId);
  if (!plan) throw new Error('the plan is missing');
  return { ...server, planId, author, administrator, mine, theirs, unlinked, plan };
}

/** Makes an observer of a team, the first when no other is named, sign in with an account. */
export async function linkAccount(
  muster: Pick<Muster, 'plans' | 'rooms'>,
  planId: PlanId,
  { teamId, place = 0 }: { readonly teamId: LtoTeamId; readonly place?: number },
  userId: UserId,
  author: Author,
): Promise<ObserverId> {
  const roster = await muster.plans.readRoster(planId);
  const observer = roster && membersOfTeams(roster).get(teamId)?.[place];
  if (!observer) throw new Error(`${teamId} has no observer`);
  await muster.rooms.edit({ planId, kind: 'roster' }, author, (doc) => {
    rosterRoots(doc).observers.get(observer.id)?.set('accountId', userId);
  });
  return observer.id;
}
