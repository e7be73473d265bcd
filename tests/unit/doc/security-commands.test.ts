// Commands of the security document: they check first, write only what differs, and each is one undo step.
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addZone } from '../../../src/lib/doc/commands/add-zone.ts';
import { changeZone } from '../../../src/lib/doc/commands/change-zone.ts';
import { removeZone } from '../../../src/lib/doc/commands/remove-zone.ts';
import { setNightApproval } from '../../../src/lib/doc/commands/set-night-approval.ts';
import { setPermit } from '../../../src/lib/doc/commands/set-permit.ts';
import { readSecurity } from '../../../src/lib/doc/read-security.ts';
import { securityRoots } from '../../../src/lib/doc/security-doc.ts';
import { seedSecurityDoc } from '../../../src/lib/doc/seed-plan.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import { asId, type StoTeamId, type ZoneId } from '../../../src/lib/domain/ids.ts';
import { emptySecurity, keyOfPermit, ZONES_MAX, type Zone } from '../../../src/lib/domain/zone.ts';
import { squareAround, testZone } from '../../support/test-zone.ts';

const TEAMS = ['sto-1', 'sto-2'].map((id) => asId<StoTeamId>(id));
const [ONE, TWO] = TEAMS as [StoTeamId, StoTeamId];

let doc: Y.Doc;
let updates: number;

beforeEach(() => {
  doc = seedSecurityDoc();
  updates = 0;
  doc.on('update', () => (updates += 1));
});

const read = () => readSecurity(doc).security;

function add(facts: Partial<Zone> = {}): ZoneId {
  const { id: _, ...zone } = testZone(facts);
  const added = addZone(doc, { zone });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.zoneId;
}

describe('a zone', () => {
  it('is kept as it was drawn, to the metre, without outer spaces', () => {
    const corners = squareAround({ lng: 80.123456789, lat: 50 }, 0.5);
    const zoneId = add({ name: ' Test site ', corners, toDate: '2019-06-10' });
    const rounded = corners.map(({ lng, lat }) => ({ lng: Math.round(lng * 1e5) / 1e5, lat }));
    expect(read().zones.get(zoneId)).toEqual(
      testZone({ id: zoneId, corners: rounded, toDate: '2019-06-10' }),
    );
    expect(updates).toBe(1);
  });

  it.each<[string, Partial<Zone>]>([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(61) }],
    ['reason', { reason: '' }],
    ['reason', { reason: 'x'.repeat(201) }],
    ['fromDate', { fromDate: '2019-02-30' }],
    ['toDate', { fromDate: '2019-06-09', toDate: '2019-06-08' }],
    ['corners', { corners: squareAround({ lng: 80, lat: 50 }, 1).slice(0, 2) }],
    ['corners', { corners: squareAround({ lng: 80, lat: 89.5 }, 1) }],
    [
      'corners',
      {
        corners: [...squareAround({ lng: 80, lat: 50 }, 1)].sort(
          (a, b) => a.lat - b.lat || a.lng - b.lng,
        ),
      },
    ],
    ['kind', { kind: 'minefield' as Zone['kind'] }],
  ])('is refused at the field %s, and nothing is written', (field, facts) => {
    const { id: _, ...zone } = testZone(facts);
    expect(addZone(doc, { zone })).toMatchObject({ ok: false, error: { field } });
    expect(updates).toBe(0);
  });

  it('whose border would not fit its record is refused with what to do', () => {
    const corners = Array.from({ length: 60 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 60;
      const radius = index % 2 === 0 ? 80 : 20;
      return { lng: radius * Math.cos(angle), lat: radius * Math.sin(angle) };
    });
    const { id: _, ...zone } = testZone({ corners });
    const refused = addZone(doc, { zone });
    expect(refused).toMatchObject({ ok: false, error: { field: 'corners' } });
    expect(JSON.stringify(refused)).toContain('fewer corners');
  });

  it('beyond the most that a plan holds is refused', () => {
    for (let count = 0; count < ZONES_MAX; count += 1) add();
    const { id: _, ...zone } = testZone();
    expect(addZone(doc, { zone }).ok).toBe(false);
  });

  it('is changed field by field: two people who change different fields both keep theirs', () => {
    const zoneId = add();
    const record = securityRoots(doc).zones.get(zoneId);
    expect(changeZone(doc, { zoneId, fields: { name: 'Test site', toDate: null } })).toEqual({
      ok: true,
      value: { changed: 0 },
    });
    expect(changeZone(doc, { zoneId, fields: { kind: 'permit', name: 'Semey' } })).toMatchObject({
      value: { changed: 2 },
    });
    expect(updates).toBe(2);
    expect(securityRoots(doc).zones.get(zoneId)).toBe(record);
    expect(changeZone(doc, { zoneId, fields: { reason: '' } }).ok).toBe(false);
    expect(changeZone(doc, { zoneId: asId('gone'), fields: {} }).ok).toBe(false);
  });

  it('goes with its permits, and undo brings all of it back', () => {
    const zoneId = add();
    const other = add({ name: 'Other' });
    for (const id of [zoneId, other]) setPermit(doc, { zoneId: id, stoTeamIds: [ONE], note: 'ok' });
    const before = read();
    const undo = createDocUndo(doc, 'security');
    expect(removeZone(doc, { zoneId })).toMatchObject({ value: { changed: 1 } });
    expect([...read().permits.keys()]).toEqual([keyOfPermit(other, ONE)]);
    expect(undo.undoLabel()).toBe('remove the zone “Test site”');
    undo.undo();
    expect(read()).toEqual(before);
    expect(removeZone(doc, { zoneId: asId('gone') })).toMatchObject({ value: { changed: 0 } });
  });
});

