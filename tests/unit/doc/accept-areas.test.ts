// Taking over a proposal writes what was chosen and still differs, as one step that can be taken back.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { acceptAreas } from '../../../src/lib/doc/commands/accept-areas.ts';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { createLtoTeams } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { setBase } from '../../../src/lib/doc/commands/set-base.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { ltoTeamsOfDoc } from '../../../src/lib/doc/read-teams.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import type { ProposalAlternative } from '../../../src/lib/domain/proposal.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');
const ARSHALY = asId<TecId>('KZ-AKM-04');
const NEW_TEAM = asId<LtoTeamId>('team-that-is-new');

let doc: Y.Doc;
let one: LtoTeamId;
let two: LtoTeamId;

beforeEach(() => {
  doc = new Y.Doc();
  const made = createLtoTeams(doc, { count: 2 });
  if (!made.ok) throw new Error(made.error.message);
  [one, two] = made.value.ltoTeamIds as [LtoTeamId, LtoTeamId];
  assignTecs(doc, { tecIds: [AKKOL, ARSHALY], ltoTeamId: two });
});

function alternative(patch: Partial<ProposalAlternative>): ProposalAlternative {
  const team = (id: LtoTeamId, number: number) => ({
    ...{ id, number, colour: 'blue' as const, isNew: false },
    ...{ baseTecId: null, baseBefore: null },
  });
  return {
    teams: [team(one, 1), team(two, 2)],
    ...{ removedTeamIds: [], movedByChoice: 0, hadToMove: 0 },
    moves: [AKKOL, ARSHALY].map((tecId) => ({ tecId, from: two, to: one, reason: 'a test' })),
    after: {} as ProposalAlternative['after'],
    ...patch,
  };
}

const teamOf = (tecId: TecId) => planRoots(doc).tecAssignments.get(tecId);
const accept = (wanted: ProposalAlternative, tecIds: readonly TecId[]) =>
  acceptAreas(doc, { alternative: wanted, tecIds: new Set(tecIds) });

test('only the chosen TECs move, and what is so already is not written again', () => {
  expect(accept(alternative({}), [AKKOL])).toMatchObject({ ok: true, value: { moved: 1 } });
  expect([teamOf(AKKOL), teamOf(ARSHALY)]).toEqual([one, two]);
  const before = Y.encodeStateVector(doc);
  expect(accept(alternative({}), [AKKOL])).toMatchObject({ ok: true, value: { changed: 0 } });
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

test('a team that goes is deleted when its last TEC has left, and one undo brings it back whole', () => {
  const undo = createDocUndo(doc, 'plan');
  const going = alternative({ removedTeamIds: [two] });
  accept(going, [AKKOL]);
  expect(planRoots(doc).ltoTeams.has(two)).toBe(true);
  accept(going, [AKKOL, ARSHALY]);
  expect(planRoots(doc).ltoTeams.has(two)).toBe(false);
  undo.undo();
  expect(planRoots(doc).ltoTeams.has(two)).toBe(true);
  expect([teamOf(AKKOL), teamOf(ARSHALY)]).toEqual([one, two]);
});

test('a new team is made with its base when it gets a TEC, and not before', () => {
  const added = { id: NEW_TEAM, number: 3, colour: 'red' as const, isNew: true };
  const moves = [{ tecId: AKKOL, from: two, to: NEW_TEAM, reason: 'a test' }];
  const teams = [{ ...added, baseTecId: AKKOL, baseBefore: null }];
  accept(alternative({ teams, moves }), []);
  expect(ltoTeamsOfDoc(doc)).toHaveLength(2);
  accept(alternative({ teams, moves }), [AKKOL]);
  expect(ltoTeamsOfDoc(doc).find((team) => team.id === NEW_TEAM)).toMatchObject({
    number: 3,
    baseTecId: AKKOL,
  });
});

test('a new team whose number was taken since is refused, and nothing is written', () => {
  const added = { id: NEW_TEAM, number: 2, colour: 'red' as const, isNew: true };
  const moves = [{ tecId: AKKOL, from: two, to: NEW_TEAM, reason: 'a test' }];
  const teams = [{ ...added, baseTecId: null, baseBefore: null }];
  expect(accept(alternative({ teams, moves }), [AKKOL])).toMatchObject({ ok: false });
  expect(teamOf(AKKOL)).toBe(two);
});

test('a base that somebody chose since is left alone', () => {
  const teams = [
    {
      ...{ id: one, number: 1, colour: 'blue' as const, isNew: false },
      ...{ baseTecId: AKKOL, baseBefore: null },
    },
  ];
  setBase(doc, { ltoTeamId: one, baseTecId: ARSHALY });
  accept(alternative({ teams }), [AKKOL]);
  expect(ltoTeamsOfDoc(doc).find((team) => team.id === one)?.baseTecId).toBe(ARSHALY);
});
