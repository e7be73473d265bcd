// What is told of an edit of the roster: who by id, never a value of a person's field.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { joinTeam, leaveTeam } from '../../../src/lib/doc/commands/join-team.ts';
import { newAbsenceRecord } from '../../../src/lib/doc/records/absence-record.ts';
import { newObserverRecord } from '../../../src/lib/doc/records/observer-record.ts';
import { describeRosterChanges } from '../../../src/lib/doc/roster-changes.ts';
import { rosterRoots } from '../../../src/lib/doc/roster-doc.ts';
import { asId, type ObserverId, type TeamId } from '../../../src/lib/domain/ids.ts';
import { rosterChangeSchema, type RosterChange } from '../../../src/lib/protocol/roster-change.ts';
import { testObserver } from '../../support/test-observer.ts';

const ANA = asId<ObserverId>('ana');
const BEN = asId<ObserverId>('ben');
const TEAM = asId<TeamId>('team-1');

function setUp() {
  const doc = new Y.Doc();
  let latest: RosterChange[] = [];
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    latest = describeRosterChanges(transaction);
  });
  const roots = rosterRoots(doc);
  for (const id of [ANA, BEN]) roots.observers.set(id, newObserverRecord(testObserver({ id })));
  return { doc, roots, latest: () => rosterChangeSchema.array().parse(latest) };
}

test('people who are added are told by id alone', () => {
  const { roots, latest } = setUp();
  const id = asId<ObserverId>('eva');
  roots.observers.set(
    id,
    newObserverRecord(testObserver({ id, name: 'Eva Sample', phone: '+77010000001' })),
  );
  expect(latest()).toEqual([
    { kind: 'observers', action: 'created', observerIds: ['eva'], fields: [] },
  ]);
});

test('a field that changes is told by its name, without the values', () => {
  const { roots, latest } = setUp();
  roots.observers.get(ANA)?.set('phone', '+77010000009');
  expect(latest()).toEqual([
    { kind: 'observers', action: 'changed', observerIds: ['ana'], fields: ['phone'] },
  ]);
  expect(JSON.stringify(latest())).not.toContain('0009');
});

test('joining and leaving a team tells from where to where', () => {
  const { doc, latest } = setUp();
  joinTeam(doc, { observerIds: [ANA, BEN], teamId: TEAM, teamCode: 'LTO01' });
  expect(latest()).toEqual([
    {
      kind: 'members',
      moves: [
        { observerId: 'ana', fromTeamId: null, toTeamId: TEAM },
        { observerId: 'ben', fromTeamId: null, toTeamId: TEAM },
      ],
    },
  ]);
  leaveTeam(doc, { observerIds: [BEN] });
  expect(latest()).toEqual([
    { kind: 'members', moves: [{ observerId: 'ben', fromTeamId: TEAM, toTeamId: null }] },
  ]);
});

test('locks and times away are told, their removal too', () => {
  const { roots, latest } = setUp();
  roots.lockedTeams.set(TEAM, 'locked');
  expect(latest()).toEqual([{ kind: 'locks', isLocked: true, teamIds: [TEAM] }]);
  roots.lockedTeams.delete(TEAM);
  expect(latest()).toEqual([{ kind: 'locks', isLocked: false, teamIds: [TEAM] }]);
  const absence = {
    observerId: ANA,
    reason: 'leave',
    fromDate: '2019-05-20',
    toDate: '2019-05-22',
  } as const;
  roots.absences.set('away', newAbsenceRecord(absence));
  expect(latest()).toEqual([{ kind: 'absences', action: 'created', observerIds: ['ana'] }]);
  roots.absences.delete('away');
  expect(latest()).toEqual([{ kind: 'absences', action: 'deleted', observerIds: ['ana'] }]);
});

test('what no command writes is told without throwing', () => {
  const { roots, latest } = setUp();
  const anything = roots.observers as unknown as Y.Map<unknown>;
  anything.set('x', 'a text where a record belongs');
  expect(latest()).toMatchObject([{ kind: 'observers', action: 'created', observerIds: ['x'] }]);
  (roots.members as unknown as Y.Map<unknown>).set('x', 12);
  expect(latest()).toEqual([]);
});