describe('a permit', () => {
  it('is given, changed and withdrawn for many teams in one step, writing only what differs', () => {
    const zoneId = add({ kind: 'permit' });
    updates = 0;
    expect(setPermit(doc, { zoneId, stoTeamIds: [ONE], note: ' by road ' })).toMatchObject({
      value: { changed: 1 },
    });
    expect(setPermit(doc, { zoneId, stoTeamIds: [ONE, TWO], note: 'by road' })).toMatchObject({
      value: { changed: 1 },
    });
    expect(updates).toBe(2);
    expect(read().permits.get(keyOfPermit(zoneId, TWO))).toEqual({
      ...{ zoneId, stoTeamId: TWO, note: 'by road' },
    });
    expect(setPermit(doc, { zoneId, stoTeamIds: TEAMS, note: null })).toMatchObject({
      value: { changed: 2 },
    });
    expect(read().permits.size).toBe(0);
  });

  it('for a zone that is gone, or with a note too long, is refused', () => {
    const zoneId = add();
    expect(setPermit(doc, { zoneId: asId('gone'), stoTeamIds: [ONE], note: '' }).ok).toBe(false);
    const long = setPermit(doc, { zoneId, stoTeamIds: [ONE], note: 'x'.repeat(201) });
    expect(long).toMatchObject({ error: { field: 'note' } });
    expect(read().permits.size).toBe(0);
  });
});

describe('a night approval', () => {
  it('is given, changed and withdrawn per team', () => {
    expect(setNightApproval(doc, { stoTeamIds: TEAMS, note: 'escort' })).toMatchObject({
      value: { changed: 2 },
    });
    expect(setNightApproval(doc, { stoTeamIds: [ONE], note: 'escort' })).toMatchObject({
      value: { changed: 0 },
    });
    setNightApproval(doc, { stoTeamIds: [ONE], note: '' });
    expect(read().nightApprovals.get(ONE)).toEqual({ stoTeamId: ONE, note: '' });
    setNightApproval(doc, { stoTeamIds: TEAMS, note: null });
    expect(read()).toEqual(emptySecurity());
  });
});

describe('reading', () => {
  it('leaves out records that cannot be read, names them, and permits without their zone', () => {
    const zoneId = add();
    setPermit(doc, { zoneId, stoTeamIds: [ONE], note: '' });
    setNightApproval(doc, { stoTeamIds: [ONE], note: '' });
    const { zones, nightApprovals } = securityRoots(doc);
    nightApprovals.get(ONE)?.set('note', 7);
    zones.get(zoneId)?.set('corners', 'nonsense!');
    const { security, invalid } = readSecurity(doc);
    expect(security).toEqual(emptySecurity());
    expect(invalid).toEqual([zoneId, ONE]);
  });

  it('takes no permit that stands under the key of another', () => {
    const zoneId = add();
    setPermit(doc, { zoneId, stoTeamIds: [ONE], note: '' });
    securityRoots(doc).permits.get(keyOfPermit(zoneId, ONE))?.set('stoTeamId', TWO);
    expect(readSecurity(doc).security.permits.size).toBe(0);
  });
});
