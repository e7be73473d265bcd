// Allocation gives every AoR its STO teams, keeps what it can of those there are, and is one undo step.
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { allocateStoTeams } from '../../../src/lib/doc/commands/allocate-sto-teams.ts';
import { createStoTeamsInRange } from '../../../src/lib/doc/commands/create-sto-teams-in-range.ts';
import { createStoTeams } from '../../../src/lib/doc/commands/create-sto-teams.ts';
import { deleteLtoTeam } from '../../../src/lib/doc/commands/delete-lto-team.ts';
import { lockRoutes } from '../../../src/lib/doc/commands/lock-routes.ts';
import { renumberLtoTeam } from '../../../src/lib/doc/commands/renumber-lto-team.ts';
import { setAllocation } from '../../../src/lib/doc/commands/set-allocation.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { stoTeamsOfDoc } from '../../../src/lib/doc/read-teams.ts';
import { asId, type LtoTeamId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { codeOfStoTeam } from '../../../src/lib/domain/sto-team.ts';
import { createPeersWithTeams } from '../../support/plan-peers.ts';
import { done, station } from '../../support/route-plan.ts';

function setUp() {
  const { a, teamIds } = createPeersWithTeams(3);
  const [one, two, three] = teamIds;
  if (!one || !two || !three) throw new Error('three teams are needed');
  const allocate = (counts: readonly number[], paired: readonly StoTeamId[] = []) =>
    allocateStoTeams(a.doc, {
      counts: new Map(counts.map((count, at) => [teamIds[at] as LtoTeamId, count])),
      pairedTeamIds: new Set(paired),
    });
  return { ...a, one, two, three, allocate };
}

function codes(doc: Y.Doc): string {
  return stoTeamsOfDoc(doc).map(codeOfStoTeam).sort().join(' ');
}

function teamWith(doc: Y.Doc, code: string): StoTeamId {
  const team = stoTeamsOfDoc(doc).find((one) => codeOfStoTeam(one) === code);
  if (!team) throw new Error(`no team ${code}`);
  return team.id;
}

test('every AoR gets its number of teams, numbered by its LTO team, in one step', () => {
  const { doc, undo, allocate } = setUp();
  expect(done(allocate([2, 1, 3]))).toMatchObject({ created: 6, removed: 0, moved: 0 });
  expect(codes(doc)).toBe('0101 0102 0201 0301 0302 0303');
  expect(undo.undoLabel()).toBe('allocate 6 STO teams');
  expect(done(allocate([2, 1, 3])).changed).toBe(0);
  undo.undo();
  expect(codes(doc)).toBe('');
});

test('teams made before get their AoR and keep their id, with those that have people first', () => {
  const { doc, allocate } = setUp();
  const made = done(createStoTeams(doc, { count: 4 })).stoTeamIds;
  const paired = made.slice(2);
  done(allocate([1, 1, 0], paired));
  expect(new Set(stoTeamsOfDoc(doc).map(({ id }) => id))).toEqual(new Set(paired));
  expect(codes(doc)).toBe('0101 0201');
});

test('fewer teams: those without stops and people go, those that stay keep their numbers', () => {
  const { doc, undo, allocate } = setUp();
  done(allocate([4, 0, 0]));
  const [routed, paired] = [teamWith(doc, '0104'), teamWith(doc, '0102')];
  done(addStops(doc, { stoTeamId: routed, stationIds: [station(1)] }));
  done(allocate([2, 0, 0], [paired]));
  expect(new Set(stoTeamsOfDoc(doc).map(({ id }) => id))).toEqual(new Set([routed, paired]));
  expect(codes(doc)).toBe('0101 0102');
  expect(teamWith(doc, '0102')).toBe(paired);
  done(allocate([1, 0, 0], [paired]));
  expect(readPlan(doc).plan.stops.size).toBe(0);
  expect(planRoots(doc).stops.size).toBe(0);
  undo.undo();
  expect(readPlan(doc).plan.stops.size).toBe(1);
});

test('a team that one AoR can spare goes to another that lacks one, without its stops', () => {
  const { doc, allocate, two } = setUp();
  done(allocate([2, 0, 0]));
  const ids = stoTeamsOfDoc(doc).map(({ id }) => id);
  for (const [at, stoTeamId] of ids.entries()) {
    done(addStops(doc, { stoTeamId, stationIds: [station(at)] }));
  }
  expect(done(allocate([1, 1, 0], ids))).toMatchObject({ created: 0, removed: 0, moved: 1 });
  expect(codes(doc)).toBe('0101 0201');
  const moved = teamWith(doc, '0201');
  expect(stoTeamsOfDoc(doc).find(({ id }) => id === moved)?.ltoTeamId).toBe(two);
  expect([...readPlan(doc).plan.stops.values()].map((stop) => stop.stoTeamId)).not.toContain(moved);
});

test('teams of the core team and parliamentarians, and AoRs that are not named, are left alone', () => {
  const { doc, allocate, two } = setUp();
  done(createStoTeamsInRange(doc, { range: 'core', count: 2 }));
  done(createStoTeamsInRange(doc, { range: 'parliament', count: 1 }));
  done(createStoTeamsInRange(doc, { range: 'aor', ltoTeamId: two, count: 1 }));
  done(allocate([1]));
  expect(codes(doc)).toBe('0101 0201 8001 9001 9002');
});

test('locked routes are never taken away', () => {
  const { doc, allocate } = setUp();
  done(allocate([3, 0, 0]));
  done(lockRoutes(doc, { stoTeamIds: [teamWith(doc, '0103')], isLocked: true }));
  const locked = teamWith(doc, '0103');
  done(allocate([1, 0, 0]));
  expect(stoTeamsOfDoc(doc).map(({ id }) => id)).toEqual([locked]);
  expect(allocate([0, 0, 0])).toMatchObject({
    error: { code: 'route-locked', message: expect.stringContaining('LTO01 has 1 locked route') },
  });
});

test('numbers that cannot be are refused, and nothing is written', () => {
  const { doc, allocate, one, undo } = setUp();
  for (const count of [-1, 1.5, 100]) {
    expect(allocate([count])).toMatchObject({ error: { field: 'counts' } });
    expect(setAllocation(doc, { ltoTeamId: one, teams: count })).toMatchObject({
      error: { field: 'teams' },
    });
  }
  const gone = new Map([[asId<LtoTeamId>('gone'), 1]]);
  expect(allocateStoTeams(doc, { counts: gone })).toMatchObject({
    error: { code: 'unknown-team' },
  });
  done(renumberLtoTeam(doc, { ltoTeamId: one, number: 80 }));
  expect(allocate([1])).toMatchObject({ error: { code: 'number-taken' } });
  expect(createStoTeamsInRange(doc, { range: 'core', count: 100 })).toMatchObject({
    error: { field: 'count' },
  });
  expect(codes(doc)).toBe('');
  expect(undo.undoLabel()).toBe('renumber LTO01 to LTO80');
});

test('a number set by hand is kept, and forgotten with its team', () => {
  const { doc, one, undo } = setUp();
  done(setAllocation(doc, { ltoTeamId: one, teams: 7 }));
  expect(readPlan(doc).plan.allocations).toEqual(new Map([[one, 7]]));
  expect(done(setAllocation(doc, { ltoTeamId: one, teams: 7 })).changed).toBe(0);
  expect(undo.undoLabel()).toBe('set the number of STO teams of LTO01');
  done(deleteLtoTeam(doc, { ltoTeamId: one }));
  expect(readPlan(doc).plan.allocations.size).toBe(0);
});

test('the STO teams of a deleted LTO team stay, allocated to nobody, until it is undone', () => {
  const { doc, one, undo, allocate } = setUp();
  done(allocate([2, 1, 0]));
  done(addStops(doc, { stoTeamId: teamWith(doc, '0101'), stationIds: [station(1)] }));
  done(deleteLtoTeam(doc, { ltoTeamId: one }));
  expect(stoTeamsOfDoc(doc).filter(({ ltoTeamId }) => ltoTeamId === null)).toHaveLength(2);
  expect(readPlan(doc).plan.stops.size).toBe(1);
  undo.undo();
  expect(stoTeamsOfDoc(doc).filter(({ ltoTeamId }) => ltoTeamId === one)).toHaveLength(2);
});

test('the STO teams of a renumbered LTO team are renumbered with it, in one step', () => {
  const { doc, one, undo, allocate } = setUp();
  done(allocate([2, 1, 0]));
  done(renumberLtoTeam(doc, { ltoTeamId: one, number: 7 }));
  expect(codes(doc)).toBe('0201 0701 0702');
  undo.undo();
  expect(codes(doc)).toBe('0101 0102 0201');
});
