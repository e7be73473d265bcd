// The calendar that every new plan starts with: the dates of the 2019 election as offsets from E-day.
import { KNOWN_EVENTS, type CalendarEvent, type CalendarKind } from './calendar.ts';
import { asId } from './ids.ts';

const PUBLISHED = 'published: needs assessment report of 25 April 2019';
const PRACTICE = 'practice of observation missions';

type Draft = readonly [
  id: string,
  title: string,
  kind: CalendarKind,
  fromOffsetDays: number,
  options?: { readonly to?: number; readonly time?: string; readonly basis?: string },
];

const DRAFTS: readonly Draft[] = [
  ['election-called', 'Election called', 'legal', -61],
  ['calendar-adopted', 'Electoral calendar adopted', 'legal', -60],
  ['nominations-end', 'Nominations and eligibility checks end', 'legal', -42],
  ['mission-opens', 'Mission opens', 'mission', -32, { basis: PRACTICE }],
  ['temporary-lists-end', 'Applications for temporary voter lists end', 'legal', -30],
  ['campaign-starts', 'Registration ends, campaign starts', 'legal', -29],
  [KNOWN_EVENTS.ltosDeploy, 'LTOs deployed', 'arrival', -26, { basis: PRACTICE }],
  ['list-extracts', 'Voter-list extracts go to the PECs', 'legal', -20],
  ['absentee-certificates', 'Absentee certificates issued', 'legal', -14, { to: -1 }],
  ['interim-report', 'Interim report due', 'report', -14, { basis: PRACTICE }],
  [
    KNOWN_EVENTS.accreditationCloses,
    'Accreditation of foreign observers closes',
    'legal',
    -6,
    { time: '18:00' },
  ],
  [KNOWN_EVENTS.stosArrive, 'STOs arrive', 'arrival', -5, { basis: PRACTICE }],
  ['sto-briefing', 'Briefing of the STOs', 'briefing', -4, { to: -3, basis: PRACTICE }],
  ['stos-deploy', 'STOs go to their AoRs', 'mission', -3, { to: -2, basis: PRACTICE }],
  ['campaign-ends', 'Campaign ends', 'legal', -2, { time: '24:00' }],
  ['silence', 'Day of silence', 'legal', -1],
  ['election-day', 'Election day', 'legal', 0],
  ['preliminary-statement', 'Preliminary statement', 'report', 1],
  [KNOWN_EVENTS.stosLeave, 'STOs leave', 'departure', 4, { basis: PRACTICE }],
  ['complaints-end', 'Complaints end', 'legal', 10],
  [KNOWN_EVENTS.ltosLeave, 'LTOs leave', 'departure', 10, { basis: PRACTICE }],
];

/** In the order of their dates. */
export const DEFAULT_CALENDAR: readonly CalendarEvent[] = DRAFTS.map(
  ([
    id,
    title,
    kind,
    fromOffsetDays,
    { to = fromOffsetDays, time = null, basis = PUBLISHED } = {},
  ]) => ({
    ...{ id: asId(id), title, kind, fromOffsetDays, toOffsetDays: to, time, basis },
  }),
);
