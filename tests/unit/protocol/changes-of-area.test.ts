// What an LTO is told of the audit log: what touches the own AoR, in words, and nobody's name.
import { describe, expect, it } from 'vitest';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import { changesOfArea } from '../../../src/lib/protocol/changes-of-area.ts';
import type { PlanChange } from '../../../src/lib/protocol/plan-change.ts';

const ME = { teamId: 'mine', code: 'LTO02', tecIds: new Set(['KEGEN', 'ULYTAU']) };
const NAMES = {
  tecName: (id: string) => `${id} District`,
  seatName: (id: string) => `${id} town`,
  pecAbroadName: (id: string) => id,
};

function told(...changes: PlanChange[]): string[] {
  const entries = changes.map((change, index): ActivityEntry => ({
    ...{ id: index, at: `2019-05-0${index + 1}T00:00:00Z`, planId: 'plan' },
    actor: { id: 'user', name: 'Confidential Colleague' },
    content: { kind: 'plan-edited', changes: [change] },
  }));
  return changesOfArea(entries, ME, NAMES).map(({ text }) => text);
}

describe('changesOfArea', () => {
  it('tells which TECs came and which went, newest first', () => {
    const came = { id: 'mine', code: 'LTO02' };
    const other = { id: 'other', code: 'LTO03' };
    expect(
      told(
        { kind: 'tecs-assigned', to: came, tecs: [{ tecId: 'KEGEN', fromCode: 'LTO03' }] },
        { kind: 'tecs-assigned', to: other, tecs: [{ tecId: 'UYGUR', fromCode: 'LTO02' }] },
        { kind: 'tecs-assigned', to: null, tecs: [{ tecId: 'AKKOL', fromCode: 'LTO02' }] },
        { kind: 'tecs-assigned', to: other, tecs: [{ tecId: 'FAR', fromCode: 'LTO05' }] },
      ),
    ).toEqual([
      'AKKOL District left your area and has no team now.',
      'UYGUR District went from your area to LTO03.',
      'KEGEN District came to your area from LTO03.',
    ]);
  });

  it('knows the own team by the number it had', () => {
    const other = { id: 'other', code: 'LTO03' };
    expect(
      told(
        { kind: 'tecs-assigned', to: other, tecs: [{ tecId: 'UYGUR', fromCode: 'LTO07' }] },
        { kind: 'team-changed', id: 'mine', code: 'LTO07', field: 'number', from: 7, to: 2 },
      ),
    ).toEqual(['Your team is now LTO02.', 'UYGUR District went from your area to LTO03.']);
  });

  it('tells of the base, dates, visits, drives and polling hours that concern the area', () => {
    const record = (root: 'tecVisits' | 'driveOverrides' | 'calendarEvents', id: string) => ({
      kind: 'records-changed' as const,
      root,
      action: 'changed' as const,
      records: [{ id, fields: [{ field: 'title', from: 'Briefing', to: 'Late briefing' }] }],
    });
    const base = { kind: 'team-changed', code: 'LTO02', field: 'baseTecId', from: null } as const;
    expect(
      told(
        { ...base, id: 'mine', to: 'KEGEN' },
        { ...base, id: 'other', to: 'FAR' },
        record('tecVisits', 'KEGEN'),
        record('tecVisits', 'FAR'),
        record('driveOverrides', 'FAR|ULYTAU'),
        record('driveOverrides', 'FAR|FARTHER'),
        record('calendarEvents', 'briefing'),
        { kind: 'setting-changed', key: 'pollsOpenMinutes', from: null, to: 390 },
        { kind: 'setting-changed', key: 'mainRoadKmh', from: null, to: 90 },
      ),
    ).toEqual([
      'Polls open at 06:30.',
      'Date changed: Late briefing.',
      'The drive time between FAR town and ULYTAU town changed.',
      'The visit to KEGEN District changed.',
      'Your base is now KEGEN town.',
    ]);
  });

  it('tells nothing about people, other teams’ work or who did it', () => {
    expect(
      told(
        { kind: 'watch-contact-changed', pecAbroadId: 'P', from: null, to: 'user' },
        { kind: 'team-created', id: 'other', code: 'LTO09' },
        { kind: 'tecs-pinned', isPinned: true, tecIds: ['KEGEN'] },
      ),
    ).toEqual([]);
  });
});
