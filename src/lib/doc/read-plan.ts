// A plan document as plain data. Invariant: a record that cannot be read is left out and named, never thrown.
import type * as Y from 'yjs';
import {
  asId,
  type DatasetId,
  type LtoTeamId,
  type PecAbroadId,
  type TecId,
  type UserId,
} from '../domain/ids.ts';
import { settingsWith } from '../domain/mission-settings.ts';
import type { PlanData } from '../domain/plan.ts';
import { planRoots } from './plan-doc.ts';
import { readCalendarEvent } from './records/calendar-event-record.ts';
import { readDriveOverride } from './records/drive-override-record.ts';
import { readLtoTeam } from './records/lto-team-record.ts';
import { readStoTeam } from './records/sto-team-record.ts';
import { readTecVisit } from './records/tec-visit-record.ts';
import { readWaiver } from './records/waiver-record.ts';
import { readElectionDay } from './read-election-day.ts';
import { readRecords } from './read-records.ts';

export type PlanReading = {
  readonly plan: PlanData;
  /** Keys of records that cannot be read. */
  readonly invalid: readonly string[];
};

/** Reads everything a plan decides. */
export function readPlan(doc: Y.Doc): PlanReading {
  const roots = planRoots(doc);
  const ltoTeams = readRecords(roots.ltoTeams, readLtoTeam);
  const tecAssignments = new Map<TecId, LtoTeamId>();
  for (const [tecId, teamId] of roots.tecAssignments) {
    if (ltoTeams.records.has(teamId)) tecAssignments.set(asId(tecId), teamId);
  }
  const watchContacts = new Map<PecAbroadId, UserId>();
  for (const [pecAbroadId, userId] of roots.watchContacts) {
    if (typeof userId === 'string') watchContacts.set(asId(pecAbroadId), userId);
  }
  const stoTeams = readRecords(roots.stoTeams, readStoTeam);
  const tecVisits = readRecords(roots.tecVisits, readTecVisit);
  const calendarEvents = readRecords(roots.calendarEvents, readCalendarEvent);
  const driveOverrides = readRecords(roots.driveOverrides, (_key: string, fields) =>
    readDriveOverride(fields),
  );
  const waivers = readRecords(roots.waivers, readWaiver);
  const { day, invalid } = readElectionDay(doc, stoTeams.records);
  const readings = [ltoTeams, stoTeams, tecVisits, calendarEvents, driveOverrides, waivers];
  return {
    plan: {
      datasetId: asId<DatasetId>(String(roots.meta.get('datasetId') ?? '')),
      ltoTeams: ltoTeams.records,
      tecAssignments,
      pinnedTecs: new Set([...roots.pinnedTecs.keys()].map((key) => asId<TecId>(key))),
      watchContacts,
      stoTeams: stoTeams.records,
      tecVisits: tecVisits.records,
      calendarEvents: calendarEvents.records,
      driveOverrides: driveOverrides.records,
      ...day,
      waivers: waivers.records,
      settings: settingsWith(new Map(roots.settings)),
    },
    invalid: [...readings.flatMap((reading) => reading.invalid), ...invalid],
  };
}
