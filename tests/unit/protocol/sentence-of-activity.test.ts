// Every kind of entry in the audit log can be told in words.
import { expect, test } from 'vitest';
import { activityContentSchema, type ActivityContent } from '../../../src/lib/protocol/activity.ts';
import { sentencesOfActivity } from '../../../src/lib/protocol/sentence-of-activity.ts';

const same = (id: string): string => id;
const names = {
  tecName: same,
  seatName: same,
  pecAbroadName: same,
  personName: same,
  observerName: same,
  teamCode: same,
};

const told: readonly (readonly [ActivityContent, readonly string[]])[] = [
  [
    {
      kind: 'plan-edited',
      changes: [
        { kind: 'team-deleted', id: 't', code: 'LTO02' },
        {
          kind: 'tecs-assigned',
          to: null,
          tecs: [{ tecId: 'A', fromCode: 'LTO02' }],
        },
      ],
    },
    ['deleted LTO02', 'unassigned A (from LTO02)'],
  ],
  [
    {
      kind: 'plan-edited',
      changes: [
        { kind: 'tecs-pinned', isPinned: true, tecIds: ['A'] },
        { kind: 'setting-changed', key: 'uncoveredDaysMax', from: null, to: 3 },
        {
          kind: 'records-changed',
          root: 'driveOverrides',
          action: 'created',
          records: [{ id: 'A|B', fields: [{ field: 'seconds', from: null, to: 3600 }] }],
        },
      ],
    },
    [
      'pinned A',
      'set “Longest time without any LTO in an AoR” to 3 days',
      'added the drive time between A and B',
    ],
  ],
  [{ kind: 'tec-commented', tecId: 'A', teamCode: 'LTO02' }, ['commented on A (LTO02)']],
  [
    { kind: 'correction-proposed', tecId: 'A', teamCode: 'LTO02', field: 'seat' },
    ['proposed a correction of A: seat (LTO02)'],
  ],
  [
    { kind: 'comment-answered', tecId: 'A', teamCode: 'LTO02' },
    ['answered the comment of LTO02 on A'],
  ],
  [
    {
      ...{ kind: 'correction-decided', tecId: 'A', teamCode: 'LTO02' },
      ...{ field: 'seat', outcome: 'accepted' },
    },
    ['accepted the correction of A by LTO02: seat'],
  ],
  [
    {
      kind: 'roster-edited',
      changes: [
        { kind: 'observers', action: 'created', observerIds: ['x', 'y', 'z'], fields: [] },
        { kind: 'members', moves: [{ observerId: 'x', fromTeamId: null, toTeamId: 'T' }] },
        { kind: 'members', moves: [{ observerId: 'x', fromTeamId: 'T', toTeamId: null }] },
        { kind: 'locks', isLocked: true, teamIds: ['T'] },
        { kind: 'absences', action: 'deleted', observerIds: ['x'] },
      ],
    },
    [
      'added 3 observers',
      'put x into T',
      'took x out of the team',
      'locked the pair of T',
      'removed the time away of x',
    ],
  ],
  [
    {
      kind: 'security-edited',
      changes: [
        { kind: 'zones', action: 'created', zones: [{ id: 'z', name: 'Site' }], fields: [] },
        {
          ...{ kind: 'zones', action: 'changed', zones: [{ id: 'z', name: 'Site' }] },
          fields: ['corners', 'toDate'],
        },
        {
          ...{ kind: 'permits', action: 'created' },
          permits: [{ zone: { id: 'z', name: 'Site' }, stoTeamId: 'T' }],
        },
        { kind: 'night-approvals', action: 'deleted', stoTeamIds: ['T', 'T', 'T', 'T'] },
      ],
    },
    [
      'drew the zone “Site”',
      'changed border, last day of the zone “Site”',
      'gave T a permit for “Site”',
      'withdrew the night approval of 4 STO teams',
    ],
  ],
  [{ kind: 'plan-created', name: 'B', from: null }, ['created the plan']],
  [{ kind: 'plan-created', name: 'B', from: 'A' }, ['created the plan from “A”']],
  [{ kind: 'plan-renamed', from: 'A', to: 'B' }, ['renamed the plan from “A” to “B”']],
  [
    { kind: 'sample-drawn', size: 1500, seed: 2019 },
    ['drew a sample of 1500 stations with the seed 2019'],
  ],
  [
    { kind: 'stations-kept', stations: 9970, source: 'seed 2019', isIllustrative: true },
    ['added a list of 9970 stations, illustrative: seed 2019'],
  ],
  [
    { kind: 'stations-kept', stations: 12, source: 'CEC, 24 May', isIllustrative: false },
    ['added a list of 12 stations: CEC, 24 May'],
  ],
  [{ kind: 'plan-archived' }, ['archived the plan']],
  [{ kind: 'plan-restored' }, ['took the plan out of the archive']],
  [{ kind: 'person-joined', role: 'core-team' }, ['joined as Core team']],
  [{ kind: 'person-invited', role: 'lto' }, ['invited a person as LTO']],
  [
    { kind: 'role-changed', personId: 'p', personName: 'Ann', from: 'viewer', to: 'chief' },
    ['changed Ann from Viewer to chief'],
  ],
  [{ kind: 'invite-revoked', role: 'lto' }, ['revoked the invitation of a person as LTO']],
  [{ kind: 'password-changed' }, ['changed the own password']],
  [
    { kind: 'reset-link-made', personId: 'p', personName: 'Ann' },
    ['made a link for Ann to choose a new password'],
  ],
  [{ kind: 'account-disabled', personId: 'p', personName: 'Ann' }, ['disabled the account of Ann']],
  [{ kind: 'account-enabled', personId: 'p', personName: 'Ann' }, ['enabled the account of Ann']],
  [{ kind: 'sessions-ended', personId: 'p', personName: 'Ann' }, ['ended all sessions of Ann']],
];

test.each(told)('%j', (content, sentences) => {
  expect(sentencesOfActivity(content, names)).toEqual(sentences);
});

test('no kind is forgotten', () => {
  const kinds = activityContentSchema.options.map((option) => option.shape.kind.value);
  expect(new Set(told.map(([content]) => content.kind))).toEqual(new Set(kinds));
});
