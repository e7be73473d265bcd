// Edits of a security document as any client may write them: good ones, odd ones, half deleted ones.
import type * as Y from 'yjs';
import {
  newNightApprovalRecord,
  newPermitRecord,
  newZoneRecord,
} from '../../src/lib/doc/records/zone-record.ts';
import { securityRoots } from '../../src/lib/doc/security-doc.ts';
import { asId, type StoTeamId, type ZoneId } from '../../src/lib/domain/ids.ts';
import { keyOfPermit, ZONE_KINDS } from '../../src/lib/domain/zone.ts';
import { squareAround, testZone } from './test-zone.ts';
import { pick } from './seeded-random.ts';

/** Makes one random edit; `stoTeamIds` are teams to permit and approve. */
export function editSecurityAtRandom(
  doc: Y.Doc,
  stoTeamIds: readonly string[],
  random: () => number,
): void {
  const { zones, permits, nightApprovals } = securityRoots(doc);
  const zoneId = () => asId<ZoneId>(pick(random, [...zones.keys(), 'gone']));
  const team = () => asId<StoTeamId>(pick(random, [...stoTeamIds, 'gone']));
  const days = ['2019-06-01', '2019-06-09', null];
  const edits: readonly (() => unknown)[] = [
    () => {
      const centre = { lng: 50 + random() * 35, lat: 42 + random() * 12 };
      const { id: _, ...zone } = testZone({
        kind: pick(random, ZONE_KINDS),
        corners: squareAround(centre, 0.1 + random()),
        fromDate: pick(random, days),
      });
      zones.set(`zone-${Math.floor(random() * 20)}`, newZoneRecord(zone));
    },
    () => zones.delete(zoneId()),
    () => zones.get(zoneId())?.set('toDate', pick(random, days)),
    // Such a zone cannot be read, and so its permits are none.
    () => zones.get(zoneId())?.set('corners', pick(random, ['', '?'])),
    () => {
      const permit = { zoneId: zoneId(), stoTeamId: team(), note: '' };
      permits.set(keyOfPermit(permit.zoneId, permit.stoTeamId), newPermitRecord(permit));
    },
    () => permits.delete(pick(random, [...permits.keys(), 'none'])),
    () => permits.get(pick(random, [...permits.keys(), 'none']))?.set('stoTeamId', team()),
    () => nightApprovals.set(team(), newNightApprovalRecord({ note: 'With an escort' })),
    () => nightApprovals.delete(team()),
  ];
  pick(random, edits)();
}
