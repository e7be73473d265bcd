// Edits of a plan and its roster as any client may write them: good ones, odd ones, half deleted ones.
import type * as Y from 'yjs';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { newAbsenceRecord } from '../../src/lib/doc/records/absence-record.ts';
import { newDriveOverrideRecord } from '../../src/lib/doc/records/drive-override-record.ts';
import { newLtoTeamRecord } from '../../src/lib/doc/records/lto-team-record.ts';
import { newStoTeamRecord } from '../../src/lib/doc/records/sto-team-record.ts';
import { newTecVisitRecord } from '../../src/lib/doc/records/tec-visit-record.ts';
import { rosterRoots } from '../../src/lib/doc/roster-doc.ts';
import { KNOWN_EVENTS } from '../../src/lib/domain/calendar.ts';
import { asId, type LtoTeamId, type ObserverId } from '../../src/lib/domain/ids.ts';
import { SETTING_FACTS, SETTING_KEYS } from '../../src/lib/domain/mission-settings.ts';
import { keyOfDrive } from '../../src/lib/domain/travel.ts';
import { kz2019 } from './kz-2019.ts';
import { editsOfElectionDay } from './random-day-edits.ts';
import { pick } from './seeded-random.ts';

const TECS = [...kz2019.tecs.keys()];
const DAYS = ['2019-05-01', '2019-05-14', '2019-05-20', '2019-06-03', '2019-06-09', '2019-06-19'];
const VISIT_FIELDS = { plannedOn: null, visitedOn: null, reason: null };

/** Makes one random edit of the documents. */
export function editAtRandom(planDoc: Y.Doc, rosterDoc: Y.Doc, random: () => number): void {
  pick(random, [
    ...editsOfPlan(planDoc, random),
    ...editsOfElectionDay(planDoc, random),
    ...editsOfRoster(planDoc, rosterDoc, random),
  ])();
}

function editsOfPlan(doc: Y.Doc, random: () => number): readonly (() => unknown)[] {
  const roots = planRoots(doc);
  const tec = () => pick(random, TECS);
  const day = () => pick(random, [...DAYS, null]);
  const team = () => aTeam(doc, random);
  const number = () => 1 + Math.floor(random() * 99);
  const assign = () =>
    doc.transact(() => {
      const to = team();
      for (let count = pick(random, [1, 1, 5]); count > 0; count--)
        roots.tecAssignments.set(tec(), to);
    });
  const isLocked = false;
  return [
    assign,
    assign,
    () => roots.tecAssignments.delete(tec()),
    () => {
      const record = { number: number(), name: '', colour: 'blue', baseTecId: tec(), isLocked };
      roots.ltoTeams.set(`new-${number()}`, newLtoTeamRecord({ ...record, colour: 'blue' }));
    },
    () => roots.ltoTeams.delete(team()),
    () => roots.ltoTeams.get(team())?.set('baseTecId', pick(random, [tec(), null])),
    // Such a team cannot be read, and so its TECs are nobody's.
    () => roots.ltoTeams.get(team())?.set('number', pick(random, [number(), 'seven'])),
    () => roots.tecVisits.set(tec(), newTecVisitRecord({ ...VISIT_FIELDS, plannedOn: day() })),
    () => roots.tecVisits.set(tec(), newTecVisitRecord({ ...VISIT_FIELDS, reason: 'remote' })),
    () => roots.tecVisits.delete(pick(random, [...roots.tecVisits.keys(), 'none'])),
    () => {
      const ltoTeamId = pick(random, [team(), null]);
      roots.stoTeams.set(`sto-${number()}`, newStoTeamRecord({ number: number(), ltoTeamId }));
    },
    () => roots.stoTeams.delete(pick(random, [...roots.stoTeams.keys(), 'none'])),
    () => {
      const event = roots.calendarEvents.get(pick(random, Object.values(KNOWN_EVENTS)));
      event?.set('fromOffsetDays', pick(random, [-26, -12, 4]));
    },
    () => roots.calendarEvents.delete(pick(random, Object.values(KNOWN_EVENTS))),
    () => {
      const [fromTecId, toTecId] = [tec(), tec()];
      const override = {
        fromTecId,
        toTecId,
        seconds: pick(random, [600, 60_000]),
        reason: 'ferry',
      };
      roots.driveOverrides.set(keyOfDrive(fromTecId, toTecId), newDriveOverrideRecord(override));
    },
    () => {
      const key = pick(random, SETTING_KEYS);
      const { min, max } = SETTING_FACTS[key];
      roots.settings.set(key, pick(random, [min, max, (min + max) / 2, max * 2]));
    },
    () => roots.settings.delete(pick(random, SETTING_KEYS)),
    () => roots.pinnedTecs.set(tec(), 'pinned'),
  ];
}

function editsOfRoster(
  planDoc: Y.Doc,
  doc: Y.Doc,
  random: () => number,
): readonly (() => unknown)[] {
  const { observers, members, absences, lockedTeams } = rosterRoots(doc);
  const someone = () => pick(random, [...observers.keys(), 'nobody']);
  const date = () => pick(random, DAYS);
  return [
    () => members.set(someone(), aTeam(planDoc, random)),
    () => members.set(someone(), aTeam(planDoc, random)),
    () => members.delete(someone()),
    () => observers.delete(someone()),
    () => observers.get(someone())?.set('nationalities', pick(random, ['DE', 'FR', 'KZ DE', ''])),
    () => observers.get(someone())?.set('arrivesOn', pick(random, [date(), null])),
    () => observers.get(someone())?.set('accreditation', pick(random, ['refused', 'applied'])),
    () => observers.get(someone())?.set('missions', pick(random, [0, 4, -1])),
    () => {
      const absence = {
        observerId: asId<ObserverId>(someone()),
        reason: 'leave',
        fromDate: date(),
      } as const;
      absences.set(`a-${pick(random, DAYS)}`, newAbsenceRecord({ ...absence, toDate: date() }));
    },
    () => absences.delete(pick(random, [...absences.keys(), 'none'])),
    () => lockedTeams.set(aTeam(planDoc, random), 'locked'),
  ];
}

/** A team of the plan, or now and then one that is gone. */
function aTeam(doc: Y.Doc, random: () => number): LtoTeamId {
  return asId(pick(random, [...planRoots(doc).ltoTeams.keys(), 'gone']));
}
