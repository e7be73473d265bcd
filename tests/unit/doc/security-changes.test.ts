// What is told of an edit of the security document: zones by the names they had, so that the log outlives them.
import { beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { addZone } from '../../../src/lib/doc/commands/add-zone.ts';
import { changeZone } from '../../../src/lib/doc/commands/change-zone.ts';
import { removeZone } from '../../../src/lib/doc/commands/remove-zone.ts';
import { setNightApproval } from '../../../src/lib/doc/commands/set-night-approval.ts';
import { setPermit } from '../../../src/lib/doc/commands/set-permit.ts';
import { newZoneRecord } from '../../../src/lib/doc/records/zone-record.ts';
import { describeSecurityChanges } from '../../../src/lib/doc/security-changes.ts';
import { securityRoots } from '../../../src/lib/doc/security-doc.ts';
import { seedSecurityDoc } from '../../../src/lib/doc/seed-plan.ts';
import { asId, type StoTeamId, type ZoneId } from '../../../src/lib/domain/ids.ts';
import {
  securityChangeSchema,
  type SecurityChange,
} from '../../../src/lib/protocol/security-change.ts';
import { testZone } from '../../support/test-zone.ts';

const TEAM = asId<StoTeamId>('sto-1');

let doc: Y.Doc;
let latest: SecurityChange[];
let zoneId: ZoneId;

beforeEach(() => {
  doc = seedSecurityDoc();
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    latest = securityChangeSchema.array().parse(describeSecurityChanges(transaction));
  });
  const { id: _, ...zone } = testZone();
  const added = addZone(doc, { zone });
  if (!added.ok) throw new Error(added.error.message);
  zoneId = added.value.zoneId;
});

const zone = () => ({ id: zoneId, name: 'Test site' });

test('a zone that is drawn is told by its name', () => {
  expect(latest).toEqual([{ kind: 'zones', action: 'created', zones: [zone()], fields: [] }]);
});

test('a change tells the fields and the name that the zone has now', () => {
  changeZone(doc, { zoneId, fields: { name: 'Semey', toDate: '2019-06-09' } });
  expect(latest).toEqual([
    {
      ...{ kind: 'zones', action: 'changed', zones: [{ id: zoneId, name: 'Semey' }] },
      fields: ['name', 'toDate'],
    },
  ]);
});

test('permits are told by zone and team, also those that go with their zone', () => {
  setPermit(doc, { zoneId, stoTeamIds: [TEAM], note: '' });
  const permits = [{ zone: zone(), stoTeamId: TEAM }];
  expect(latest).toEqual([{ kind: 'permits', action: 'created', permits }]);
  removeZone(doc, { zoneId });
  expect(latest).toEqual([
    { kind: 'zones', action: 'deleted', zones: [zone()], fields: [] },
    { kind: 'permits', action: 'deleted', permits },
  ]);
});

test('approvals are told by team', () => {
  setNightApproval(doc, { stoTeamIds: [TEAM], note: 'escort' });
  expect(latest).toEqual([{ kind: 'night-approvals', action: 'created', stoTeamIds: [TEAM] }]);
  setNightApproval(doc, { stoTeamIds: [TEAM], note: 'two cars' });
  expect(latest).toEqual([{ kind: 'night-approvals', action: 'changed', stoTeamIds: [TEAM] }]);
});

test('whatever a client writes can be told', () => {
  const { zones, permits } = securityRoots(doc);
  const { id: _, ...fields } = testZone();
  const nameless = newZoneRecord(fields);
  doc.transact(() => {
    zones.set('odd', nameless);
    nameless.set('name', 7);
    (permits as Y.Map<unknown>).set('no-bar', 'text');
  });
  expect(latest).toEqual([
    {
      ...{ kind: 'zones', action: 'created', fields: [] },
      zones: [{ id: 'odd', name: 'a zone without a name' }],
    },
    {
      ...{ kind: 'permits', action: 'created' },
      permits: [{ zone: { id: 'no-bar', name: 'a zone without a name' }, stoTeamId: '' }],
    },
  ]);
});
